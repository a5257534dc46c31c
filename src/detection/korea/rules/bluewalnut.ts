import type { RuleFile } from '../../pack/pack.ts';

/**
 * Bluewalnut (블루월넛, formerly CNSPay): one window for every method. Hosts: apps and browser tests: likely. That it bills
 * phones: PortOne's list: likely. Its value for phones is not confirmed, so the window's own words decide.
 */
export const bluewalnut = {
  id: 'bluewalnut',
  gateway: 'bluewalnut',
  domains: ['bluewalnut.co.kr'],
  names: ['bluewalnut', '블루월넛'],
} as const satisfies RuleFile;
