import { type MessageKey, type Sentences, speakingIn, type Translate } from '../contract/translate.ts';
import { type Display, isSameDisplay, USUAL_DISPLAY } from '../core/display.ts';
import { LANGUAGES, LOOKS } from '../core/settings.ts';
import { sentencesOf } from './sentences.ts';
import { language, translate } from './translate.ts';

/** The language and look of a page of ours now. */
export interface OwnSpeech {
  readonly t: Translate;
  readonly locale: string;
  readonly masked: boolean;
  readonly easyWords: boolean;
}

export interface OwnDisplay {
  readonly now: () => OwnSpeech;
  /** Shows the page in this display; without effect where it is shown so already. */
  readonly put: (display: Display) => Promise<void>;
  /**
   * Calls back with every change.
   * @returns a function that ends this.
   */
  readonly follow: (listener: (now: OwnSpeech) => void) => () => void;
  /** Resolved once this page shows the display that any page showed last. */
  readonly ready: Promise<void>;
}

/**
 * The display as it was last shown, in the extension's own localStorage: it can be read before the first frame is
 * drawn, and every open page is notified when it changes. The settings themselves belong to the background.
 */
const KEY = 'display';

function remembered(): Display {
  try {
    return checked(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return USUAL_DISPLAY; // blocked or damaged: the snapshot will bring the display
  }
}

/** Accepts only what we would have written, for storage may hold anything. */
function checked(kept: Partial<Record<keyof Display, unknown>>): Display {
  return {
    language: LANGUAGES.find((one) => one === kept.language) ?? USUAL_DISPLAY.language,
    look: LOOKS.find((one) => one === kept.look) ?? USUAL_DISPLAY.look,
    largeText: kept.largeText === true,
    masked: kept.masked === true,
    easyWords: kept.easyWords === true,
  };
}

function remember(display: Display): void {
  try {
    if (isSameDisplay(display, USUAL_DISPLAY)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(display));
  } catch {
    // Full or blocked: the next page starts with the device's look.
  }
}

/** @param title the sentence for the page's tab; without it the page sets its title itself. */
export function ownDisplay(title?: MessageKey): OwnDisplay {
  const listeners = new Set<(now: OwnSpeech) => void>();
  let shown = remembered();
  let sentences: Sentences | undefined;
  let turn = 0;

  const now = (): OwnSpeech => ({
    t: sentences === undefined ? translate : speakingIn(sentences, translate),
    easyWords: shown.easyWords,
    locale: sentences?.languageTag ?? language(),
    masked: shown.masked,
  });
  const applyDisplay = () => {
    const { classList } = document.documentElement;
    for (const { classList: worn } of [document.documentElement, document.body]) {
      worn.toggle('look-light', shown.look === 'light');
      worn.toggle('look-dark', shown.look === 'dark');
    }
    classList.toggle('text-large', shown.largeText);
    classList.toggle('amounts-hidden', shown.masked);
  };
  const speak = async () => {
    turn += 1;
    const mine = turn;
    const found = await sentencesOf(shown.language);
    // A later choice may have finished loading first.
    if (mine !== turn) return;
    sentences = found;
    const spoken = now();
    document.documentElement.lang = spoken.locale;
    if (title !== undefined) document.title = spoken.t(title);
    for (const listener of listeners) listener(spoken);
  };
  const show = async (display: Display) => {
    shown = display;
    applyDisplay();
    await speak();
  };
  let underWay = show(shown);
  addEventListener('storage', ({ key }) => {
    if (key === KEY) underWay = show(remembered());
  });
  return {
    now,
    ready: underWay,
    put: (display) => {
      if (isSameDisplay(display, shown)) return underWay;
      remember(display);
      underWay = show(display);
      return underWay;
    },
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
