import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { mayOpenFrom } from './may-open.ts';

/** "기록 보기" in the banner. */
export const openHistory =
  (app: AppContext): Handler<'banner/open-history'> =>
  async (place, from) => {
    if (await mayOpenFrom(app, from)) await app.ports.tabs.openHistory(place);
  };
