// What is right, asked or wrong about a message that was read. Pure, so that the tests judge by it, too.

const KINDS = {
  payment: 'payment',
  cancel: 'cancellation',
  part: 'part-cancellation',
  prepaid: 'prepayment',
};
const EVENTS = Object.values(KINDS);

const plain = (text) => text?.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** A figure, a day or a name that is another than the true one. Nothing read is no fault: it is left to the person. */
function faults({ amount, date, merchant }, reading) {
  const pairs = [
    ['amount', amount, reading.amount],
    ['day', date, reading.day],
    ['merchant', plain(merchant), plain(reading.merchant)],
  ];
  return pairs
    .filter(([, wanted, read]) => read !== undefined && read !== (wanted ?? undefined))
    .map(([what, wanted, read]) => `${what} ${read} instead of ${wanted ?? 'none'}`);
}

const gaps = ({ amount, date, merchant }, reading) =>
  [
    ['amount', amount, reading.amount],
    ['day', date, reading.day],
    ['merchant', merchant, reading.merchant],
  ]
    .filter(([, wanted, read]) => wanted && read === undefined)
    .map(([what]) => `no ${what}`);

/** What the message says of its month, where the label knows it. */
function monthFaults({ month, noMonth }, reading) {
  if (month === undefined && !noMonth) return [];
  const [wanted, read] = [month, reading.month].map((one) => `${one?.limit ?? '-'}/${one?.used ?? '-'}`);
  return wanted === read ? [] : [`month ${read} instead of ${wanted}`];
}

/**
 * `right`: it becomes what it is, or nothing where it is nothing. `asked`: the person is asked, or something is left to
 * them. `wrong`: it would become something else without a question.
 * @param {Record<string, any>} label a line of cases/sms/labels.json
 * @param {Record<string, any>} reading what `readSms` makes of its text
 * @returns {{ verdict: 'right' | 'asked' | 'wrong', why: string }}
 */
export function judge(label, reading) {
  const isEvent = EVENTS.includes(reading.kind) && reading.amount !== undefined;
  const isSum = isEvent || (reading.kind === 'unknown' && reading.amount !== undefined);
  const wrong = [
    ...(isEvent ? eventFaults(label, reading) : toldFaults(label, reading)),
    ...monthFaults(label, reading),
  ];
  if (wrong.length > 0) return { verdict: 'wrong', why: wrong.join('; ') };
  if (isSum && reading.doubts.length > 0) {
    return { verdict: label.doubt ? 'right' : 'asked', why: `doubts: ${reading.doubts.join(', ')}` };
  }
  const left = isEvent
    ? gaps(label, reading)
    : reading.kind === 'unknown' && label.kind !== 'none'
      ? ['not known']
      : [];
  return left.length > 0
    ? { verdict: 'asked', why: left.join(', ') }
    : { verdict: 'right', why: reading.kind };
}

/** It would be taken in, silently or with a question. */
function eventFaults(label, reading) {
  const isDoubted = reading.doubts.length > 0;
  if (label.kind === 'none') return isDoubted ? [] : [`taken for ${reading.kind}`];
  if (!label.carrierBilling && !isDoubted) return ['another’s payment, taken in without a question'];
  const kind =
    reading.kind === KINDS[label.kind] || isDoubted ? [] : [`kind ${reading.kind} instead of ${label.kind}`];
  return [...kind, ...faults(label, reading)];
}

/** It would be told to be no payment. */
function toldFaults(label, reading) {
  if (label.kind === 'none' || !label.carrierBilling || reading.kind === 'unknown') return [];
  const isSame = reading.kind === KINDS[label.kind];
  return isSame ? faults(label, reading) : [`a ${label.kind} told to be ${reading.kind}`];
}

/** How many of each. */
export const tallyOf = (verdicts) =>
  Object.fromEntries(
    ['right', 'asked', 'wrong'].map((each) => [
      each,
      verdicts.filter(({ verdict }) => verdict === each).length,
    ]),
  );
