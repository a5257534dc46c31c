// @vitest-environment test-dom
import { beforeEach, expect, test } from 'vitest';
import { type Presence, presence } from '../../../../src/content/press/presence.ts';

let clock = 0;
let card: HTMLElement;
let here: Presence;
beforeEach(() => {
  clock = 0;
  document.body.innerHTML = '<section><button>.</button></section>';
  card = document.querySelector('section') as HTMLElement;
  here = presence(() => clock);
  here.watch(card);
});

/** As the browser sends it. */
function hear(type: string, more: Record<string, unknown> = {}, on: EventTarget = card, isTrusted = true) {
  const event = new Event(type, { bubbles: true });
  for (const [name, value] of Object.entries({ isTrusted, pointerType: 'mouse', buttons: 0, ...more }))
    Object.defineProperty(event, name, { value });
  on.dispatchEvent(event);
}
const move = () => hear('pointermove', { movementX: 3, movementY: 0 });
const after = (time: number) => {
  clock += time;
  return here.wasHere();
};

test('a pointer that moved in the card a moment ago', () => {
  expect(after(1_000)).toBe(false);
  move();
  expect(after(119)).toBe(false);
  expect(after(1)).toBe(true);
});

test('one that left it has to come again', () => {
  move();
  hear('pointerout', { relatedTarget: document.body });
  expect(after(500)).toBe(false);
  move();
  expect(after(500)).toBe(true);
});

test('a window that lay above it ends it: the second half of a double click falls on a pointer at rest', () => {
  move();
  hear('blur', {}, window);
  expect(after(500)).toBe(false);
});

test.each([
  ['no movement, as when the card comes up beneath it', { movementX: 0, movementY: 0 }],
  ['a movement with a button down', { movementX: 5, movementY: 5, buttons: 1 }],
])('%s is none', (_, more) => {
  hear('pointermove', more);
  expect(after(500)).toBe(false);
});

test('a movement that a script made is none', () => {
  hear('pointermove', { movementX: 5, movementY: 5 }, card, false);
  expect(after(500)).toBe(false);
});

test('the focus that was put there counts, and no longer where it left', () => {
  hear('focusin');
  expect(after(200)).toBe(true);
  hear('focusout');
  expect(after(200)).toBe(false);
});

test('the focus that a press brings with it is the press, however long it is held', () => {
  hear('pointerdown');
  hear('focusin');
  expect(after(5_000)).toBe(false);
  hear('pointerup', {}, window);
  hear('focusin');
  expect(after(200)).toBe(true);
});

test('a finger’s first touch is its coming, the next one counts', () => {
  hear('pointerdown', { pointerType: 'touch' });
  expect(here.wasHere()).toBe(false);
  expect(after(200)).toBe(true);
});

test('from button to button within the card the focus has not left it', () => {
  hear('focusin');
  expect(after(200)).toBe(true);
  hear('focusout', { relatedTarget: card.firstElementChild });
  hear('focusin');
  expect(after(0)).toBe(true);
});

test('a screen reader brings the focus with its press; a key does not', () => {
  hear('focusin');
  hear('click', { detail: 0 });
  expect(after(0)).toBe(true);
  hear('keydown', { key: 'Enter' });
  hear('click', { detail: 0 });
  expect(after(0)).toBe(false);
});

test('no focus, no screen reader: a click from nowhere is nobody’s', () => {
  hear('click', { detail: 0 });
  expect(after(500)).toBe(false);
});

test('in a card that takes the focus itself, that does not tell where the pointer is', () => {
  here = presence(() => clock, { takesFocus: true });
  here.watch(card);
  hear('focusin');
  hear('click', { detail: 1 });
  expect(after(500)).toBe(false);
  hear('keydown', { key: ' ' });
  hear('click', { detail: 0 });
  expect(here.wasHere()).toBe(true);
  move();
  hear('click', { detail: 1 });
  expect(after(500)).toBe(true);
});

test('a finger that comes with its press is here, and was not', () => {
  hear('pointerdown', { pointerType: 'touch' });
  hear('click', { detail: 1 });
  expect([here.isHere(), here.wasHere()]).toEqual([true, false]);
});

test('a press was made when the browser took it from the device, however late it is handled', () => {
  clock = 5_000;
  for (const detail of [1, 0]) {
    hear('click', { detail, timeStamp: 100 + detail });
    expect(here.pressedAt()).toBe(100 + detail);
  }
});
