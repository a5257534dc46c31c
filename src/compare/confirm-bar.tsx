import type { Difference } from '../exchange/compare/difference.ts';
import { Dotted } from '../ui/dotted.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { type Choices, type takeOf, waiting } from './choices.ts';
import type { CompareState } from './store.ts';

interface Props {
  readonly take: ReturnType<typeof takeOf>;
  readonly difference: Difference;
  readonly choices: Choices;
  readonly state: CompareState;
  readonly onDone: () => void;
}

/** What would be written, and the button that writes it; one undo takes all of it back. */
export function ConfirmBar({ take, difference, choices, state, onDone }: Props) {
  const { t } = useTranslate();
  const open = waiting(difference, choices);
  const words = take === undefined ? [] : wordsOf(take);
  const submit = async () => {
    if (take === undefined) return;
    const isDone = await state.send({ name: 'carrier/take', content: take }, { said: 'compareDone' });
    if (isDone) onDone();
  };
  return (
    <section class="compare-confirm" aria-label={t('compareConfirm')}>
      <div class="compare-confirm-words" role="status">
        <p class="text-emphasis">
          <Dotted
            parts={words.length === 0 ? [t('compareNothing')] : words.map(([key, count]) => t(key, count))}
          />
        </p>
        {open > 0 && <p class="text-soft">{t('compareWaiting', open)}</p>}
      </div>
      <button
        type="button"
        class="button button-primary button-large"
        disabled={take === undefined}
        onClick={() => void submit()}
      >
        {t('compareConfirm')}
      </button>
    </section>
  );
}

function wordsOf({ rows, cancelled, figures }: NonNullable<Props['take']>) {
  const confirmed = rows.filter((row) => row.confirms !== undefined).length;
  const all = [
    ['compareTakeRows', rows.length - confirmed],
    ['compareTakeConfirmed', confirmed],
    ['compareTakeCancelled', cancelled.length],
    ['compareTakeFigures', figures.length],
  ] as const;
  return all.filter(([, count]) => count > 0);
}
