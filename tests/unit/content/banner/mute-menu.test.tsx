// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MuteMenu } from '../../../../src/content/banner/mute-menu.tsx';
import type { ClickGuard } from '../../../../src/content/press/click-guard.ts';
import { PressContext } from '../../../../src/content/press/press-button.tsx';
import { pressRule } from '../../../../src/content/press/press-rule.ts';
import type { BannerPorts } from '../../../../src/content/shared/banner-model.ts';
import type { Ack } from '../../../../src/contract/messages.ts';
import type { QuietSpan } from '../../../../src/core/quiet.ts';
import { TranslateContext } from '../../../../src/ui/translate-context.ts';
import { KOREAN } from '../../../fixtures/speech.ts';

const t = KOREAN.t;
let page: HTMLElement;
let answer: Ack;
const popup = vi.fn();
const mute = vi.fn<BannerPorts['mute']>(async () => answer);

beforeEach(() => {
  vi.clearAllMocks();
  answer = { ok: true, id: 'command-1' };
  page = document.createElement('main');
  document.body.replaceChildren(page);
});

async function open({
  able = true,
  mayAct = true,
  isPrivate = false,
  isFramed = false,
  wasHere = true,
} = {}) {
  const guard: ClickGuard = {
    able,
    mayAct: () => mayAct,
    mayOpen: () => !able || mayAct,
    watch: () => () => {},
    placed: () => {},
  };
  const here = {
    wasHere: () => wasHere,
    isHere: () => true,
    pressedAt: () => 0,
    watch: () => () => {},
    hear: () => {},
  };
  const press = pressRule(guard, here, popup);
  await act(() => render(null, page));
  await act(() =>
    render(
      <TranslateContext value={KOREAN}>
        <PressContext value={press}>
          <MuteMenu
            site="pay.example"
            isPrivate={isPrivate}
            isFramed={isFramed}
            mute={mute}
            acts={{ popup }}
          />
        </PressContext>
      </TranslateContext>,
      page,
    ),
  );
  await pressIt(t('bannerMute'));
}

const named = (span: QuietSpan) => `${t('uiQuietFor_site')} ${t(`uiQuietFor_${span}`)} (pay.example)`;

const names = () =>
  [...page.querySelectorAll('.mute-choices button')].map(
    (each) => each.getAttribute('aria-label') ?? each.textContent,
  );

async function pressIt(name: string, isTrusted = true) {
  const found = [...page.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name} in ${page.textContent}`);
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    found.dispatchEvent(event);
  });
}

describe('the banner’s "끄기"', () => {
  test('offers three spans on this site by its name; what lasts is the popup’s', async () => {
    await open();
    expect(names()).toEqual([named('quarter'), named('hour'), named('tomorrow'), t('bannerMuteInPopup')]);
    await pressIt(t('bannerMuteInPopup'));
    expect(popup).toHaveBeenCalledOnce();
    expect(mute).not.toHaveBeenCalled();
  });

  test.each(['quarter', 'hour', 'tomorrow'] as const)('%s is asked for as it is', async (span) => {
    await open();
    await pressIt(named(span));
    expect(mute.mock.calls).toEqual([[span]]);
  });

  test('a private window is not offered to leave the name of a site behind', async () => {
    await open({ isPrivate: true });
    expect(names()).toEqual([t('bannerMuteInPopup')]);
  });

  test('a frame, which a page may have masked, is offered the popup alone', async () => {
    await open({ isFramed: true });
    expect(names()).toEqual([t('bannerMuteInPopup')]);
  });

  test("a script's click silences nothing", async () => {
    await open();
    await pressIt(named('hour'), false);
    expect(mute).not.toHaveBeenCalled();
  });

  test('a click on a covered banner silences nothing, and says so; where that cannot be told it counts', async () => {
    await open({ mayAct: false });
    await pressIt(named('hour'));
    expect(mute).not.toHaveBeenCalled();
    expect(page.textContent).toContain(t('bannerLogWait'));
    await open({ able: false, mayAct: false });
    await pressIt(named('hour'));
    expect(mute).toHaveBeenCalledOnce();
  });

  test('a press that fell on a card the person never was in silences nothing: the popup opens', async () => {
    await open({ wasHere: false });
    await pressIt(named('hour'));
    expect(mute).not.toHaveBeenCalled();
    expect(popup).toHaveBeenCalledOnce();
  });

  test.each([
    ['refused', async () => ({ ok: false, reason: 'storage-failed' }) as const],
    ['unreachable', () => Promise.reject(new Error('no response'))],
  ])('%s: that is said', async (_why, reply) => {
    mute.mockImplementationOnce(reply);
    await open();
    await pressIt(named('hour'));
    expect(page.textContent).toContain(t('bannerMuteFailed'));
  });
});
