import type { Ack, Content, MessageName, Reply } from '../../../src/contract/messages.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import type { CommandClientPorts } from '../../../src/ui/command-queue.ts';
import { ANSWERS } from './safekeeping.ts';

export interface Asked {
  readonly name: MessageName;
  readonly content: Record<string, unknown>;
}

type Answer = (asked: Asked) => unknown;

const obedient: Answer = ({ content }) => ({
  ok: true,
  id: content['command'] as string,
  entry: 'entry-9999',
});

/** A background that answers snapshots from `now` and commands from `answer`, and remembers what it was asked. */
export function fakeBackground(start: Snapshot) {
  const asked: Asked[] = [];
  let ids = 0;
  const background = {
    asked,
    now: start as Snapshot | Error,
    answer: obedient,
    /** What was asked beside snapshots and what else is only read. */
    commands: () => asked.filter(({ name }) => name !== 'snapshot/get' && !(name in ANSWERS)),
    refuse: (reason: (Ack & { ok: false })['reason']) => {
      background.answer = () => ({ ok: false, reason });
    },
    obey: () => {
      background.answer = obedient;
    },
    ports: {
      newId: () => {
        ids += 1;
        return `command-${ids}`;
      },
      ask: async <Name extends MessageName>(name: Name, content: Content<Name>): Promise<Reply<Name>> => {
        const question = { name, content: content as Record<string, unknown> };
        asked.push(question);
        const { now } = background;
        if (name === 'snapshot/get' && now instanceof Error) throw now;
        if (name in ANSWERS) return ANSWERS[name as keyof typeof ANSWERS] as Reply<Name>;
        return (await (name === 'snapshot/get' ? now : background.answer(question))) as Reply<Name>;
      },
    } satisfies CommandClientPorts,
  };
  return background;
}
