// Main-thread time of an extension's scripts, from the browser's own trace.

/** `extensions`: making the isolated world and injecting. The others: compiling and running, then and later. */
const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'extensions'];

const RUNS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run']);

function urlsIn({ args }) {
  const data = args?.data ?? {};
  return [data.url, data.fileName, args?.fileName].filter((url) => typeof url === 'string');
}

const isInjection = (event, id) =>
  event.name === 'ScriptInjection::InjectJs' && JSON.stringify(event.args ?? {}).includes(id);

const isRun = (event, id) =>
  RUNS.has(event.name) && urlsIn(event).some((url) => url.startsWith(`chrome-extension://${id}/`));

/**
 * Length of the union, so that a call inside an evaluation is not counted twice. Microseconds in, milliseconds out.
 * In the thread's own time where the trace has it: what other programs take from the machine is not ours.
 */
function unionMs(events) {
  const spans = events
    .map(({ ts, dur = 0, tts = ts, tdur = dur }) => [tts, tts + tdur])
    .sort((a, b) => a[0] - b[0]);
  let total = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 1_000;
}

const perThread = (events) => {
  const threads = [...new Set(events.map(({ pid, tid }) => `${pid}/${tid}`))];
  return threads.reduce(
    (sum, thread) => sum + unionMs(events.filter(({ pid, tid }) => `${pid}/${tid}` === thread)),
    0,
  );
};

/**
 * Making the isolated world that a content script runs in: it happens when the document is made, or inside the first
 * injection of a process, and it is the last world made before the script runs. An empty script pays it, too.
 */
function worldOf(events, runs) {
  const first = runs.reduce(
    (early, run) => (early === undefined || run.ts < early.ts ? run : early),
    undefined,
  );
  if (first === undefined) return [];
  const made = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'LocalWindowProxy::Initialize' && pid === first.pid && tid === first.tid && ts < first.ts,
  );
  return made.sort((one, other) => one.ts - other.ts).slice(-1);
}

/**
 * @param {any[]} events of a trace with one load of one page by this extension
 * @param {string} id of the extension
 * @returns {{ whole: number, own: number, scripts: string[] }} milliseconds: `own` is compiling and running its scripts,
 *   `whole` also making their world and injecting them; and the scripts that ran
 */
export function costIn(events, id) {
  const complete = events.filter(({ ph }) => ph === 'X');
  const runs = complete.filter((event) => isRun(event, id));
  const injections = complete.filter((event) => isInjection(event, id));
  const scripts = [...new Set(runs.flatMap(urlsIn))].filter((url) => url.includes(id));
  const whole = [...runs, ...injections, ...worldOf(complete, runs)];
  return { own: perThread(runs), whole: perThread(whole), scripts };
}

/** @param {import('puppeteer-core').Page} page any page of the browser: the trace covers all of them */
export async function traced(page, work) {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  return JSON.parse(Buffer.from(trace).toString('utf8')).traceEvents;
}

/**
 * @param {any[]} events of a trace
 * @param {string} id of the extension
 * @returns {number} milliseconds of the longest piece of work of its scripts, in the thread's own time; 0 where none ran
 */
export const longestIn = (events, id) =>
  events
    .filter((event) => event.ph === 'X' && isRun(event, id))
    .reduce((most, { dur = 0, tdur = dur }) => Math.max(most, tdur / 1_000), 0);
