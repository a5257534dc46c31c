import { getChoseong } from 'es-hangul';
import { usualLetters } from '../ui/usual-letters.ts';
import { turnToSection } from './state/place.ts';

/** A setting as the search knows it: its name, its words, and its place in the page. */
export interface Setting {
  readonly label: string;
  /** Title of its section. */
  readonly section: string;
  /** All its text, to be searched. */
  readonly words: string;
  /** Other words that people use for it. */
  readonly others: string;
  readonly place: HTMLElement;
}

const NAMES = 'h3, legend:not(.field-hint), label, summary, .section-add';
const CONTROLS = 'input, select, textarea, button, summary, a[href]';
/** Characters of a setting's text that are searched; no setting has more. */
const MOST_WORDS = 400;

const said = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The text of a label. Where the label contains its select, the options are not part of the name. */
function nameOf(element: HTMLElement): string {
  const choice = element.querySelector('select');
  const name = said(element);
  return choice === null ? name : name.replace(said(choice), '').trim();
}

/**
 * All settings, titles and other named things in the sections, read from the page itself, so that none is left out.
 * @param others other words for each name
 */
export function settingsIn(
  main: ParentNode,
  others: ReadonlyMap<string, string> = new Map(),
): readonly Setting[] {
  return [...main.querySelectorAll<HTMLElement>('section')].flatMap((section) => {
    const title = section.querySelector('h2');
    const names = section.querySelectorAll<HTMLElement>(NAMES);
    return [...(title === null ? [] : [title]), ...names].map((name) => settingOf(name, section, others));
  });
}

function settingOf(name: HTMLElement, section: HTMLElement, others: ReadonlyMap<string, string>): Setting {
  // A title is searched by its own words alone: the settings beneath it have names of their own.
  const around = name.matches('label') ? (name.closest('.field, .switch-row') ?? name) : name;
  const label = nameOf(name);
  return {
    label,
    section: said(section.querySelector('h2')),
    words: said(around).slice(0, MOST_WORDS),
    others: others.get(label) ?? '',
    place: name,
  };
}

const plain = (text: string): string => usualLetters(text).toLowerCase().replace(/\s+/g, '');
const MOST_FOUND = 8;
const MISSED = 5;

/**
 * Settings that match, best first: by name, by the initial consonants of the name (ㅇㅊ for 연체), by other words for it,
 * by its text, and last those that hold all words of the search somewhere.
 */
export function found(settings: readonly Setting[], wanted: string): readonly Setting[] {
  const query = plain(wanted);
  if (query === '') return [];
  const parts = wanted.trim().split(/\s+/).map(plain);
  const rank = ({ label, section, words, others }: Setting): number => {
    if (plain(label).includes(query)) return 0;
    if (/^[\u3131-\u314e]+$/.test(query) && getChoseong(plain(label)).includes(query)) return 1;
    if (plain(others).includes(query)) return 2;
    const all = [words, section, others].map(plain);
    if (all.some((each) => each.includes(query))) return 3;
    return parts.every((part) => all.some((each) => each.includes(part))) ? 4 : MISSED;
  };
  const ranked = settings
    .filter(({ label }) => label !== '')
    .map((setting) => ({ setting, rank: rank(setting) }))
    .filter((each) => each.rank < MISSED)
    .sort((a, b) => a.rank - b.rank)
    .map(({ setting }) => setting);
  return ranked
    .filter((one, at) => ranked.findIndex((other) => isSame(one, other)) === at)
    .slice(0, MOST_FOUND);
}

const isSame = (a: Setting, b: Setting): boolean => a.label === b.label && a.section === b.section;

/** Turns to the setting's section, opens what is folded around it, scrolls to it and gives it the focus. */
export function goTo({ place }: Setting): void {
  const section = place.closest('section');
  if (section === null || !section.hidden) {
    reach(place);
    return;
  }
  turnToSection(section.id);
  // After the section has been drawn.
  setTimeout(() => reach(place));
}

function reach(place: HTMLElement): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  place.scrollIntoView({ block: 'center' });
  controlOf(place)?.focus({ preventScroll: true });
}

function controlOf(place: HTMLElement): HTMLElement | null {
  if (place.matches('summary, button, h2')) return place;
  const target = place.getAttribute('for');
  const own = target === null ? place.querySelector<HTMLElement>(CONTROLS) : document.getElementById(target);
  return own ?? place.closest('.card, fieldset, section')?.querySelector<HTMLElement>(CONTROLS) ?? null;
}
