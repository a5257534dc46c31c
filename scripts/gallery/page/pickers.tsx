import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PickerPanel } from '../../../src/content/picker/panel.tsx';
import pickerLooks from '../../../src/content/picker/picker.css?inline';
import { again, choose, FIRST, type PickerState, pointAt } from '../../../src/content/picker/picking.ts';
import { Spot } from '../../../src/content/picker/spot.tsx';
import pieceLooks from '../../../src/ui/pieces.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { TranslateContext, useTranslate } from '../../../src/ui/translate-context.ts';
import { each, idle, type Shelf } from './specimen.ts';

/** What the shop's page below holds: each of them is read differently. */
type Part = 'name' | 'picture' | 'field' | 'sums' | 'sum' | 'order';
type Here = (part: Part) => Element | undefined;

interface Pointing {
  /** As the picker itself comes there, from what it reads of the page. */
  readonly state: (here: Here) => PickerState;
  readonly isLasting?: boolean;
  readonly path?: string;
  /** What is pointed at stands low in the window. */
  readonly isTop?: boolean;
  readonly isLarge?: boolean;
}

const LOOKS = [tokens, pieceLooks, pickerLooks].join('\n');
const acts = { choose: idle, save: idle, again: idle, pickName: idle, leave: idle };

const at = (part: Part) => (here: Here) => pointAt(FIRST, here(part));
const chosen = (here: Here) => choose(at('sum')(here));
const nameAt = (part: Part) => (here: Here) => pointAt(again(chosen(here), 'name'), here(part));
const named = (here: Here) => choose(nameAt('name')(here));
const saved = (here: Here): PickerState => ({ ...named(here), phase: 'saved' });

const POINTINGS: Readonly<Record<string, Pointing>> = {
  'picker: nothing pointed at': { state: () => FIRST },
  'picker: at a sum': { state: at('sum') },
  'picker: at several sums': { state: at('sums') },
  'picker: at no sum': { state: at('order') },
  'picker: at a field': { state: at('field') },
  'picker: at a sum low in the window': { state: at('sum'), isTop: true },
  'picker: sum chosen': { state: chosen },
  'picker: sum chosen, for the whole site': { state: chosen, path: '/' },
  'picker: name to point at': { state: (here) => again(chosen(here), 'name') },
  'picker: at a name': { state: nameAt('name') },
  'picker: at no name': { state: nameAt('picture') },
  'picker: sum and name chosen': { state: named },
  'picker: sum and name chosen, in large text': { state: named, isLarge: true },
  'picker: saving': { state: (here) => ({ ...named(here), phase: 'saving' }) },
  'picker: not saved': { state: (here) => ({ ...named(here), phase: 'failed' }) },
  'picker: saved': { state: saved, isLasting: true },
  'picker: saved, without access to the site': { state: saved },
};

/** A shop's page with the picker over it, alone with its own styles. */
function PickerOver({ state, isLasting = false, path = '/order', isTop = false, isLarge = false }: Pointing) {
  const speech = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const page = box.current;
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (!page || !root) return undefined;
    const [style, over, stage] = ['style', 'div', 'div'].map((name) => document.createElement(name));
    if (!style || !over || !stage) return undefined;
    style.textContent = LOOKS;
    // The mark is placed in the window; here the window is this box.
    const { left, top } = page.getBoundingClientRect();
    over.style.cssText = `position:absolute;inset:0 0 auto ${-left}px;translate:0 ${-top}px`;
    root.replaceChildren(style, over, stage);
    const drawn = state((part) => page.querySelector(`[data-part=${part}]`) ?? undefined);
    const look = ` look-${page.closest('.look-dark') ? 'dark' : 'light'}`;
    render(
      <TranslateContext.Provider value={speech}>
        <div class={`ui picker${look}`}>
          <Spot state={drawn} />
        </div>
      </TranslateContext.Provider>,
      over,
    );
    render(
      <TranslateContext.Provider value={speech}>
        <div class={`ui picker${look}${isLarge ? ' text-large' : ''}`}>
          <PickerPanel
            state={drawn}
            acts={acts}
            place={{ host: 'shop.example', path }}
            isTop={isTop}
            isLasting={isLasting}
          />
        </div>
      </TranslateContext.Provider>,
      stage,
    );
    return () => {
      render(null, over);
      render(null, stage);
    };
  }, []);
  return (
    <div ref={box} class={`gallery-picker ${isTop ? 'is-low' : ''}`}>
      <ShopPage />
      <div ref={host} class="gallery-picker-host" />
    </div>
  );
}

/** Korean in either language, as the pages are that people point at. */
const ShopPage = () => (
  <div class="gallery-shop" lang="ko">
    <p>
      <i class="gallery-shop-picture" data-part="picture" /> <b data-part="name">가을 소설</b>
    </p>
    <p data-part="sums">
      상품 28,000원 <span>배송 2,000원</span>
    </p>
    <p>
      결제금액 <strong data-part="sum">30,000원</strong>
    </p>
    <p>
      <label>
        할인 코드 <input data-part="field" type="text" size={8} />
      </label>{' '}
      <span data-part="order">주문 확인</span>
    </p>
  </div>
);

/** What a person sees who points at the sum of a page, from the first look to the rule that is saved. */
export const pickers: Shelf = {
  title: 'Picker',
  specimens: each(POINTINGS, (pointing) => <PickerOver {...pointing} />),
};
