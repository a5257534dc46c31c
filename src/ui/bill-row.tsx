import type { ComponentChildren } from 'preact';
import type { BillView } from '../contract/snapshot.ts';
import { Amount } from './amount.tsx';
import { billWhen } from './bill-when.ts';
import { Dotted } from './dotted.tsx';
import { formatMonth } from './format-month.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translate-context.ts';

interface Props {
  readonly bill: BillView;
  /** Buttons at the end of the row ("냈어요"). */
  readonly children?: ComponentChildren;
}

const TONES = {
  paid: 'calm',
  'partly-paid': 'watch',
  open: 'calm',
  soon: 'watch',
  due: 'watch',
  overdue: 'stop',
} as const;

/** One bill: month of use, amount or what is left to pay, when it is due or how late it is, and its buttons. */
export function BillRow({ bill, children }: Props) {
  const speech = useTranslate();
  const icon = bill.status === 'paid' ? 'check' : 'bill';
  return (
    <div class={`bill-row is-${TONES[bill.status]}`}>
      <Icon name={icon} size={24} class="icon-state" />
      <div class="bill-row-words">
        <p class="bill-row-amount">
          {speech.t('uiBillTitle', formatMonth(speech.locale, bill.month))}{' '}
          <Amount value={bill.status === 'paid' ? bill.amount : bill.rest} />
        </p>
        <p class="bill-row-when">
          <Dotted parts={billWhen(speech, bill).split(' · ')} />
        </p>
      </div>
      {children}
    </div>
  );
}
