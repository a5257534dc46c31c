import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';

export const openHistory =
  ({ ports }: AppContext): Handler<'banner/open-history'> =>
  (place) =>
    ports.tabs.openHistory(place);
