import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { readMessages, readSms, type SmsReading } from '../../../../src/exchange/texts/sms.ts';
import { draftOfSms } from '../../../../src/exchange/texts/sms-draft.ts';

/** The day on which days without a year were settled, as in the other labelled messages. */
const TODAY = day('2026-11-28');

/** What a message is, by its right values. */
interface Shape extends Partial<Pick<SmsReading, 'isSeveral' | 'amount' | 'day' | 'merchant' | 'month'>> {
  readonly text: string;
  readonly kind: SmsReading['kind'];
  /** Why the person is asked first; none where it is a carrier's and honest. */
  readonly doubts?: SmsReading['doubts'];
  /** What it names, but not surely enough to be filled in. */
  readonly asked?: readonly ('amount' | 'day' | 'merchant')[];
  readonly why?: string;
}

interface Kind {
  readonly of: string;
  readonly messages: readonly Shape[];
}

const FILE = new URL('../../../fixtures/text-shapes.json', import.meta.url);
const kinds = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Kind[];

const rightOf = ({ text: _text, why: _why, asked: _asked, doubts = [], ...right }: Shape) => ({
  ...right,
  doubts,
});

/** Of a reading what the table tells; the rest of its names is judged by other tests. */
function told({ kind, isSeveral, amount, day: on, merchant, month, doubts }: SmsReading) {
  return {
    kind,
    doubts,
    ...(isSeveral && { isSeveral }),
    ...(amount !== undefined && { amount }),
    ...(on !== undefined && { day: on }),
    ...(merchant !== undefined && { merchant }),
    ...(month !== undefined && { month }),
  };
}

describe.each(kinds)('$of', ({ messages }) => {
  test.each(messages.map((shape) => [shape.why ?? '', shape.text, shape] as const))(
    '%s: %s',
    (_why, text, shape) => {
      const reading = readSms(text, TODAY);
      expect(told(reading)).toMatchObject(rightOf(shape));
      for (const field of shape.asked ?? []) expect(reading[field]).toBeUndefined();
      if (shape.amount === undefined) expect(reading.amount).toBeUndefined();
    },
  );
});

const FULL_WIDTH = 0xfee0;
const wide = (text: string) =>
  text.replace(/[0-9,]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + FULL_WIDTH));

describe('what changes nothing', { tags: ['long'] }, () => {
  test.each<[string, (text: string) => string]>([
    ['line ends of another kind', (text) => text.replaceAll('\n', '\r\n')],
    ['a mark of where it was sent from', (text) => `[Web발신]\n${text}`],
    ['digits of full width', wide],
    ['characters that cannot be seen', (text) => text.replace(/(\d)(?=\d)/g, '$1\u200b')],
    ['blank lines around', (text) => `\n\n${text}\n\n`],
  ])('%s', (_why, changed) => {
    for (const { text } of kinds.flatMap(({ messages }) => messages))
      expect(told(readSms(changed(text), TODAY)), text).toEqual(told(readSms(text, TODAY)));
  });
});

describe('several messages at once', () => {
  const all = kinds.flatMap(({ messages }) => messages.map(({ text }) => text));

  test('each is read as it is alone, and none is lost', () => {
    const sent = all.filter((text) => inOneGo(readMessages(text, TODAY)).readings.length === 1);
    const pasted = sent.map((text) => `[Web발신]\n${text}`).slice(0, 100);
    expect(inOneGo(readMessages(pasted.join('\n'), TODAY)).readings.map(told)).toEqual(
      pasted.map((text) => told(readSms(text, TODAY))),
    );
  });

  test('what tells of several payments becomes no row, whatever sum it names', () => {
    const several = kinds.find(({ of }) => of === 'several payments')?.messages ?? [];
    expect(several.length).toBeGreaterThan(20);
    expect(several.flatMap(({ text }) => draftOfSms(readSms(text, TODAY), TODAY) ?? [])).toEqual([]);
  });
});
