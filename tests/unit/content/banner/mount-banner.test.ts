// @vitest-environment test-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountBanner } from '../../../../src/content/banner/mount-banner.tsx';
import type { MountedBanner } from '../../../../src/content/shared/banner-model.ts';
import { won } from '../../../../src/core/won.ts';
import { BANNER_STATES } from '../../../fixtures/banner-states.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { moveIn } from './person.ts';

/** The top layer is the browser's own and is tested there; here its door is watched. */
const layer = vi.hoisted(() => ({
  root: undefined as unknown as ShadowRoot,
  open: vi.fn(),
  close: vi.fn(),
  look: vi.fn(),
}));
vi.mock('../../../../src/content/overlay/top-layer-host.ts', () => ({ topLayerHost: () => layer }));

let banner: MountedBanner;
const goOn = vi.fn();
const evicted = vi.fn();
let broken = false;
beforeEach(() => {
  broken = false;
  vi.clearAllMocks();
  document.body.innerHTML = '<input id="code"><p>결제금액 30,000원</p>';
  const host = document.createElement('div');
  document.body.append(host);
  layer.root = host.attachShadow({ mode: 'open' });
  banner = mountBanner(
    {
      ...KOREAN,
      t: (key, ...values) => {
        if (broken && key === 'bannerRegion') throw new Error('no such word');
        return KOREAN.t(key, ...values);
      },
      send: async () => ({ ok: true, id: 'command-1' }),
      mute: async () => ({ ok: true, id: 'command-2' }),
      openPopup: vi.fn(),
      openPage: vi.fn(),
      goOn,
      evicted,
    },
    document,
  );
});

afterEach(() => act(() => banner.destroy()));

const showEven = (name: string, amount?: number) => {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no state ${name}`);
  const detection = {
    ...model.detection,
    amount: amount === undefined ? model.detection.amount : won(amount),
  };
  return act(() => banner.show({ ...model, detection, fixedSize: true }));
};
const show = (name: string) => {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no state ${name}`);
  return act(() => banner.show(model));
};
const shown = () => layer.root.querySelector('.banner')?.textContent ?? '';

/** An event as a person causes it: scripts cannot make one, so the mark is put on by hand. */
const cause = (target: EventTarget, event: Event) => {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return act(() => {
    target.dispatchEvent(event);
  });
};
const key = (name: string) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true });
const closeButton = () => layer.root.querySelector('[aria-label="닫기"]') as Element;
const closeIt = () => cause(closeButton(), new MouseEvent('click', { bubbles: true }));

test('nothing is in the page before there is something to show', () => {
  expect(layer.open).not.toHaveBeenCalled();
  expect(shown()).toBe('');
});

test('a banner that cannot be drawn leaves nothing half drawn, and badge and popup speak for it', async () => {
  const model = BANNER_STATES['over'];
  if (model === undefined) throw new Error('no state');
  broken = true;
  await act(() => banner.show(model));
  expect(shown()).toBe('');
  expect(layer.close).toHaveBeenCalled();
  expect(evicted).toHaveBeenCalledOnce();
});

describe('closed by the person', () => {
  beforeEach(async () => {
    await show('over');
    await closeIt();
  });

  test('it is gone', () => {
    expect(layer.close).toHaveBeenCalled();
    expect(shown()).toBe('');
  });

  test('the same news does not bring it back, another state does', async () => {
    await show('over');
    expect(shown()).toBe('');
    await show('unpaidOver');
    expect(shown()).toContain('아직이에요');
  });

  test('a page that was left and entered again is news', async () => {
    banner.hide();
    await show('over');
    expect(shown()).toContain('12,000원 넘어요');
  });
});

describe('Escape', () => {
  test('closes while nobody is typing', async () => {
    await show('over');
    await cause(document, key('Escape'));
    expect(shown()).toBe('');
  });

  test.each([
    ['from a field', 'Escape', () => document.querySelector<HTMLElement>('#code')?.focus()],
    ['when the page used the key', 'Escape', (event: Event) => event.preventDefault()],
    ['being another key', 'Enter', () => undefined],
  ])('does not close %s', async (_, name, prepare) => {
    await show('over');
    const event = key(name);
    prepare(event);
    await cause(document, event);
    expect(shown()).not.toBe('');
  });

  test('inside closes the banner alone: the page hears nothing of it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await show('over');
    const pressed = key('Escape');
    await cause(closeButton(), pressed);
    expect(shown()).toBe('');
    expect(heard).not.toHaveBeenCalled();
    expect(pressed.defaultPrevented).toBe(true);
  });

  test('made by a script does nothing', async () => {
    await show('over');
    await act(() => {
      document.dispatchEvent(key('Escape'));
    });
    expect(shown()).not.toBe('');
  });
});

test('a banner that was destroyed shows nothing more and hears nothing more', async () => {
  await show('over');
  banner.destroy();
  await show('unpaid');
  expect(shown()).toBe('');
  expect(layer.open).toHaveBeenCalledTimes(1);
});

describe('where the page could learn from what it measures', () => {
  /** The elements that take room or the focus, and none of their words. */
  const shape = () =>
    [...layer.root.querySelectorAll('section, button, .lead, .lead-fixed, .fixed-text')]
      .map(
        ({ localName, className }) =>
          `${localName} ${className.replace(/ (is-[a-z]+|has-bad-news|fixed-s\w+)/g, '')}`,
      )
      .join(', ');
  const expand = async () => {
    moveIn(layer.root.querySelector('.banner') as Element);
    await new Promise((done) => setTimeout(done, 130));
    await cause(
      layer.root.querySelector('[data-size]') as Element,
      new MouseEvent('click', { bubbles: true }),
    );
  };

  test('every state has the same parts and the same two buttons', { tags: ['long'] }, async () => {
    const shapes = new Set<string>();
    for (const name of Object.keys(BANNER_STATES)) {
      await showEven(name);
      shapes.add(shape());
    }
    expect(shapes.size).toBe(1);
    expect([...shapes][0]?.match(/button icon/g)).toHaveLength(2);
  });

  test('bad news is said whatever the headline is about', async () => {
    await showEven('codeOver');
    expect(layer.root.querySelector('.fixed-text')?.textContent).toMatch(
      /본인인증이 아니라.*12,000원 넘어요/,
    );
    expect(layer.root.querySelector('.banner')?.className).toContain('has-bad-news');
  });

  test.each(['ok', 'near', 'night', 'burst', 'voucher', 'maintenance', 'code', 'recurring'])(
    'what is left after the payment is said with the notice %s',
    async (name) => {
      await showEven(name);
      const said = layer.root.querySelector('.fixed-text')?.textContent ?? '';
      expect(said.match(/(이 결제 후|남는 돈) [\d,]+원/g)).toHaveLength(1);
    },
  );

  test('of a long address the end is said, which tells whose it is', async () => {
    const model = BANNER_STATES['lookalike'];
    if (model === undefined) throw new Error('no state');
    banner.destroy();
    const host = `${'pay.'.repeat(40)}nobody.example`;
    banner = mountBanner(
      { ...KOREAN, send: vi.fn(), mute: vi.fn(), openPopup: vi.fn(), openPage: vi.fn(), goOn, evicted },
      document,
      host,
    );
    await act(() => banner.show({ ...model, fixedSize: true }));
    const said = layer.root.querySelector('.fixed-text .address')?.textContent ?? '';
    expect(said.length).toBeLessThan(60);
    expect(said).toMatch(/^….*nobody\.example$/);
  });

  test('closed, it comes back for what the page says, and for nothing in the ledger', async () => {
    await showEven('ok');
    await closeIt();
    await showEven('over');
    await showEven('unpaid');
    expect(shown()).toBe('');
    await showEven('over', 31_000);
    expect(shown()).toContain('넘어요');
  });

  test('opened, it is open for that sum, through all that the ledger says of it, and for no other', async () => {
    await showEven('ok');
    await expand();
    await showEven('over');
    expect(layer.root.querySelector('.banner-card')).not.toBeNull();
    await showEven('over', 31_000);
    expect(layer.root.querySelector('.banner-card')).toBeNull();
  });
});
