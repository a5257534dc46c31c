import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askFromPage, onTold } from '../../../src/platform/page-bus.ts';

type Answer = { readonly lost?: string; readonly envelope?: unknown };

let answers: Answer[] = [];
let sent: { type: string; data: unknown; timestamp: number }[] = [];
let listeners: ((message: unknown, sender: unknown) => unknown)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  listeners = [];
  const runtime = {
    id: 'own',
    lastError: undefined as { message: string } | undefined,
    sendMessage(message: (typeof sent)[number], done: (envelope: unknown) => void) {
      sent.push(message);
      const { lost, envelope } = answers.shift() ?? {};
      runtime.lastError = lost === undefined ? undefined : { message: lost };
      done(envelope);
    },
    onMessage: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
  };
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('asking', () => {
  test('the question goes out in the envelope of the bus, and the answer comes out of it', async () => {
    answers = [{ envelope: { res: { ok: true, id: 'command-1' } } }];
    await expect(askFromPage('banner/log', { command: 'command-1' })).resolves.toEqual({
      ok: true,
      id: 'command-1',
    });
    expect(sent).toEqual([
      {
        id: expect.any(Number),
        type: 'banner/log',
        data: { command: 'command-1' },
        timestamp: expect.any(Number),
      },
    ]);
  });

  test('an answer without content is an answer', async () => {
    answers = [{ envelope: {} }];
    await expect(askFromPage('checkout/left', {})).resolves.toBeUndefined();
    expect(sent).toHaveLength(1);
  });

  test.each([
    [{ lost: 'Could not establish connection. Receiving end does not exist.' }],
    [{ lost: 'The message port closed before a response was received.' }],
    [
      {
        lost: 'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
      },
    ],
    [{ envelope: undefined }],
    [{ envelope: null }],
  ])('a worker that was stopped (%o) is asked again, with the same content', async (cut) => {
    answers = [cut, cut, { envelope: { res: { ok: true, id: 'command-1' } } }];
    const asked = askFromPage('banner/log', { command: 'command-1' });
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(asked).resolves.toEqual({ ok: true, id: 'command-1' });
    expect(sent.map(({ data }) => data)).toEqual(Array(3).fill({ command: 'command-1' }));
  });

  test('five times at most', async () => {
    answers = Array(9).fill({ envelope: undefined });
    const asked = expect(askFromPage('checkout/left', {})).rejects.toThrow('no response');
    await vi.advanceTimersByTimeAsync(10_000);
    await asked;
    expect(sent).toHaveLength(5);
  });

  test.each([
    [{ envelope: { err: { message: 'refused: banner/log' } } }, 'refused: banner/log'],
    [{ lost: 'Extension context invalidated.' }, 'Extension context invalidated.'],
  ])('what was refused (%o) is not asked again', async (answer, reason) => {
    answers = [answer];
    await expect(askFromPage('checkout/left', {})).rejects.toThrow(reason);
    expect(sent).toHaveLength(1);
  });
});

describe('being told', () => {
  const told = (message: unknown, sender: object) => {
    const refresh = vi.fn();
    const mute = vi.fn();
    onTold({ refresh, mute });
    for (const listener of listeners) listener(message, sender);
    return { refreshed: refresh.mock.calls.length, mute: mute.mock.calls };
  };

  test('the background may ask to look again', () => {
    expect(told({ type: 'frame/refresh', data: {} }, { id: 'own' })).toEqual({ refreshed: 1, mute: [] });
  });

  test.each([
    [{}, undefined],
    [{ host: 'shop.example' }, 'shop.example'],
    [{ host: 7 }, undefined],
    [undefined, undefined],
  ])('the background may silence a page, or those of one site (%j)', (data, host) => {
    expect(told({ type: 'frame/mute', data }, { id: 'own' })).toEqual({ refreshed: 0, mute: [[host]] });
  });

  test.each([
    ['another message', { type: 'snapshot/changed' }, { id: 'own' }],
    ['another extension', { type: 'frame/refresh' }, { id: 'other' }],
    ["a tab's script", { type: 'frame/refresh' }, { id: 'own', tab: { id: 1 } }],
    ["another extension's silence", { type: 'frame/mute', data: {} }, { id: 'other' }],
    ["a tab's silence", { type: 'frame/mute', data: {} }, { id: 'own', tab: { id: 1 } }],
    ['nothing', null, { id: 'own' }],
    ['text', 'frame/refresh', { id: 'own' }],
  ])('%s is not listened to', (_who, message, sender) => {
    expect(told(message, sender)).toEqual({ refreshed: 0, mute: [] });
  });
});
