import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../../src/contract/messages.ts';
import type { Instant } from '../../../src/core/day.ts';
import type { Won } from '../../../src/core/won.ts';
import {
  answer,
  cancelEntry,
  deleteEntry,
  editEntry,
  uncancelEntry,
} from '../../../src/entries/entry-commands.ts';
import { logEntry, setPhoneLimit } from '../../../src/popup/commands.ts';
import { activeView } from '../../../src/ui/active-view.ts';
import { payBill, unpayBill } from '../../../src/ui/bill-commands.ts';
import type { CommandWithFeedback } from '../../../src/ui/feedback.ts';
import { bill, entry, line, lineView, snapshot, TODAY } from '../fakes/snapshot.ts';

const draft = {
  line: 'line-0001',
  pool: 'phone',
  amount: 12_000 as Won,
  day: TODAY,
  merchant: '도서상점',
} as const;
const ack = { ok: true, id: 'command-1', entry: 'entry-9999' } as const;

const ALL: [string, CommandWithFeedback][] = [
  ['log', logEntry(draft)],
  ['log without a shop', logEntry({ ...draft, merchant: '' })],
  [
    'log from a text',
    logEntry({ ...draft, sms: { at: '2026-11-21T05:06:00.000Z' as Instant, compared: true } }),
  ],
  ['edit', editEntry(entry(), draft)],
  ['empty the shop', editEntry(entry(), { ...draft, merchant: '' })],
  ['delete', deleteEntry(entry())],
  ['cancel', cancelEntry(entry())],
  ['cancel on its day', cancelEntry(entry(), TODAY)],
  ['take a cancellation back', uncancelEntry(entry({ status: 'cancelled' }))],
  ['yes, paid', answer(entry({ status: 'pending' }), true)],
  ['no, not paid', answer(entry({ status: 'pending' }), false)],
  ['bill paid', payBill(bill(), TODAY)],
  ['bill not paid', unpayBill(bill({ status: 'paid', paidOn: TODAY }))],
  ['limit', setPhoneLimit(line(), 300_000 as Won)],
];

describe('commands', () => {
  test.each(ALL)('%s and its undo fit the contract', (_what, [command, feedback]) => {
    for (const sent of [command, feedback.undo?.(ack)]) {
      if (sent === undefined) continue;
      const message = { ...sent.content, command: 'command-1' };
      expect(v.safeParse(MESSAGES[sent.name].ask, message).issues).toBeUndefined();
    }
  });

  test('a payment logged by hand is confirmed, and its undo takes back exactly that step', () => {
    const [command, feedback] = logEntry(draft);
    expect(command.content).toMatchObject({ status: 'confirmed', amount: 12_000, day: TODAY });
    expect(feedback.undo?.(ack)).toEqual({
      name: 'history/undo',
      content: { step: ack.id },
    });
    expect(feedback.undo?.({ ok: true, id: 'command-1' })).toBeUndefined();
  });

  test('a pasted payment that nobody compared is compared where it is written, and what was there is said', () => {
    const sms = { approval: 'A-100', compared: false };
    const [command, feedback] = logEntry({ ...draft, sms });
    expect(JSON.stringify(command)).not.toContain('sure');
    expect(JSON.stringify(logEntry({ ...draft, sms: { ...sms, compared: true } })[0])).toContain(
      '"sure":true',
    );
    const said = (added: number) => typeof feedback.said === 'function' && feedback.said({ ...ack, added });
    expect([said(0), said(1)]).toEqual(['popupSmsKept', 'popupLogged']);
  });

  test.each([
    [true, 'confirmed'],
    [false, 'failed'],
  ])('"did you pay?" answered %s makes it %s', (paid, status) => {
    expect(answer(entry(), paid)[0].content).toMatchObject({ entry: 'entry-0001', status });
  });

  test('a bill is paid today and unpaid again', () => {
    const [command, feedback] = payBill(bill(), TODAY);
    expect(command.content).toEqual({ line: 'line-0001', month: '2026-10', paidOn: TODAY });
    expect(feedback.undo?.(ack)?.content).toEqual({ line: 'line-0001', month: '2026-10', paidOn: null });
  });

  test('a bill that is not paid after all is paid on its day again', () => {
    const [command, feedback] = unpayBill(bill({ status: 'paid', paidOn: TODAY }));
    expect(command.content).toMatchObject({ paidOn: null });
    expect(feedback.undo?.(ack)?.content).toMatchObject({ month: '2026-10', paidOn: TODAY });
  });

  const part = { amount: 15_000 as Won, on: TODAY };
  test.each([
    ['paid after a part of it was', payBill(bill({ status: 'partly-paid', parts: [part] }), TODAY)],
    ['paid in parts alone', unpayBill(bill({ status: 'paid', paidOn: TODAY, parts: [part, part, part] }))],
    ['paid with a part before', unpayBill(bill({ status: 'paid', paidOn: TODAY, parts: [part] }))],
  ])('a bill %s goes back by the history alone, which keeps its parts', (_what, [command, feedback]) => {
    expect(command.name).toBe('bill/paid');
    expect(feedback.undo?.(ack)).toBeUndefined();
  });

  test('an untouched entry has nothing to change; a changed day does not bring the rest along', () => {
    const same = { line: 'line-0001', pool: 'phone', amount: 30_000 as Won, merchant: '도서상점' } as const;
    const [untouched] = editEntry(entry(), { ...same, day: '2026-11-21' as typeof TODAY });
    expect(untouched.content).toMatchObject({ change: {} });
    const [moved] = editEntry(entry(), { ...same, day: TODAY });
    expect(moved.content).toEqual({ entry: 'entry-0001', month: '2026-11', change: { day: TODAY } });
  });

  test('a new phone limit leaves the content limit alone', () => {
    const [command] = setPhoneLimit(line(), 500_000 as Won);
    expect(command.content).toMatchObject({
      line: { limits: { phone: 500_000, content: 100_000 }, dueDay: 21 },
    });
  });
});

describe('the active line', () => {
  const second = lineView({ line: line({ id: 'line-0002' }) });

  test('is the one in the settings, else the first', () => {
    const both = snapshot({ lines: [lineView(), second] });
    expect(activeView({ ...both, settings: { ...both.settings, activeLine: 'line-0002' } })).toBe(second);
    expect(activeView({ ...both, settings: { ...both.settings, activeLine: 'gone' } })?.line.id).toBe(
      'line-0001',
    );
    expect(activeView(snapshot({ lines: [] }))).toBeUndefined();
  });
});
