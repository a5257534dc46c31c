import type { Alarms } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

export const alarms: Alarms = {
  ensure: async (name, first, everyMinutes) => {
    if (await browser.alarms.get(name)) return;
    const period = everyMinutes === undefined ? {} : { periodInMinutes: everyMinutes };
    browser.alarms.create(name, { when: Date.parse(first), ...period });
  },
  drop: async (name) => {
    await browser.alarms.clear(name);
  },
};
