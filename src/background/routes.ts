import type { Handlers, MessageName } from '../contract/messages.ts';
import { billsAnswers } from './bills/answers.ts';
import { framesAnswers } from './frames/answers.ts';
import type { Office } from './kernel/app-context.ts';
import { ledgerAnswers } from './ledger/answers.ts';
import { mutesAnswers } from './mutes/answers.ts';
import { paymentsAnswers } from './payments/answers.ts';
import { safekeepingAnswers } from './safekeeping/answers.ts';
import { settingsAnswers } from './settings/answers.ts';
import { syncAnswers } from './sync/answers.ts';
import { viewAnswers } from './view/answers.ts';

/** Every message the background answers. */
export type Answered = Exclude<MessageName, 'snapshot/changed' | 'frame/refresh' | 'frame/dark'>;

/** Each folder's part of the answers, joined; `written` is called after a write that no command of the writer made. */
export const answers = (office: Office, written: () => void): Handlers<Answered> => ({
  ...framesAnswers(office),
  ...paymentsAnswers(office),
  ...mutesAnswers(office),
  ...viewAnswers(office),
  ...ledgerAnswers(office),
  ...billsAnswers(office),
  ...settingsAnswers(office),
  ...safekeepingAnswers(office, written),
  ...syncAnswers(office),
});
