import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../src/contract/command.ts';
import type { Outbox, QueuedCommand } from '../../../src/contract/outbox.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { type CommandClient, createCommandClient } from '../../../src/ui/command-client.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { snapshot } from '../fakes/snapshot.ts';

const settle: Command = {
  name: 'entry/settle',
  content: { entry: 'entry-0001', month: '2026-11', status: 'cancelled' },
};
const erase: Command = { name: 'ledger/erase', content: { confirm: 'erase' } };
const TOLD = { said: 'appSaved' } as const;

let background: ReturnType<typeof fakeBackground>;
let state: CommandClient;
let client: CommandClient;

beforeEach(() => {
  background = fakeBackground(snapshot());
  client = createCommandClient(
    background.ports,
    (change) => {
      state = { ...state, ...change };
    },
    () => state,
  );
  state = client;
});

const ids = () => background.commands().map(({ content }) => content['command']);

describe('snapshots', () => {
  const snapshots = () => background.asked.filter(({ name }) => name === 'snapshot/get').length;
  const acknowledged = (content: Record<string, unknown>) => ({ ok: true, id: content['command'] });

  test('are asked for once for a command of our own, though the change is told of, too', async () => {
    background.answer = ({ content }) => {
      void client.hearChange();
      return acknowledged(content);
    };
    await client.send(settle, TOLD);
    expect(snapshots()).toBe(1);
  });

  test('are asked for once when somebody else wrote', async () => {
    await client.hearChange();
    expect(snapshots()).toBe(1);
  });

  test('are asked for again when another change is heard of while one is on its way', async () => {
    const { ask } = background.ports;
    let isTold = false;
    background.ports.ask = async (name, content) => {
      if (name === 'snapshot/get' && !isTold) {
        isTold = true;
        void client.hearChange();
      }
      return ask(name, content);
    };
    await client.send(settle, TOLD);
    expect(snapshots()).toBe(2);
  });

  test('are asked for when a command was refused and a change was told of meanwhile', async () => {
    background.answer = () => {
      void client.hearChange();
      return { ok: false, reason: 'changed-since' };
    };
    expect(await client.send(settle, TOLD)).toBe(false);
    expect(snapshots()).toBe(1);
  });
});

describe('commands', () => {
  test('each carries an id of its own, beside what it asks for', async () => {
    await client.send(settle, TOLD);
    await client.send(erase, TOLD);
    expect(background.commands()).toEqual([
      { name: 'entry/settle', content: { ...settle.content, command: 'command-1' } },
      { name: 'ledger/erase', content: { confirm: 'erase', command: 'command-2' } },
    ]);
  });

  test('one that failed keeps its id when it is retried', async () => {
    background.refuse('storage-failed');
    expect(await client.send(settle, TOLD)).toBe(false);
    expect(state.outcome).toMatchObject({ kind: 'failed', reason: 'storage-failed' });
    background.obey();
    expect(await client.retry()).toBe(true);
    expect(ids()).toEqual(['command-1', 'command-1']);
    expect(state.outcome).toMatchObject({ kind: 'done', said: 'appSaved' });
  });

  test.each([
    [true, { same: 'entry-0001' }, 'appKeptAsOne'],
    [false, { distinct: true }, 'appSaved'],
  ])(
    'one that may be recorded already is asked about, and sent again with the answer (same: %s)',
    async (isSame, said, told) => {
      const log: Command = {
        name: 'entry/log',
        content: { line: 'first-line', pool: 'phone', amount: 10_000, day: '2026-11-22' },
      };
      background.answer = () => ({
        ok: false,
        reason: 'maybe-same',
        like: { entry: 'entry-0001', at: 'now' },
      });
      expect(await client.send(log, TOLD)).toBe(false);
      expect(state.outcome).toMatchObject({ kind: 'asked', like: { entry: 'entry-0001' } });
      background.obey();
      expect(await client.tellSameness(isSame)).toBe(true);
      expect(background.commands()[1]?.content).toEqual({ ...log.content, ...said, command: 'command-1' });
      expect(state.outcome).toMatchObject({ kind: 'done', said: told });
    },
  );

  test('one that failed keeps its id when the same is asked for again', async () => {
    background.refuse('storage-failed');
    await client.send(settle, TOLD);
    background.obey();
    await client.send({ ...settle }, TOLD);
    expect(ids()).toEqual(['command-1', 'command-1']);
  });

  test('a button pressed twice is one command', async () => {
    const both = [client.send(settle, TOLD), client.send({ ...settle }, TOLD)];
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(ids()).toEqual(['command-1']);
  });

  test('the same asked for once more after it was done is a new command', async () => {
    await client.send(settle, TOLD);
    await client.send(settle, TOLD);
    expect(ids()).toEqual(['command-1', 'command-2']);
  });

  test('a second one waits for the first', async () => {
    const order: string[] = [];
    let finishFirst = () => {};
    background.answer = async ({ name, content }) => {
      order.push(`${name} begins`);
      if (name === 'entry/settle') await new Promise<void>((done) => (finishFirst = done));
      order.push(`${name} ends`);
      return { ok: true, id: content['command'] };
    };
    const both = Promise.all([client.send(settle, TOLD), client.send(erase, TOLD)]);
    await new Promise((done) => setTimeout(done, 5));
    finishFirst();
    await both;
    expect(order).toEqual([
      'entry/settle begins',
      'entry/settle ends',
      'ledger/erase begins',
      'ledger/erase ends',
    ]);
  });

  test.each([
    ['no answer', () => Promise.reject(new Error('message channel closed'))],
    ["another command's answer", () => ({ ok: true, id: 'command-other' })],
  ])('%s is not taken as done', async (_what, answer) => {
    background.answer = answer;
    expect(await client.send(settle, TOLD)).toBe(false);
    expect(state.outcome).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });

  test('undo sends the opposite, once', async () => {
    await client.send(settle, { ...TOLD, undo: () => erase });
    expect(await client.undo()).toBe(true);
    expect(background.commands().at(-1)?.name).toBe('ledger/erase');
    expect(state.outcome).toMatchObject({ kind: 'done', said: 'appUndone' });
    expect(await client.undo()).toBe(false);
  });
});

describe('the snapshot', () => {
  test('is asked for again after a command, and names the tab', async () => {
    client = createCommandClient(
      { ...background.ports, tabId: 7 },
      (change) => (state = { ...state, ...change }),
      () => state,
    );
    await client.send(settle, TOLD);
    expect(background.asked.at(-1)).toEqual({ name: 'snapshot/get', content: { tabId: 7 } });
  });

  test('an answer that a later one has overtaken is dropped', async () => {
    const answers: ((snapshot: Snapshot) => void)[] = [];
    const ports = {
      ...background.ports,
      ask: () => new Promise<never>((answer) => answers.push(answer as never)),
    };
    client = createCommandClient(
      ports,
      (change) => (state = { ...state, ...change }),
      () => state,
    );
    const both = [client.refresh(), client.refresh()];
    answers[1]?.(snapshot({ questions: [] }));
    answers[0]?.(snapshot({ entries: [] }));
    await Promise.all(both);
    expect(state.snapshot?.entries.length).toBeGreaterThan(0);
  });

  test('no answer is said, and the last one stays', async () => {
    await client.refresh();
    background.now = new Error('receiving end does not exist');
    await client.refresh();
    expect(state.unreachable).toBe(true);
    expect(state.snapshot).toBeDefined();
    background.now = snapshot();
    await client.refresh();
    expect(state.unreachable).toBe(false);
  });
});

describe('what nobody answered', () => {
  const log: Command = {
    name: 'entry/log',
    content: { line: 'first-line', pool: 'phone', amount: 10_000, day: '2026-11-22' },
  };
  let kept: QueuedCommand[];
  const outbox: Outbox = {
    add: (queued) => {
      kept = [...kept.filter(({ id }) => id !== queued.id), queued];
    },
    remove: (id) => {
      kept = kept.filter((queued) => queued.id !== id);
    },
    waiting: () => kept,
    clear: () => {
      kept = [];
    },
  };
  beforeEach(() => {
    kept = [];
    client = createCommandClient(
      { ...background.ports, outbox },
      (change) => {
        state = { ...state, ...change };
      },
      () => state,
    );
    state = client;
  });

  test('waits in the outbox, is sent under its id by the next page, and then says so', async () => {
    background.answer = () => Promise.reject(new Error('no answer in time'));
    await client.send(log, TOLD);
    expect(state.outcome).toMatchObject({ kind: 'failed', reason: 'unreachable' });
    expect(kept).toEqual([{ id: 'command-1', command: log }]);
    background.obey();
    await client.resume();
    expect(ids()).toEqual(['command-1', 'command-1']);
    expect([kept, state.outcome]).toMatchObject([[], { kind: 'done', said: 'appSavedLate' }]);
  });

  test('is in the outbox before it is sent: the popup may close at once', () => {
    background.answer = () => new Promise(() => {});
    void client.send(log, TOLD);
    return Promise.resolve().then(() => expect(kept).toHaveLength(1));
  });

  test.each(['invalid', 'not-found', 'from-newer-version'] as const)(
    'a refusal on its merits (%s) ends it',
    async (reason) => {
      background.refuse(reason);
      await client.send(log, TOLD);
      expect(kept).toEqual([]);
    },
  );

  test('closing the message gives up a change, not a payment', async () => {
    background.refuse('storage-failed');
    await client.send(settle, TOLD);
    client.dismiss();
    expect(kept).toEqual([]);
    await client.send(log, TOLD);
    client.dismiss();
    expect(kept).toHaveLength(1);
  });

  test('erased with everything else', async () => {
    kept = [{ id: 'command-0', command: log }];
    await client.send(erase, TOLD);
    expect(kept).toEqual([]);
  });
});
