// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { StepView } from '../../../src/contract/safekeeping.ts';
import type { Instant } from '../../../src/core/day.ts';
import type { Won } from '../../../src/core/won.ts';
import { type CommandClient, createCommandClient } from '../../../src/ui/command-client.ts';
import { stepWords } from '../../../src/ui/step-words.ts';
import { useUndoKeys } from '../../../src/ui/use-undo-keys.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { sentence } from '../fakes/sentence.ts';
import { snapshot } from '../fakes/snapshot.ts';
import { STEPS } from '../fakes/steps.ts';

const speech = { t: sentence, locale: 'ko' };
const step = (change: Partial<StepView>): StepView => ({
  id: 'step-0001',
  at: '2026-11-22T03:00:00.000Z' as Instant,
  topic: 'logged',
  ...change,
});

describe('a step in words', () => {
  test.each<[Partial<StepView>, string]>([
    [{ topic: 'logged', amount: 30_000 as Won }, '30,000원 기록'],
    [{ topic: 'logged', name: '도서상점', amount: 30_000 as Won }, '도서상점 30,000원 기록'],
    [{ topic: 'deleted', amount: 4_900 as Won }, '4,900원 삭제'],
    [{ topic: 'imported', count: 120 }, '가져오기 120건'],
    [{ topic: 'line', name: '내 폰' }, '회선 ‘내 폰’ 변경'],
    [{ topic: 'settings' }, '설정 변경'],
    [{ topic: 'several', count: 3 }, '여러 가지 변경 (3개)'],
  ])('%o', (change, words) => {
    expect(stepWords(speech, step(change))).toBe(words);
  });
});

describe('the way back after a command', () => {
  let background: ReturnType<typeof fakeBackground>;
  let state: CommandClient;
  beforeEach(() => {
    background = fakeBackground(snapshot());
    state = createCommandClient(
      background.ports,
      (change) => {
        state = { ...state, ...change };
      },
      () => state,
    );
  });
  const bill = { name: 'bill/paid', content: { line: 'line-0001', month: '2026-10', paidOn: null } } as const;

  test('is the step it made, and after that the step that was taken back', async () => {
    const made = { ...STEPS.undo, id: 'command-1' };
    background.now = snapshot({ steps: { undo: made } });
    await state.send(bill, { said: 'appSaved' });
    expect(state.outcome).toMatchObject({ said: 'appSaved', undo: { name: 'history/undo' } });
    background.now = snapshot({ steps: { redo: made } });
    await state.undo();
    expect(background.commands().at(-1)).toMatchObject({
      name: 'history/undo',
      content: { step: 'command-1' },
    });
    expect(state.outcome).toMatchObject({ said: 'appUndone', undo: { name: 'history/redo' } });
    background.now = snapshot({ steps: { undo: made } });
    await state.undo();
    expect(state.outcome).toMatchObject({ said: 'appRedone', undo: { content: { step: 'command-1' } } });
  });

  test("is not offered for a step of somebody else's, made a moment later", async () => {
    background.now = snapshot({ steps: { undo: STEPS.undo } });
    await state.send(bill, { said: 'appSaved' });
    expect(state.outcome).toEqual({ kind: 'done', said: 'appSaved', values: [] });
  });
});

describe('one step back after the other', () => {
  let background: ReturnType<typeof fakeBackground>;
  let state: CommandClient;
  beforeEach(async () => {
    background = fakeBackground(snapshot({ steps: { undo: step({ id: 'step-0002' }) } }));
    state = createCommandClient(
      background.ports,
      (change) => {
        state = { ...state, ...change };
      },
      () => state,
    );
    await state.refresh();
  });
  const asked = () => background.commands().map(({ name, content }) => [name, content['step']]);

  test('the second is the one that was next after the first, however early it was asked for', async () => {
    const first = state.step('undo');
    background.now = snapshot({
      steps: { undo: step({ id: 'step-0001' }), redo: step({ id: 'step-0002' }) },
    });
    expect(await Promise.all([first, state.step('undo')])).toEqual([true, true]);
    expect(asked()).toEqual([
      ['history/undo', 'step-0002'],
      ['history/undo', 'step-0001'],
    ]);
  });

  test('it waits for what was sent before it, and takes that back', async () => {
    const saved = state.send(
      { name: 'bill/paid', content: { line: 'line-0001', month: '2026-10', paidOn: null } },
      { said: 'appSaved' },
    );
    background.now = snapshot({ steps: { undo: step({ id: 'command-1' }) } });
    await Promise.all([saved, state.step('undo')]);
    expect(asked().at(-1)).toEqual(['history/undo', 'command-1']);
  });

  test('with nothing to take back it asks for nothing', async () => {
    expect(await state.step('redo')).toBe(false);
    expect(asked()).toEqual([]);
  });

  test('one that nobody answered keeps its id when it is asked for again', async () => {
    background.answer = () => Promise.reject(new Error('gone'));
    expect(await state.step('undo')).toBe(false);
    background.obey();
    await state.step('undo');
    const [lost, sent] = background.commands().map(({ content }) => content['command']);
    expect(lost).toBe(sent);
  });
});

describe('the keyboard', () => {
  const take = vi.fn(async () => true);
  function Keys() {
    useUndoKeys(take);
    return <input type="text" />;
  }
  beforeEach(async () => {
    take.mockClear();
    render(null, document.body);
    await act(() => render(<Keys />, document.body));
  });
  test('is heard as soon as something is drawn', async () => {
    await act(() => render(null, document.body));
    render(<Keys />, document.body);
    press({ ctrlKey: true });
    expect(take).toHaveBeenCalledExactlyOnceWith('undo');
  });
  const press = (change: KeyboardEventInit, target: Element = document.body) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyZ', bubbles: true, cancelable: true, ...change }),
    );

  test.each<[string, KeyboardEventInit, 'undo' | 'redo']>([
    ['Ctrl+Z', { ctrlKey: true }, 'undo'],
    ['⌘Z', { metaKey: true }, 'undo'],
    ['Ctrl+Z on a Korean layout', { ctrlKey: true, key: 'ㅋ' }, 'undo'],
    ['Ctrl+Shift+Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['Ctrl+Y', { ctrlKey: true, code: 'KeyY' }, 'redo'],
  ])('%s', (_name, change, way) => {
    press(change);
    expect(take.mock.calls).toEqual([[way]]);
  });

  test('in a field it is the field that takes back, and other keys do nothing', () => {
    press({ ctrlKey: true }, document.querySelector('input') as Element);
    press({});
    press({ ctrlKey: true, altKey: true });
    press({ ctrlKey: true, repeat: true });
    press({ ctrlKey: true, code: 'KeyX' });
    expect(take).not.toHaveBeenCalled();
  });
});
