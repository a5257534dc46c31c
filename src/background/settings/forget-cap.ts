import type { Handler } from '../../contract/messages.ts';
import { capKey } from '../../core/learnt-caps.ts';
import type { Writer } from '../kernel/writer.ts';

/** A cap learnt from a refusal holds no more, or was never one. */
export const forgetCap =
  (writer: Writer): Handler<'cap/forget'> =>
  ({ command, line, kind, name }) =>
    writer.execute({ command, families: ['caps'] }, ({ caps: kept }) => {
      const caps = kept.value.caps.filter((cap) => capKey(cap) !== capKey({ line, kind, name }));
      if (caps.length === kept.value.caps.length) return { refuse: 'not-found' };
      return { changes: [{ kept, value: { ...kept.value, caps } }] };
    });
