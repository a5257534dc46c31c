import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { mayOpenFrom } from './may-open.ts';

/** "기록 보기" and the guide's link in the banner. Which page it is, is one of ours by name, never an address. */
export const openPage =
  (app: AppContext): Handler<'banner/open-page'> =>
  async ({ month, guide }, from) => {
    if (!(await mayOpenFrom(app, from))) return;
    await (guide === undefined ? app.ports.tabs.openHistory({ month }) : app.ports.tabs.openGuide(guide));
  };
