import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { forgetCap } from './forget-cap.ts';
import { saveLine } from './save-line.ts';
import { saveSettings } from './save-settings.ts';

/** The messages answered here: lines, settings and learnt caps. */
export const settingsAnswers = (app: AppContext) =>
  ({
    'cap/forget': forgetCap(app.writer),
    'line/save': saveLine(app.writer),
    'settings/save': saveSettings(app),
  }) satisfies Partial<Handlers<MessageName>>;
