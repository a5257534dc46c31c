/** The pages of the guide in their order. Each name is the page's address (`#unpaid`) and the end of its title's key. */
export const GUIDE_TOPICS = [
  'what',
  'limit',
  'control',
  'stores',
  'failed',
  'auto',
  'fees',
  'unpaid',
  'overuse',
  'vouchers',
  'unknown',
  'minors',
] as const;
export type GuideTopic = (typeof GUIDE_TOPICS)[number];

export const isGuideTopic = (text: string): text is GuideTopic =>
  (GUIDE_TOPICS as readonly string[]).includes(text);
