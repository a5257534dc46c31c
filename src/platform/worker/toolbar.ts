import type { BadgeFace, Toolbar } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

/** The light theme's tokens for calm, watch, stop, doubt and ink-soft (ui/tokens.css): each carries white text at 4.5:1 or more. */
const COLOURS: Readonly<Record<BadgeFace['tone'], string>> = {
  calm: '#0B6E4F',
  watch: '#9A5B00',
  stop: '#C4242B',
  doubt: '#5B4BC4',
  off: '#4E5968',
};

export const toolbar: Toolbar = {
  show: async ({ text, title, tone }) => {
    await Promise.all([
      browser.action.setBadgeText({ text }),
      browser.action.setTitle({ title }),
      browser.action.setBadgeBackgroundColor({ color: COLOURS[tone] }),
      browser.action.setBadgeTextColor({ color: '#FFFFFF' }),
    ]);
  },
  warn: async (tabId, title) => {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: '!' }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.stop }),
    ]);
  },
  calm: async (tabId) => {
    // `null` gives the tab the toolbar's common face again.
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: null }),
      browser.action.setTitle({ tabId, title: null }),
      browser.action.setBadgeBackgroundColor({ tabId, color: null }),
    ]);
  },
};
