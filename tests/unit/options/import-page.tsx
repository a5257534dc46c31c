import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import type { Entry } from '../../../src/core/entry.ts';
import { ExchangeSection } from '../../../src/options/exchange/exchange-section.tsx';
import { createOptionsStore, type OptionsStore } from '../../../src/options/state/store.ts';
import { OutcomeBar } from '../../../src/ui/outcome-bar.tsx';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { useStore } from '../../../src/ui/use-store.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { NO_SHORTCUTS, NO_SPARE_FILE, SEEN } from '../fakes/safekeeping.ts';
import { entry, snapshot } from '../fakes/snapshot.ts';

export const settle = () => new Promise((done) => setTimeout(done, 0));

/** The page is drawn when a step of the browser ends, so the browser is let go on until it shows that. */
export async function until(what: string, holds: () => boolean) {
  for (let step = 0; step < 2_000 && !holds(); step += 1) {
    await act(async () => {
      await new Promise((done) => setTimeout(done, 1));
    });
  }
  expect(holds(), what).toBe(true);
}

export const shows = (section: HTMLElement, selector: string) =>
  until(selector, () => section.querySelector(selector) !== null);
export const says = (section: HTMLElement, words: string) =>
  until(`${words} in ${section.textContent}`, () => section.textContent?.includes(words) === true);

/** Of the options page the section that takes in and gives out, and what is said of a step. */
function Exchange({ store }: { store: OptionsStore }) {
  const state = useStore(store, (now) => now);
  if (state.snapshot === undefined) return null;
  return (
    <>
      <ExchangeSection state={state} snapshot={state.snapshot} newId={() => 'batch-0001'} />
      <OutcomeBar outcome={state.outcome} client={state} />
    </>
  );
}

/** That section over a background that has these entries. */
export async function openExchange(entries: readonly Entry[] = [entry()], start = snapshot()) {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const background = fakeBackground(start);
  background.answer = ({ name, content }) => {
    if (name === 'entries/get') return { entries, unread: [] };
    const { rows = [] } = content as { rows?: unknown[] };
    return { ok: true, id: content['command'], added: rows.length };
  };
  const no = async () => false;
  const access = {
    seen: async () => SEEN,
    askEverySite: no,
    dropEverySite: no,
    dropHost: no,
    askHosts: no,
    askNotifications: no,
  };
  const store = createOptionsStore(
    { ...background.ports, access, spareFile: NO_SPARE_FILE, shortcuts: NO_SHORTCUTS, version: '0.1.0' },
    'settings',
  );
  await store.getState().refreshAccess();
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <Exchange store={store} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  const section = page.querySelector('#exchange');
  if (!(section instanceof HTMLElement)) throw new Error('no section');
  return { background, section, page, store };
}

export async function choose(
  section: HTMLElement,
  content: string | Uint8Array,
  name = '이용내역.csv',
  then = '.import-table',
) {
  const input = section.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file input');
  Object.defineProperty(input, 'files', {
    value: [new File([content as BlobPart], name)],
    configurable: true,
  });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(section, then);
}

export const ticks = (section: HTMLElement) =>
  [...section.querySelectorAll<HTMLInputElement>('tbody .tick')].map(({ checked }) => checked);

export const button = (section: HTMLElement, words: string) => {
  const found = [...section.querySelectorAll('button')].find((each) => each.textContent?.trim() === words);
  if (found === undefined) throw new Error(`no button "${words}"`);
  return found;
};

/** Chooses in the list with that label. */
export async function pick(section: HTMLElement, label: string, value: string) {
  const id = [...section.querySelectorAll('label')].find((each) => each.textContent === label)?.htmlFor;
  const control = section.querySelector<HTMLSelectElement>(`[id="${id}"]`);
  if (control === null) throw new Error(`no list "${label}"`);
  await act(async () => {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Presses the radio button of that word. */
export async function press(section: Element, words: string, place = 0) {
  const options = [...section.querySelectorAll('.segmented-option')].filter(
    (each) => each.textContent === words,
  );
  await act(async () => {
    options[place]?.querySelector('input')?.click();
  });
}
