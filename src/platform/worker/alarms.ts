import type { Alarms } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

export const alarms: Alarms = {
  ensure: async (name, first, everyMinutes) => {
    const when = Date.parse(first);
    const set = await browser.alarms.get(name);
    // One that was set by a clock ahead of time, or by an earlier version, would come too late or at another interval.
    if (set && set.scheduledTime <= when && (set.periodInMinutes ?? undefined) === everyMinutes) return;
    const period = everyMinutes === undefined ? {} : { periodInMinutes: everyMinutes };
    browser.alarms.create(name, { when, ...period });
  },
  drop: async (name) => {
    await browser.alarms.clear(name);
  },
};
