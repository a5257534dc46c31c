// @vitest-environment test-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { FIXTURES, fixturePages } from '../../detection/fixture-pages.ts';
import { parsePage } from '../../detection/parse-page.ts';

/**
 * Every way to a typed value is a trap, set before our readers are loaded; then they read every page that we have, with
 * something typed into each of its fields.
 */
const SECRET = '0104567secret';
const PLAIN = new Set(['hidden', 'radio', 'checkbox', 'button', 'submit', 'reset', 'image']);
const isTyped = (field: Element): boolean =>
  field.localName === 'textarea' ||
  (field.localName === 'input' && !PLAIN.has((field.getAttribute('type') ?? 'text').toLowerCase()));

let touched: string[] = [];
const undo: (() => void)[] = [];
const nameOf = (element: Element) =>
  `${element.localName}[${Element.prototype.getAttribute.call(element, 'name') ?? ''}]`;

/** Records each reading of a property for which `isOurs` says that it is none of our business. */
function trap(owner: object, property: string, isTaboo: (element: never) => boolean): void {
  const old = Object.getOwnPropertyDescriptor(owner, property);
  if (old?.get === undefined) return;
  const { get } = old;
  Object.defineProperty(owner, property, {
    ...old,
    get(this: Element) {
      if (isTaboo(this as never)) touched.push(`${property} of ${nameOf(this)}`);
      return get.call(this);
    },
  });
  undo.push(() => Object.defineProperty(owner, property, old));
}

const METHOD = /휴대|핸드폰|모바일|카드|계좌|이체|통장|입금|페이|결제|\d원|phone|mobile|card|bank|hp\b|pay/i;
/** A set of choices about the payment: what is chosen in others is a person's answer. */
const namesMethod = (elements: Iterable<Element>): boolean =>
  [...elements].some((element) =>
    METHOD.test(
      `${element.textContent} ${element.getAttribute('value')} ${element.getAttribute('aria-label')} ${element.getAttribute('title')}`,
    ),
  );

let readPage: typeof import('../../../../src/content/read/read-page.ts')['readPage'];
let glance: typeof import('../../../../src/content/glance.ts')['glance'];

beforeAll(async () => {
  for (const property of ['value', 'valueAsNumber', 'valueAsDate', 'files', 'selectionStart', 'selectionEnd'])
    trap(HTMLInputElement.prototype, property, isTyped);
  trap(HTMLInputElement.prototype, 'checked', isTyped);
  for (const property of ['value', 'selectionStart', 'selectionEnd', 'textLength', 'defaultValue'])
    trap(HTMLTextAreaElement.prototype, property, () => true);
  for (const property of ['value', 'selectedIndex', 'selectedOptions'])
    trap(HTMLSelectElement.prototype, property, () => true);
  trap(HTMLOptionElement.prototype, 'selected', (option: Element) => {
    const select = option.closest('select');
    return select !== null && !namesMethod(select.querySelectorAll('option'));
  });
  for (const property of ['textContent', 'innerHTML'])
    trap(Element.prototype, property, (element: Element) => element.localName === 'textarea');
  trap(Node.prototype, 'textContent', (node: Element) => node.localName === 'textarea');
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (this: Element, name: string) {
    // A framework may write into the attribute what is typed; only a locked field's is the page's own.
    const isLocked = this.hasAttribute('readonly') || this.hasAttribute('disabled');
    if (name === 'value' && !isLocked && this.localName === 'input')
      if (!PLAIN.has((getAttribute.call(this, 'type') ?? 'text').toLowerCase()))
        touched.push(`attribute of ${nameOf(this)}`);
    return getAttribute.call(this, name);
  };
  undo.push(() => {
    Element.prototype.getAttribute = getAttribute;
  });
  vi.stubGlobal(
    'FormData',
    class {
      constructor() {
        touched.push('FormData');
      }
    },
  );
  vi.resetModules();
  ({ readPage } = await import('../../../../src/content/read/read-page.ts'));
  ({ glance } = await import('../../../../src/content/glance.ts'));
});
afterAll(() => {
  for (const back of undo) back();
  vi.unstubAllGlobals();
});
beforeEach(() => {
  touched = [];
});

/** Types into everything, and writes into a part of the page that is edited. */
function typeInto(page: Document): void {
  for (const field of page.querySelectorAll<HTMLInputElement>('input,textarea')) {
    if (isTyped(field) && !field.hasAttribute('readonly') && !field.hasAttribute('disabled'))
      field.value = SECRET;
  }
  for (const select of page.querySelectorAll('select')) select.selectedIndex = select.options.length - 1;
  const written = page.createElement('div');
  written.setAttribute('contenteditable', '');
  written.innerHTML = `<p>${SECRET}</p>`;
  const box = page.createElement('div');
  box.setAttribute('role', 'textbox');
  box.textContent = SECRET;
  page.body?.prepend(written, box);
}

describe('reads nothing that is typed', () => {
  test.each(fixturePages().map(({ file, url }) => [file, url]))('%s', (file, url) => {
    const page = parsePage(readFileSync(join(FIXTURES, file), 'utf8'));
    typeInto(page);
    touched = [];
    const facts = readPage(page, { href: url });
    glance(page, `휴대폰 결제 ${url} UTF-8`, true);
    expect(touched).toEqual([]);
    expect(JSON.stringify(facts)).not.toContain(SECRET);
  });

  test('an answer chosen among others than ways to pay is not looked at', () => {
    const page = parsePage(
      `<title>휴대폰 결제</title><body><select name="birth"><option>1990</option><option>1991</option></select>
      <label><input type="radio" name="sex" value="M" checked>남자</label><label><input type="radio" name="sex" value="F">여자</label>
      <select name="pay"><option>신용카드</option><option>휴대폰 결제</option></select></body>`,
    );
    let read = 0;
    trap(HTMLInputElement.prototype, 'checked', () => {
      read += 1;
      return false;
    });
    typeInto(page);
    touched = [];
    const { choices } = readPage(page, { href: 'https://shop.example/order' });
    expect(touched).toEqual([]);
    expect(read).toBe(0);
    expect(choices.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(['휴대폰 결제']);
  });

  test('the traps catch a reader', () => {
    const page = parsePage(
      '<body><input name="phone"><textarea></textarea><select><option>1990</option></select>',
    );
    typeInto(page);
    touched = [];
    const read = (selector: string) => page.querySelector(selector) as HTMLInputElement;
    void [read('input').value, read('textarea').value, read('select').value, read('textarea').textContent];
    void [read('input').getAttribute('value'), (read('option') as unknown as HTMLOptionElement).selected];
    expect(new Set(touched)).toEqual(
      new Set([
        'value of input[phone]',
        'value of textarea[]',
        'value of select[]',
        'textContent of textarea[]',
        'attribute of input[phone]',
        'selected of option[]',
      ]),
    );
  });
});

test('listens to no element of the page, and to no key outside the banner', async () => {
  document.body.innerHTML = '<form><input name="phone"><textarea></textarea><select></select></form>';
  const heard: string[] = [];
  const owners = [globalThis as unknown as EventTarget, Object.getPrototypeOf(Node.prototype) as EventTarget];
  const spies = owners.map((owner) => {
    const listen = owner.addEventListener;
    return vi.spyOn(owner, 'addEventListener').mockImplementation(function (this: EventTarget, ...args) {
      heard.push(`${args[0]} on ${this instanceof Element ? this.localName : 'window'}`);
      return listen.apply(this, args);
    });
  });
  vi.stubGlobal('origin', 'null');
  const { runCheckout } = await import('../../../../src/content/run-checkout.ts');
  const { framePlace } = await import('../../../../src/content/frame-place.ts');
  const running = runCheckout(document, {
    ask: async () => undefined as never,
    banner: {
      show: () => undefined,
      hide: () => undefined,
      look: () => undefined,
      renew: () => undefined,
      destroy: () => undefined,
    },
    shows: () => undefined,
    roots: () => [],
    place: framePlace(window),
    observe: () => undefined,
    afterFrame: (then: () => void) => then(),
    isAlive: () => true,
    hasActed: () => false,
    page: 'page-0001',
    arrival: () => 'navigate',
    from: { shop: () => undefined, opener: () => undefined },
    newId: () => 'observation-1',
  });
  vi.stubGlobal('chrome', { runtime: { sendMessage: () => undefined } });
  await import('../../../../src/content/sentinel.iife.ts');
  running.end();
  for (const spy of spies) spy.mockRestore();
  expect(heard.length).toBeGreaterThan(5);
  expect(heard.filter((what) => !/ on window$/.test(what))).toEqual([]);
  expect(
    heard.filter((what) => /key|input|paste|beforeinput|composition|focus|selection/.test(what)),
  ).toEqual([]);
});
