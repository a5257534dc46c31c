import type { BadgeFace, Toolbar } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

/**
 * Tokens of the light theme for calm, watch, stop, doubt and ink-soft (ui/tokens.css): white text on each has a
 * contrast of 4.5:1 or more.
 */
const COLOURS: Readonly<Record<BadgeFace['tone'], string>> = {
  calm: '#0B6E4F',
  watch: '#9A5B00',
  stop: '#C4242B',
  doubt: '#5B4BC4',
  off: '#4E5968',
};

interface BadgeLook {
  readonly tabId?: number;
  readonly text: string | null;
  readonly title: string | null;
  readonly color: string | null;
  readonly textColor?: string;
}

/**
 * Sets each part where the browser has it: on a phone there is no badge, only a title in the menu. `null` resets a tab
 * to the common look.
 */
async function paint({ tabId, text, title, color, textColor }: BadgeLook): Promise<void> {
  const of = tabId === undefined ? {} : { tabId };
  const action: Partial<typeof browser.action> = browser.action;
  await Promise.all([
    action.setBadgeText?.({ ...of, text }),
    action.setTitle?.({ ...of, title }),
    action.setBadgeBackgroundColor?.({ ...of, color }),
    textColor && action.setBadgeTextColor?.({ ...of, color: textColor }),
  ]);
}

export const toolbar: Toolbar = {
  show: ({ text, title, tone }) => paint({ text, title, color: COLOURS[tone], textColor: '#FFFFFF' }),
  warn: (tabId, title) => paint({ tabId, text: '!', title, color: COLOURS.stop }),
  calm: (tabId) => paint({ tabId, text: null, title: null, color: null }),
};
