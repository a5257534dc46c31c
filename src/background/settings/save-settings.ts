import type { Ack, Ask, Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { asLimits } from '../kernel/as-limits.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';

/**
 * Saves the settings. Where they switch the extension off, open pages fall silent and are forgotten; where on, they are
 * read again.
 */
export const saveSettings =
  (app: AppContext): Handler<'settings/save'> =>
  (ask) =>
    app.serial(() => whileSwitchIsWatched(app, () => save(app, ask)));

const save = ({ writer }: AppContext, { command, settings }: Ask<'settings/save'>): Promise<Ack> =>
  writer.executeNow({ command, families: ['settings'] }, ({ settings: kept }) => {
    const thresholds = [...new Set(settings.thresholds)].sort((a, b) => a - b);
    const budgets = asLimits(settings.budgets);
    const value = { ...kept.value, settings: { ...settings, thresholds, budgets } };
    return { changes: [{ kept, value }] };
  });
