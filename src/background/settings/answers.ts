import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { forgetCap } from './forget-cap.ts';
import { saveLine } from './save-line.ts';
import { saveSettings } from './save-settings.ts';

/** The messages answered here: lines, settings and what was learnt of shops. */
export const settingsAnswers = (office: Office) =>
  ({
    'cap/forget': forgetCap(office.writer),
    'line/save': saveLine(office.writer),
    'settings/save': saveSettings(office),
  }) satisfies Partial<Handlers<MessageName>>;
