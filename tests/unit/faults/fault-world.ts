import { onTabClosed } from '../../../src/background/frames/tab-life.ts';
import { wake } from '../../../src/background/on-wake.ts';
import type { MessageName } from '../../../src/contract/messages.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { openPage } from '../fakes/page.ts';
import { savedEntries } from '../fakes/saved.ts';

/** What goes wrong while one thing is done; `at` counts the calls to storage it takes. */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped before' | 'stopped after'; readonly at: number }
  | { readonly kind: 'write error'; readonly at: number }
  | { readonly kind: 'read error'; readonly at: number }
  | { readonly kind: 'quota' }
  | { readonly kind: 'slow'; readonly at: number };

type Worker = ReturnType<typeof startWorker>;
type Phase = 'before' | 'after';
type Task = (worker: Worker) => Promise<unknown>;
type Document = ReturnType<typeof openPage>;

/** One payment in a gateway's window, and what may be said of it in the end. */
interface Payment {
  readonly tab: number;
  readonly amount: number;
  page: Document;
  step: 'shown' | 'pressed' | 'over';
  /** What a page told of money was noted: there has to be an entry. */
  isNoted: boolean;
  /** A page told of money: there may be one. */
  mayBe: boolean;
  outcome: 'none' | 'success' | 'failure';
  /** It was noted when it was said first. */
  isHeard: boolean;
  /** The last press in its window. */
  pressedAt: string;
  /** The session that knew it was lost. */
  isForgotten: boolean;
  /** And its outcome came a day or a month after the press: it may be another payment, and is asked about. */
  isStrange: boolean;
  isClosed: boolean;
  last: Task | undefined;
}

interface HandEntry {
  month: string;
  day: string;
  amount: number;
  status: string;
}

const INJECTED = 'injected';
const STOPPED = Symbol('the worker was stopped');

/** What storage calls meet, the moment the worker is stopped, and whether anything went wrong at all. */
function striking(fault: Fault) {
  let calls = 0;
  let count = 0;
  let stop = () => {};
  const stopped = new Promise<typeof STOPPED>((resolve) => {
    stop = () => resolve(STOPPED);
  });
  const failsOnce = (message: string): void => {
    count += 1;
    if (count === 1) throw new Error(`${INJECTED}: ${message}`);
  };
  const strikes: Record<Fault['kind'], (call: string, phase: Phase, at: number) => void | Promise<void>> = {
    none: () => undefined,
    quota: () => undefined,
    slow: (_call, _phase, at) => {
      count += 1;
      return turns((calls * at) % 7);
    },
    'write error': (call, phase, at) =>
      phase === 'before' && call === 'set' && calls >= at ? failsOnce('disk full') : undefined,
    'read error': (call, phase, at) =>
      phase === 'before' && call !== 'set' && calls >= at ? failsOnce('IO error') : undefined,
    'stopped before': (_call, phase, at) => dieAt(phase === 'before', at),
    'stopped after': (_call, phase, at) => dieAt(phase === 'after', at),
  };
  const dieAt = (isPhase: boolean, at: number): void | Promise<void> => {
    if (!isPhase || calls !== at) return undefined;
    count += 1;
    stop();
    return new Promise<void>(() => {}); // the rest of that life never runs
  };
  const onCall = (call: string, phase: Phase): void | Promise<void> => {
    if (phase === 'before') calls += 1;
    return strikes[fault.kind](call, phase, 'at' in fault ? fault.at : 0);
  };
  return { onCall, stopped, hasStruck: () => count > 0 };
}

interface Differences {
  readonly lost: string[];
  readonly doubled: string[];
  readonly wrong: string[];
}

const MAY_BECOME: Readonly<Record<string, readonly string[]>> = {
  pending: ['confirmed', 'failed'],
  confirmed: ['cancelled', 'failed'],
  cancelled: ['confirmed'],
  failed: ['confirmed'],
};

/** A person at a browser in which things go wrong, and the ledger as it should be in spite of it. */
export class FaultWorld {
  readonly browser: FakeBrowser = createBrowser();
  readonly payments: Payment[] = [];
  readonly hand = new Map<string, HandEntry>();
  /** What nobody may see: rejections that no fault of ours explains. */
  readonly errors: string[] = [];
  readonly struck: Record<string, number> = {};
  worker: Worker = startWorker(this.browser);
  #ids = 0;

  id(name: string): string {
    this.#ids += 1;
    return `${name}-command-${String(this.#ids).padStart(4, '0')}`;
  }

  today(): string {
    return seoulTime(this.browser.state.now).slice(0, 10);
  }

  /** Does one thing under a fault; what it answered, if it came to its end. */
  async under(fault: Fault, task: Task): Promise<unknown> {
    const { local, session } = this.browser;
    const { onCall, stopped, hasStruck } = striking(fault);
    local.faults.onCall = onCall;
    session.faults.onCall = onCall;
    if (fault.kind === 'quota') local.faults.quota = JSON.stringify([...local.data]).length;
    const run = task(this.worker).catch((error: unknown) => {
      if (!isExplained(error, fault)) this.errors.push(String(error));
      return undefined;
    });
    const answer = await Promise.race([run, stopped]);
    local.faults.onCall = () => undefined;
    session.faults.onCall = () => undefined;
    local.faults.quota = Number.POSITIVE_INFINITY;
    const isFull = fault.kind === 'quota' && isRefused(answer);
    if (isFull || hasStruck()) this.struck[fault.kind] = (this.struck[fault.kind] ?? 0) + 1;
    if (answer !== STOPPED) return answer;
    await this.restart();
    return undefined;
  }

  async restart(): Promise<void> {
    this.worker = startWorker(this.browser);
    await wake(this.worker.app).catch((error: unknown) => this.errors.push(String(error)));
  }

  /** The extension is loaded anew or updated: its session is gone, open pages are read again by new scripts. */
  async reload(): Promise<void> {
    this.browser.session.data.clear();
    await this.restart();
    const written = savedEntries(this.browser.local.data).map(({ amount }) => Number(amount));
    for (const payment of this.payments) {
      // What a full disk refused is in memory alone, until the browser or the extension goes.
      payment.isNoted &&= written.includes(payment.amount);
      payment.isForgotten = true;
      if (payment.isClosed || payment.last === undefined || payment.step === 'over') continue;
      const observation = this.id('seen');
      await this.#tell({ kind: 'none' }, payment, () =>
        payment.page.see({ amount: payment.amount, codeStep: true }, 'navigate', observation),
      );
    }
  }

  /** A command of popup or options: sent again under its id until it is answered, as their outbox does. */
  async command(fault: Fault, name: MessageName, content: object): Promise<boolean> {
    const send: Task = (worker) => worker.send(name as never, content as never);
    let answer = await this.under(fault, send);
    for (let tries = 0; tries < 3 && isUnanswered(answer); tries += 1)
      answer = await this.under({ kind: 'none' }, send);
    if (isUnanswered(answer)) this.errors.push(`${name} was never answered: ${JSON.stringify(answer)}`);
    return (answer as { ok?: boolean } | undefined)?.ok === true;
  }

  async log(fault: Fault, amount: number): Promise<void> {
    const command = this.id('log');
    const day = this.today();
    const content = { command, line: 'first-line', pool: 'phone', amount, day, distinct: true };
    if (await this.command(fault, 'entry/log', content))
      this.hand.set(command, { month: day.slice(0, 7), day, amount, status: 'confirmed' });
    else this.errors.push(`a payment of ${amount} could not be logged`);
  }

  async change(fault: Fault, kind: 'edit' | 'settle' | 'delete', which: number): Promise<void> {
    const all = [...this.hand];
    const [entry, kept] = all[which % Math.max(1, all.length)] ?? [];
    if (entry === undefined || kept === undefined) return;
    const at = { command: this.id(kind), entry, month: kept.month };
    if (kind === 'settle') await this.#settle(fault, kept, at, which);
    else if (kind === 'edit') await this.#edit(fault, kept, at, which);
    else if (await this.command(fault, 'entry/delete', at)) this.hand.delete(entry);
  }

  async #edit(fault: Fault, kept: HandEntry, at: object, which: number): Promise<void> {
    const change = { amount: kept.amount + 1, day: which % 3 === 0 ? '2026-10-31' : kept.day };
    if (!(await this.command(fault, 'entry/edit', { ...at, change }))) return;
    Object.assign(kept, change, { month: change.day.slice(0, 7) });
  }

  async #settle(fault: Fault, kept: HandEntry, at: object, which: number): Promise<void> {
    const status = (['confirmed', 'failed', 'cancelled'] as const)[which % 3] ?? 'confirmed';
    const may = kept.status === status || MAY_BECOME[kept.status]?.includes(status) === true;
    const isDone = await this.command(fault, 'entry/settle', { ...at, status });
    if (isDone !== may) this.errors.push(`${kept.status} → ${status} was ${isDone ? 'done' : 'refused'}`);
    if (isDone) kept.status = status;
  }

  async open(fault: Fault, amount: number): Promise<void> {
    const tab = 100 + this.payments.length;
    const page = this.#document(tab);
    const payment: Payment = {
      tab,
      amount,
      page,
      step: 'shown',
      isNoted: false,
      mayBe: false,
      outcome: 'none',
      isHeard: false,
      pressedAt: '',
      isForgotten: false,
      isStrange: false,
      isClosed: false,
      last: undefined,
    };
    this.payments.push(payment);
    const observation = this.id('seen');
    await this.#tell(fault, payment, () =>
      payment.page.see({ amount, codeStep: true }, 'navigate', observation),
    );
  }

  async press(fault: Fault, payment: Payment): Promise<void> {
    // Nothing is pressed in a page that was not read: the script reads before it listens.
    await this.under({ kind: 'none' }, () => payment.page.see({ amount: payment.amount, codeStep: true }));
    const command = this.id('press');
    payment.step = 'pressed';
    payment.pressedAt = this.browser.state.now;
    payment.mayBe = true;
    await this.#tell(fault, payment, () => payment.page.submit(command));
    payment.isNoted ||= this.#hasNoted(command);
  }

  async end(fault: Fault, payment: Payment, outcome: 'success' | 'failure'): Promise<void> {
    payment.page.leave().catch(() => undefined);
    payment.page = this.#document(payment.tab);
    payment.step = 'over';
    payment.outcome = outcome;
    payment.isStrange = this.#comesStrangely(payment);
    const observation = this.id('seen');
    const said = { stage: outcome, amount: outcome === 'success' ? payment.amount : null } as const;
    await this.#tell(fault, payment, () => payment.page.see(said, 'navigate', observation));
    payment.isHeard = this.#hasNoted(observation);
    if (outcome === 'success') payment.isNoted ||= payment.isHeard;
  }

  /** Whether an outcome that comes now, by this clock, may be another payment's. */
  #comesStrangely({ pressedAt, isForgotten }: Payment): boolean {
    const hours = (Date.parse(this.browser.state.now) - Date.parse(pressedAt)) / 3_600_000;
    const isOfOtherMonth = this.today().slice(0, 7) !== seoulMonth(pressedAt);
    return isForgotten && (hours < 0 || hours > 23 || isOfOtherMonth);
  }

  /** What was said last is said again, as after a refresh of ours: an outcome that nobody heard yet comes only now. */
  async repeat(fault: Fault, payment: Payment): Promise<void> {
    if (payment.outcome !== 'none' && !payment.isHeard) payment.isStrange ||= this.#comesStrangely(payment);
    if (payment.last !== undefined && !payment.isClosed) await this.under(fault, payment.last);
  }

  async close(fault: Fault, payment: Payment): Promise<void> {
    if (payment.isClosed) return;
    payment.isClosed = true;
    payment.step = 'over';
    await this.under(fault, async (worker) => {
      await payment.page.leave();
      await onTabClosed(worker.app, payment.tab);
    });
  }

  /** Every difference between what should be in the ledger and what is. */
  differences(): Differences {
    const entries = savedEntries(this.browser.local.data);
    const found: Differences = { lost: [], doubled: [], wrong: [] };
    const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
    if (byId.size !== entries.length) found.doubled.push('one entry stands in two months');
    for (const [id, kept] of this.hand) judgeHand(id, kept, byId.get(id), found);
    const fromPages = entries.filter(({ id }) => !this.hand.has(id));
    for (const payment of this.payments)
      judgePayment(
        payment,
        fromPages.filter(({ amount }) => Number(amount) === payment.amount),
        found,
      );
    const known = new Set<number>(this.payments.map(({ amount }) => amount));
    for (const { amount, id } of fromPages)
      if (!known.has(amount)) found.wrong.push(`${id} of ${amount} is nobody’s`);
    return found;
  }

  #document(tab: number): Document {
    // The worker of the moment answers, whichever life it is in.
    const worker = { send: (...args: Parameters<Worker['send']>) => this.worker.send(...args) } as Worker;
    return openPage(this.browser, worker, { tab, url: 'https://ui.teledit.com/Danal/pay' });
  }

  /** What a page says of a payment counts from the moment its record has it: from then on no fault may lose it. */
  #hasNoted(id: string): boolean {
    const records = [...this.browser.session.data].filter(([key]) => key.startsWith('attempt:'));
    return JSON.stringify([...records, ...this.browser.local.data]).includes(`"${id}"`);
  }

  async #tell(fault: Fault, payment: Payment, task: Task): Promise<void> {
    payment.last = task;
    await this.under(fault, task);
  }
}

function judgeHand(
  id: string,
  { month, amount, status }: HandEntry,
  entry: Entry | undefined,
  found: Differences,
): void {
  if (entry === undefined) found.lost.push(`${id} of ${amount}`);
  else if (entry.month !== month || Number(entry.amount) !== amount || entry.status !== status)
    found.wrong.push(
      `${id}: ${entry.month} ${entry.amount} ${entry.status}, not ${month} ${amount} ${status}`,
    );
}

function judgePayment(
  { amount, isNoted, mayBe, outcome, isStrange }: Payment,
  own: readonly Entry[],
  { lost, doubled, wrong }: Differences,
): void {
  const isPaid = outcome === 'success';
  if (own.length > (isStrange ? 2 : 1))
    doubled.push(`${amount}: ${own.map(({ status }) => status).join(', ')}`);
  if (own.length === 0 && isNoted && outcome !== 'failure') lost.push(`a payment of ${amount}`);
  if (own.length === 1 && !mayBe && !isPaid) wrong.push(`${amount} is there, and nobody paid`);
  if (isPaid && own.some(({ status }) => status === 'failed'))
    wrong.push(`${amount} failed, and the gateway said paid`);
}

const seoulTime = (at: string): string => new Date(Date.parse(at) + 9 * 3_600_000).toISOString();
const seoulMonth = (at: string): string => seoulTime(at).slice(0, 7);

const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await Promise.resolve();
};

const isRefused = (answer: unknown): boolean => (answer as { ok?: boolean } | undefined)?.ok === false;
/** No answer, or one that says the store would not take it: it is sent again. */
const isUnanswered = (answer: unknown): boolean =>
  answer === undefined || (answer as { reason?: string }).reason === 'storage-failed';

const isExplained = (error: unknown, fault: Fault): boolean =>
  fault.kind !== 'none' &&
  fault.kind !== 'slow' &&
  /injected|QUOTA_BYTES|disk full/.test(
    String(error instanceof Error ? `${error.message} ${error.cause}` : error),
  );
