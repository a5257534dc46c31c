import type { Alarms } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

export const alarms: Alarms = {
  ensure: async (name, first, everyMinutes) => {
    const when = Date.parse(first);
    const set = await browser.alarms.get(name);
    // Set by a clock that was ahead, or by an earlier version: it would come too late, or at other times.
    if (set && set.scheduledTime <= when && (set.periodInMinutes ?? undefined) === everyMinutes) return;
    const period = everyMinutes === undefined ? {} : { periodInMinutes: everyMinutes };
    browser.alarms.create(name, { when, ...period });
  },
  drop: async (name) => {
    await browser.alarms.clear(name);
  },
};
