import type { RuleFile } from '../../pack/pack.ts';

/**
 * PayApp: a wrapper that takes payments for shops without a contract of their own. Hosts: a saved payment page and its
 * script in shops: likely. A switch for phone payments stands in its sample app: likely; the window's words decide.
 */
export const payapp = {
  id: 'payapp',
  gateway: 'payapp',
  domains: ['payapp.kr'],
  names: ['payapp', '페이앱'],
} as const satisfies RuleFile;
