import { useTranslate } from '../ui/translate-context.ts';
import type { PopupState } from './store.ts';

interface Props {
  readonly state: Pick<PopupState, 'check' | 'checkPage'>;
}

/** Reads the page of this tab once, on a site that is not watched. */
export function LookButton({ state: { check, checkPage } }: Props) {
  const { t } = useTranslate();
  return (
    <button type="button" class="button button-large" aria-disabled={check === 'looking'} onClick={checkPage}>
      {t('popupCheckPage')}
    </button>
  );
}
