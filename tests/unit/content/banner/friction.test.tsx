// @vitest-environment test-dom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountBanner } from '../../../../src/content/banner/mount-banner.tsx';
import type { BannerModel, MountedBanner } from '../../../../src/content/shared/banner-model.ts';
import type { Friction } from '../../../../src/core/settings.ts';
import { won } from '../../../../src/core/won.ts';
import { BANNER_STATES } from '../../../fixtures/banner-states.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { loadAxe } from '../../fakes/axe.ts';
import { moveIn } from './person.ts';

const roots = vi.hoisted(() => ({ all: [] as ShadowRoot[], open: vi.fn(), close: vi.fn() }));
vi.mock('../../../../src/content/overlay/top-layer-host.ts', () => ({
  topLayerHost: () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    roots.all.push(root);
    return { root, open: roots.open, close: roots.close, look: () => undefined };
  },
}));

const { t } = KOREAN;
const goOn = vi.fn();
const openPopup = vi.fn();
let banner: MountedBanner;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  roots.all.length = 0;
  document.body.innerHTML = '<button id="pay">결제하기</button><input id="code">';
  (document.activeElement as HTMLElement | null)?.blur();
  banner = mountBanner(
    {
      ...KOREAN,
      send: async () => ({ ok: true, id: 'command-1' }),
      mute: async () => ({ ok: true, id: 'command-2' }),
      goOn,
      openPopup,
      openPage: vi.fn(),
      evicted: vi.fn(),
    },
    document,
  );
});
afterEach(() => {
  banner.destroy();
  vi.useRealTimers();
});

function modelOf(friction: Friction | undefined, name = 'near'): BannerModel {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no state ${name}`);
  return { ...model, assessment: { ...model.assessment, ...(friction && { friction }) } };
}
const show = (model: BannerModel) => act(() => banner.show(model));
const sheet = () => roots.all[1]?.querySelector('.sheet') ?? null;
const inline = () => roots.all[0]?.querySelector('.friction') ?? null;
const buttons = () => roots.all.flatMap((root) => [...root.querySelectorAll('button')]);

/** Milliseconds: longer than the pointer must have been in the card before a press in it means the card. */
const COME = 130;

/** As a person comes and presses. */
async function press(name: string, { isTrusted = true, hasCome = true } = {}) {
  const found = buttons().filter((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  const [last] = found.slice(-1);
  if (last === undefined) throw new Error(`no button ${name}`);
  const card = last.closest('.banner, .sheet');
  if (hasCome && card !== null) {
    moveIn(card);
    await pass(COME);
  }
  const event = new MouseEvent('click', { bubbles: true, detail: 1 });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(() => {
    last.dispatchEvent(event);
  });
}
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const isReady = () =>
  buttons()
    .find((each) => each.textContent === t('frictionGoOn'))
    ?.getAttribute('aria-disabled') === 'false';

describe('where it stands', () => {
  test('nowhere, and without a place of its own, until it was chosen', async () => {
    await show(modelOf(undefined));
    expect([sheet(), inline(), roots.all.length]).toEqual([null, null, 1]);
  });

  test('over the page at first sight; nothing of the page is touched', async () => {
    const before = document.body.innerHTML;
    await show(modelOf({ kind: 'confirm' }));
    expect(sheet()).not.toBeNull();
    expect(inline()).toBeNull();
    expect(document.querySelector('#pay')?.outerHTML).toBe('<button id="pay">결제하기</button>');
    expect(document.body.innerHTML.startsWith(before)).toBe(true);
    expect(document.body.hasAttribute('inert')).toBe(false);
  });

  test('in the banner while the person types into the page, and the focus stays there', async () => {
    document.querySelector<HTMLElement>('#code')?.focus();
    await show(modelOf({ kind: 'confirm' }));
    expect(sheet()).toBeNull();
    expect(inline()).not.toBeNull();
    expect(document.activeElement?.id).toBe('code');
  });

  test('in the banner where a code is asked for, even when it stood over the page before', async () => {
    const first = modelOf({ kind: 'confirm' });
    await show(first);
    await show({ ...first, detection: { ...first.detection, codeStep: true } });
    expect(sheet()).toBeNull();
    expect(inline()).not.toBeNull();
  });

  test('Escape takes it off the page and into the banner, and the page is free', async () => {
    await show(modelOf({ kind: 'countdown', seconds: 10 }));
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    await act(() => {
      sheet()?.dispatchEvent(event);
    });
    expect(sheet()).toBeNull();
    expect(inline()).not.toBeNull();
    expect(roots.close).toHaveBeenCalled();
  });

  test('it goes with the banner', async () => {
    await show(modelOf({ kind: 'confirm' }));
    await act(() => banner.hide());
    expect(sheet()).toBeNull();
  });
});

describe('"계속"', () => {
  test('ends it for this payment, whatever is said of it again; a script cannot press it', async () => {
    await show(modelOf({ kind: 'confirm' }));
    await press(t('frictionGoOn'), { isTrusted: false });
    expect(goOn).not.toHaveBeenCalled();
    await press(t('frictionGoOn'));
    expect(goOn).toHaveBeenCalledOnce();
    await show(modelOf({ kind: 'confirm' }));
    expect([sheet(), inline()]).toEqual([null, null]);
  });

  test('without the person having come it stands, and the popup opens', async () => {
    await show(modelOf({ kind: 'confirm' }));
    await pass(5_000);
    await press(t('frictionGoOn'), { hasCome: false });
    expect(goOn).not.toHaveBeenCalled();
    expect(openPopup).toHaveBeenCalledOnce();
    expect(sheet()).not.toBeNull();
  });

  test('another amount is another payment', async () => {
    const first = modelOf({ kind: 'confirm' });
    await show(first);
    await press(t('frictionGoOn'));
    await show({ ...first, detection: { ...first.detection, amount: won(99_000) } });
    expect(sheet()).not.toBeNull();
  });

  test('it can be found by keyboard before it can be pressed', async () => {
    await show(modelOf({ kind: 'countdown', seconds: 5 }));
    const button = buttons().find((each) => each.textContent === t('frictionGoOn'));
    expect(button?.disabled).toBe(false);
    await press(t('frictionGoOn'));
    expect(goOn).not.toHaveBeenCalled();
  });
});

describe('countdown', () => {
  test('counts in sight, says so politely, and ends', async () => {
    await show(modelOf({ kind: 'countdown', seconds: 5 }));
    const polite = sheet()?.querySelector('[aria-live=polite]');
    expect(polite?.textContent).toBe(t('frictionWait', 5));
    await pass(1_000);
    expect(sheet()?.querySelector('.friction-left')?.textContent).toBe(t('frictionWait', 4));
    expect(polite?.textContent).toBe(t('frictionWait', 5));
    await pass(4_000);
    expect(polite?.textContent).toBe(t('frictionWaited'));
    expect(isReady()).toBe(true);
    await press(t('frictionGoOn'));
    expect(goOn).toHaveBeenCalledOnce();
  });

  test('rests while the tab is hidden', async () => {
    await show(modelOf({ kind: 'countdown', seconds: 3 }));
    const hidden = vi.spyOn(Document.prototype, 'hidden', 'get').mockReturnValue(true);
    await pass(10_000);
    expect(isReady()).toBe(false);
    hidden.mockReturnValue(false);
    await pass(3_000);
    expect(isReady()).toBe(true);
    hidden.mockRestore();
  });

  test('the same payment told again does not begin anew', async () => {
    await show(modelOf({ kind: 'countdown', seconds: 5 }));
    await pass(3_000);
    await show(modelOf({ kind: 'countdown', seconds: 5 }));
    await pass(2_000);
    expect(isReady()).toBe(true);
  });
});

describe('the amount once more', () => {
  test('on buttons: there is no field a page could listen to; wrong is said, right goes on', async () => {
    await show(modelOf({ kind: 'retype' })); // 30,000 won
    expect(roots.all.some((root) => root.querySelector('input, textarea, [contenteditable]'))).toBe(false);
    for (const key of ['3', '1', '00', '0']) await press(key);
    expect(isReady()).toBe(false);
    expect(sheet()?.textContent).toContain(t('frictionPadWrong'));
    for (let back = 0; back < 5; back += 1) await press(t('frictionPadBack'));
    for (const key of ['0', '3', '0', '00', '0']) await press(key);
    expect(isReady()).toBe(true);
    await press(t('frictionGoOn'));
    expect(goOn).toHaveBeenCalledOnce();
  });

  test('an amount that nobody could read is looked at instead', async () => {
    const model = modelOf({ kind: 'retype' });
    await show({ ...model, detection: { ...model.detection, amount: null, amountDoubt: 'missing' } });
    expect(sheet()?.querySelector('.pad')).toBeNull();
    expect(isReady()).toBe(true);
  });
});

test.each([{ kind: 'confirm' }, { kind: 'countdown', seconds: 5 }, { kind: 'retype' }] as const)(
  'axe finds nothing wrong with %o',
  async (friction) => {
    await show(modelOf(friction));
    vi.useRealTimers();
    const backdrop = roots.all[1]?.querySelector('.backdrop');
    document.body.innerHTML = `<main>${backdrop?.outerHTML ?? ''}</main>`;
    const { violations } = await (await loadAxe()).run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);
