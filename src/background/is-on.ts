import type { Office } from './office.ts';

/** Whether pages may be read and shown anything now. */
export const isOn = async (office: Office): Promise<boolean> =>
  (await office.readBooks()).settings.value.settings.enabled;
