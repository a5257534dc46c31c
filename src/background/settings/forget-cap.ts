import type { Handler } from '../../contract/messages.ts';
import { capKey } from '../../core/learnt-caps.ts';
import type { Writer } from '../kernel/writer.ts';

/** Deletes a learnt cap that no longer holds, or never did. */
export const forgetCap =
  (writer: Writer): Handler<'cap/forget'> =>
  ({ command, line, kind, name }) =>
    writer.execute({ command, families: ['caps'] }, ({ caps: kept }) => {
      const caps = kept.value.caps.filter((cap) => capKey(cap) !== capKey({ line, kind, name }));
      if (caps.length === kept.value.caps.length) return { refuse: 'not-found' };
      return { changes: [{ kept, value: { ...kept.value, caps } }] };
    });
