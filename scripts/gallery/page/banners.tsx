import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import bannerLooks from '../../../src/content/banner/banner.css?inline';
import { Banner } from '../../../src/content/banner/banner.tsx';
import type { FrictionStep } from '../../../src/content/banner/friction.ts';
import stepLooks from '../../../src/content/banner/friction-step.css?inline';
import { bannerViewOf } from '../../../src/content/banner/said/view-of.ts';
import type { AnyModel } from '../../../src/content/shared/banner-model.ts';
import { won } from '../../../src/core/won.ts';
import pieceLooks from '../../../src/ui/pieces.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { type Speech, TranslateContext, useTranslate } from '../../../src/ui/translate-context.ts';
import { BANNER_STATES } from '../../../tests/fixtures/banner-states.ts';
import { each, idle, type Shelf } from './specimen.ts';

interface Size {
  readonly narrow?: boolean;
  readonly fixedSize?: boolean;
  readonly step?: FrictionStep;
}

interface Props extends Size {
  readonly model: AnyModel;
}

/** In a page the host is a popover of the top layer; here it stands where it is put. */
const LOOKS = [tokens, pieceLooks, stepLooks, bannerLooks.replace(/:host[^{]*\{[^}]*\}/g, '')].join('\n');
const done = async () => ({ ok: true, id: 'command-0001' }) as const;
const ports = { send: done, mute: done, openPopup: idle, openPage: idle };
const guard = { able: true, mayAct: () => true, mayOpen: () => true, watch: () => idle, placed: idle };
const here = { wasHere: () => true, isHere: () => true, watch: () => idle, pressedAt: () => 0, hear: idle };

function ShownBanner({ model, narrow = false, fixedSize = false, step, speech }: Props & { speech: Speech }) {
  const view = bannerViewOf(model, speech, { host: 'teledit-pay.example', mayLog: true });
  return (
    <TranslateContext.Provider value={speech}>
      <Banner
        view={view}
        ports={ports}
        guard={guard}
        here={here}
        narrow={narrow}
        fixedSize={fixedSize}
        step={step}
        site={{ host: 'teledit-pay.example', isPrivate: false, isFramed: false }}
        onGoOn={idle}
        onClose={idle}
      />
    </TranslateContext.Provider>
  );
}

/** Alone with its own styles, as in a page. */
function AloneBanner(props: Props) {
  const speech = useTranslate();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (!root) return undefined;
    const [style, stage] = [document.createElement('style'), document.createElement('div')];
    style.textContent = LOOKS;
    root.replaceChildren(style, stage);
    const displayClass = ` look-${host.current?.closest('.look-dark') ? 'dark' : 'light'}`;
    render(<ShownBanner {...props} speech={{ ...speech, displayClass }} />, stage);
    return () => render(null, stage);
  }, []);
  return <div ref={host} class="gallery-banner" />;
}

const near = BANNER_STATES['near'] as AnyModel;
const SIZES: Readonly<Record<string, Size>> = {
  'near, in a small window': { narrow: true },
  'near, where the page could measure it': { fixedSize: true },
  'near, with a question before it': { step: { kind: 'confirm' } },
  'near, with a wait before it': { step: { kind: 'countdown', seconds: 10 } },
  'near, with the amount once more': { step: { kind: 'retype', amount: won(30_000) } },
};

/** The banner in every state, and in every size. */
export const banners: Shelf = {
  title: 'Banner',
  specimens: [
    ...each(BANNER_STATES, (model) => <AloneBanner model={model} />),
    ...each(SIZES, (size) => <AloneBanner model={near} {...size} />),
  ],
};
