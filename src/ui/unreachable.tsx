import { useTranslate } from './translate-context.ts';

interface Props {
  readonly class: string;
  readonly onRetry: () => void;
}

/** Shown in place of a whole page whose background gave no answer. */
export function Unreachable({ class: name, onRetry }: Props) {
  const { t } = useTranslate();
  return (
    <main class={name}>
      <h1 class="figure-banner">{t('appUnreachable')}</h1>
      <button type="button" class="button button-primary" onClick={onRetry}>
        {t('appRetry')}
      </button>
    </main>
  );
}
