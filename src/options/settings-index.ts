import { getChoseong } from 'es-hangul';
import { turnToSection } from './place.ts';

/** One thing that can be set, as the page calls it, and where it stands. */
export interface Setting {
  readonly label: string;
  /** Title of its section. */
  readonly section: string;
  /** All that is said of it, to be searched. */
  readonly words: string;
  readonly place: HTMLElement;
}

const NAMES = 'h3, legend:not(.field-hint), label, summary';
const CONTROLS = 'input, select, textarea, button, summary, a[href]';
/** More is said of nothing that can be set. */
const MOST_WORDS = 400;

const said = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Everything that has a name in the sections below, read from the page itself, so that nothing is ever left out. */
export function settingsIn(main: ParentNode): readonly Setting[] {
  return [...main.querySelectorAll<HTMLElement>('section')].flatMap((section) => {
    const title = section.querySelector('h2');
    const own = title === null ? [] : [settingOf(title, section)];
    return [
      ...own,
      ...[...section.querySelectorAll<HTMLElement>(NAMES)].map((name) => settingOf(name, section)),
    ];
  });
}

function settingOf(name: HTMLElement, section: HTMLElement): Setting {
  // A title speaks for itself: what stands below it has names of its own.
  const around = name.matches('label') ? (name.closest('.field, .switch-row') ?? name) : name;
  return {
    label: said(name),
    section: said(section.querySelector('h2')),
    words: said(around).slice(0, MOST_WORDS),
    place: name,
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');
const MOST_FOUND = 8;

/** Those named so first, then those of which it is said; also by initial consonants alone: ㅇㅊ for 연체. */
export function found(settings: readonly Setting[], wanted: string): readonly Setting[] {
  const query = plain(wanted);
  if (query === '') return [];
  const rank = ({ label, section, words }: Setting): number => {
    if (plain(label).includes(query)) return 0;
    if (/^[\u3131-\u314e]+$/.test(query) && getChoseong(plain(label)).includes(query)) return 1;
    return plain(words).includes(query) || plain(section).includes(query) ? 2 : 3;
  };
  const ranked = settings
    .filter(({ label }) => label !== '')
    .map((setting) => ({ setting, rank: rank(setting) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ setting }) => setting);
  return ranked
    .filter((one, at) => ranked.findIndex((other) => isSame(one, other)) === at)
    .slice(0, MOST_FOUND);
}

const isSame = (a: Setting, b: Setting): boolean => a.label === b.label && a.section === b.section;

/** Turns to its section and brings it into view, with the keyboard in it; what is folded opens. */
export function goTo({ place }: Setting): void {
  const section = place.closest('section');
  if (section === null || !section.hidden) {
    reach(place);
    return;
  }
  turnToSection(section.id);
  // Once it is drawn.
  setTimeout(() => reach(place));
}

function reach(place: HTMLElement): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  place.scrollIntoView({ block: 'center' });
  controlOf(place)?.focus({ preventScroll: true });
}

function controlOf(place: HTMLElement): HTMLElement | null {
  if (place.matches('summary, h2')) return place;
  const target = place.getAttribute('for');
  const own = target === null ? place.querySelector<HTMLElement>(CONTROLS) : document.getElementById(target);
  return own ?? place.closest('.card, fieldset, section')?.querySelector<HTMLElement>(CONTROLS) ?? null;
}
