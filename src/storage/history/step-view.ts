import type { StepTopic, StepView } from '../../contract/safekeeping.ts';
import type { Entry } from '../../core/entry.ts';
import type { Line } from '../../core/line.ts';
import type { OwnRule } from '../../core/own-rule.ts';
import type { Recurring } from '../../core/recurring.ts';
import type { Step, StepItem } from '../items/step.ts';

/** A step as it is shown: what it changed, how much, and where. */
export function stepView({ id, at, items, batch }: Step): StepView {
  if (batch !== undefined) return { id, at, topic: 'imported', count: batch.count };
  const told = leading(items.filter(({ of }) => of !== 'trash'));
  const [first] = told;
  const isOneKind = told.every(({ of }) => of === first?.of);
  if (first !== undefined && isOneKind && first.of === 'setting') return { id, at, topic: 'settings' };
  if (first === undefined || told.length > 1) return severalView({ id, at }, told);
  const isBack = items.some(
    ({ of, before, after }) => of === 'trash' && before !== undefined && after === undefined,
  );
  return { id, at, ...aboutOne(first), ...(isBack && { topic: 'restored' }) };
}

/**
 * The items that are shown: a cancellation that changed together with its payment is left out, and so is an adjustment
 * out of which an entry was taken, or to which one was given back.
 */
function leading(items: readonly StepItem[]): StepItem[] {
  const told = items.filter(({ of }) => of === 'entry');
  const others = told.filter((item) => imageOf(item).kind !== 'adjustment');
  const isChange = others.some(({ before }) => before !== undefined);
  const entries = new Set(told.map(({ id }) => id));
  return items.filter((item) => {
    if (item.of !== 'entry') return true;
    if (imageOf(item).kind === 'adjustment')
      return item.before === undefined ? !isChange : others.length === 0;
    const was = item.before as Entry | undefined;
    return was?.kind !== 'cancellation' || was.of === undefined || !entries.has(was.of);
  });
}

const imageOf = ({ before, after }: StepItem) => (before ?? after) as Entry;

const IMPORTED: readonly string[] = ['sms', 'csv', 'history'];

type Head = Pick<StepView, 'id' | 'at'>;

/** A small import is shown as an import; any other step with several items by their number alone. */
function severalView(head: Head, items: readonly StepItem[]): StepView {
  const isImport = items.every(({ of, before, after }) => {
    return of === 'entry' && before === undefined && IMPORTED.includes((after as Entry).source);
  });
  return { ...head, topic: isImport && items.length > 0 ? 'imported' : 'several', count: items.length };
}

function aboutOne({ of, before, after }: StepItem): Omit<StepView, 'id' | 'at'> {
  const image = after ?? before;
  switch (of) {
    case 'entry':
      return entryView(before as Entry | undefined, after as Entry | undefined);
    case 'line':
      return { topic: 'line', name: (image as Line).nickname };
    case 'recurring': {
      const { merchant, amount } = image as Recurring;
      return { topic: 'recurring', name: merchant, amount };
    }
    case 'bill':
      return { topic: 'bill' };
    case 'rule':
      return { topic: 'rule', name: (image as OwnRule).host };
    case 'setting':
    case 'trash':
      return { topic: 'several', count: 1 };
  }
}

function entryView(before: Entry | undefined, after: Entry | undefined): Omit<StepView, 'id' | 'at'> {
  const { amount, merchant } = (after ?? before) as Entry;
  return { topic: entryTopic(before, after), amount, ...(merchant !== undefined && { name: merchant }) };
}

function entryTopic(before: Entry | undefined, after: Entry | undefined): StepTopic {
  if (before === undefined) return 'logged';
  if (after === undefined) return 'deleted';
  if (before.status === after.status) return 'edited';
  return after.status === 'pending' ? 'edited' : after.status;
}
