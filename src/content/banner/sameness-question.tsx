import { useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import type { Acts } from './use-acts.ts';

interface Props {
  /** The entry that was recorded a moment ago. */
  readonly like: string;
  readonly acts: Pick<Acts, 'act' | 'covered'>;
}

/** An equal payment was recorded a moment ago: only the person knows whether it is the same one. */
export function SamenessQuestion({ like, acts }: Props) {
  const { t } = useTranslate();
  const answers = [
    ['appSamePayment', { same: like }],
    ['appOtherPayment', { distinct: true }],
  ] as const;
  return (
    <>
      <p role="alert">{t('appRefusal_maybe_same')}</p>
      {answers.map(([words, content]) => (
        <PressButton
          key={words}
          purpose="order"
          class="button"
          onPress={() => acts.act({ name: 'banner/log', content })}
          onCovered={acts.covered}
        >
          {t(words)}
        </PressButton>
      ))}
    </>
  );
}
