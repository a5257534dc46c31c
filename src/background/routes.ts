import type { Answer, Ask, From, Handler, Handlers, MessageName } from '../contract/messages.ts';
import { billsAnswers } from './bills/answers.ts';
import { framesAnswers } from './frames/answers.ts';
import { forgetWritten } from './frames/tab-life.ts';
import type { AppContext } from './kernel/app-context.ts';
import { eachHandler } from './kernel/each-handler.ts';
import { logFailure } from './kernel/log-failure.ts';
import { ledgerAnswers } from './ledger/answers.ts';
import { mutesAnswers } from './mutes/answers.ts';
import { paymentsAnswers } from './payments/answers.ts';
import { rulesAnswers } from './rules/answers.ts';
import { safekeepingAnswers } from './safekeeping/answers.ts';
import { settingsAnswers } from './settings/answers.ts';
import { syncAnswers } from './sync/answers.ts';
import { viewAnswers } from './view/answers.ts';

/** Every message the background answers. */
export type Answered = Exclude<MessageName, 'snapshot/changed' | 'frame/refresh' | 'frame/mute'>;

/** Each folder's part of the answers, joined; `written` is called after a write that no command of the writer made. */
export const answers = (app: AppContext, written: () => void): Handlers<Answered> =>
  sharingReads(app, watched(app, answersOf(app, written)));

const answersOf = (app: AppContext, written: () => void): Handlers<Answered> => ({
  ...framesAnswers(app),
  ...paymentsAnswers(app),
  ...mutesAnswers(app),
  ...viewAnswers(app),
  ...ledgerAnswers(app),
  ...billsAnswers(app),
  ...settingsAnswers(app),
  ...rulesAnswers(app),
  ...safekeepingAnswers(app, written),
  ...syncAnswers(app),
});

/** What the person decides about single payments in a page of ours. */
const ANSWERS = [
  'tab/log',
  'claim/answer',
  'claim/clear',
  'entry/stands',
  'entry/settle',
  'entry/edit',
  'entry/delete',
  'entry/merge',
] as const satisfies readonly Answered[];

/** Whoever decides has seen the entries that payment windows wrote: after that each window may write one more. */
function watched(app: AppContext, handlers: Handlers<Answered>): Handlers<Answered> {
  const watch = (name: (typeof ANSWERS)[number]) => async (ask: Ask<typeof name>, from: From) => {
    const ack = await (handlers[name] as Handler<typeof name>)(ask, from);
    if (ack.ok) await logFailure('windows that may write again', () => app.serial(() => forgetWritten(app)));
    return ack;
  };
  return { ...handlers, ...Object.fromEntries(ANSWERS.map((name) => [name, watch(name)])) };
}

/** Shares what one answer reads of storage with everything that the answer leads to meanwhile. */
function sharingReads<Names extends MessageName>(
  app: AppContext,
  handlers: Handlers<Names>,
): Handlers<Names> {
  const share =
    <Name extends Names>(_name: Name, handler: Handlers<Names>[Name]): Handlers<Names>[Name] =>
    (ask, from) =>
      // Whatever is answered may as well be a promise of it, which the compiler cannot see of a name it does not know.
      app.sharingReads(async () => handler(ask, from)) as Answer<Name>;
  return eachHandler(handlers, share);
}
