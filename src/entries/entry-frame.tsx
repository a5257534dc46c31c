import type { ComponentChildren } from 'preact';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly title: string;
  /** Words of the button that sends the form. */
  readonly send: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The form around the fields of one payment. Esc closes the form, and not the popup around it. */
export function EntryFrame({ title, send, onSubmit, onClose, children }: Props) {
  const { t } = useTranslate();
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 class="visually-hidden">{title}</h2>
      {children}
      <div class="entry-form-actions">
        <button type="submit" class="button button-primary button-large">
          {send}
        </button>
        <button type="button" class="button button-large" onClick={onClose}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}
