import type { CommandName, Order } from '../../src/contract/command.ts';

const erase: Order = { name: 'ledger/erase', content: { confirm: 'erase' } };
void erase;

// @ts-expect-error a question is no order: it changes nothing and carries no command id
const question: CommandName = 'snapshot/get';
void question;

// @ts-expect-error the id is given when the order is sent, never by whoever writes it
const withId: Order = { name: 'ledger/erase', content: { confirm: 'erase', command: 'command-1' } };
void withId;

// @ts-expect-error the content belongs to the name
const mixed: Order = { name: 'ledger/erase', content: { entry: 'entry-0001', month: '2026-11' } };
void mixed;
