import { useTranslate } from '../../ui/translate-context.ts';
import { trusted } from './trusted.ts';
import type { Acts } from './use-acts.ts';

interface Props {
  /** The entry that was recorded a moment ago. */
  readonly like: string;
  readonly act: Acts['act'];
}

/** An equal payment was recorded a moment ago: only the person knows whether this is the same one. */
export function SamenessQuestion({ like, act }: Props) {
  const { t } = useTranslate();
  const answer = (content: { same: string } | { distinct: true }) =>
    trusted(() => act({ name: 'banner/log', content }));
  return (
    <>
      <p role="alert">{t('appRefusal_maybe_same')}</p>
      <button type="button" class="button" onClick={answer({ same: like })}>
        {t('appSamePayment')}
      </button>
      <button type="button" class="button" onClick={answer({ distinct: true })}>
        {t('appOtherPayment')}
      </button>
    </>
  );
}
