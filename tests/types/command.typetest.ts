import type { Command, CommandName } from '../../src/contract/command.ts';

const erase: Command = { name: 'ledger/erase', content: { confirm: 'erase' } };
void erase;

// @ts-expect-error a question is no command: it changes nothing and carries no command id
const question: CommandName = 'snapshot/get';
void question;

// @ts-expect-error the id is given when the command is sent, never by whoever writes it
const withId: Command = { name: 'ledger/erase', content: { confirm: 'erase', command: 'command-1' } };
void withId;

// @ts-expect-error the content belongs to the name
const mixed: Command = { name: 'ledger/erase', content: { entry: 'entry-0001', month: '2026-11' } };
void mixed;
