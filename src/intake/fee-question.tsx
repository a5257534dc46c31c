import { FEES, type Fees } from '../exchange/tables/fees.ts';
import { formatWon } from '../ui/format-won.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { FoundTable } from './found.ts';

interface Props {
  readonly found: FoundTable;
  readonly onSay: (what: { readonly fees: Fees }) => void;
}

/** Asks whether a fee beside the amounts is inside them, where no heading and no other column says it. */
export function FeeQuestion({ found: { manners, fees: said }, onSay }: Props) {
  const speech = useTranslate();
  const { known, example } = manners.fees;
  if (example === undefined) return null;
  const { t } = speech;
  const [amount, fee] = [formatWon(speech, example.amount), formatWon(speech, example.fee)];
  return (
    <div class="field fee-choice">
      <span class="field-label">{t('exchangeFees', amount, fee)}</span>
      <Segmented<Fees | ''>
        label={t('exchangeFees', amount, fee)}
        options={FEES.map((value) => ({ value, label: t(`exchangeFees_${value}`) }))}
        value={said ?? known ?? ''}
        onPick={(fees) => fees !== '' && onSay({ fees })}
      />
    </div>
  );
}
