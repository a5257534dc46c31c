// `npm run texts`: every labelled message through the reader of texts, judged right, asked or wrong; fails when one is
// wrong. `-- --all` prints each verdict, `--labels <file>` judges by other labels than ../shared/cases/sms/labels.json.
import { parseArgs } from 'node:util';
import 'temporal-polyfill/global';
import { createServer } from 'vite';
import { judge, tallyOf } from './texts-judge.mjs';
import { LABELLED_ON, ownTexts, sharedTexts } from './texts-labels.mjs';

const { values } = parseArgs({ options: { all: { type: 'boolean' }, labels: { type: 'string' } } });

async function loadReader() {
  const root = new URL('..', import.meta.url).pathname;
  const vite = await createServer({
    configFile: false,
    root,
    server: { middlewareMode: true },
    logLevel: 'error',
  });
  const { readSms } = await vite.ssrLoadModule('/src/exchange/texts/sms.ts');
  return { readSms, close: () => vite.close() };
}

const short = (text) => text.replace(/\s+/g, ' ').slice(0, 70);

function judgeAll(name, labels, readSms) {
  if (labels === undefined) {
    console.log(`SKIPPED ${name}: the messages (../shared/cases/sms) are not there.`);
    return 0;
  }
  const verdicts = labels.map((label) => ({ label, ...judge(label, readSms(label.text, LABELLED_ON)) }));
  for (const { verdict, why, label } of verdicts) {
    if (values.all || verdict === 'wrong')
      console.log(`${verdict.padEnd(5)} ${why.padEnd(28)} ${short(label.text)}`);
  }
  const { right, asked, wrong } = tallyOf(verdicts);
  console.log(`${name}: ${labels.length} messages, ${right} right, ${asked} asked, ${wrong} wrong`);
  return wrong;
}

const { readSms, close } = await loadReader();
const wrong = judgeAll('real', sharedTexts(values.labels), readSms) + judgeAll('own', ownTexts(), readSms);
await close();
process.exitCode = wrong > 0 ? 1 : 0;
