import type { Day } from '../../core/day.ts';
import type { Draft } from '../drafts/draft.ts';
import type { SmsReading } from './sms.ts';
import type { SmsKind } from './sms-kind.ts';

const DRAFTED: Partial<Record<SmsKind, Pick<Draft, 'kind' | 'isPart'>>> = {
  payment: { kind: 'payment' },
  cancellation: { kind: 'cancellation' },
  'part-cancellation': { kind: 'cancellation', isPart: true },
  prepayment: { kind: 'prepayment' },
};

/**
 * The reading as a row for the ledger: only payments, prepayments and cancellations with an amount. Doubts are handled
 * by the caller. Without a date the day is `today`, and the person has to be asked about it.
 */
export function draftOfSms(reading: SmsReading, today: Day): Draft | undefined {
  const { kind, amount, doubts: _doubts, month, isSeveral: _several, day = today, ...rest } = reading;
  const drafted = DRAFTED[kind];
  if (drafted === undefined || amount === undefined) return undefined;
  const monthUsed = kind === 'payment' ? month?.used : undefined;
  return {
    ...rest,
    ...drafted,
    amount,
    day,
    status: 'confirmed',
    source: 'sms',
    ...(monthUsed !== undefined && { monthUsed }),
  };
}
