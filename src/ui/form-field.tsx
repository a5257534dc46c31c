import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Attributes of an input that connect it with its label, hint and error. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly children: (wiring: FieldWiring) => ComponentChildren;
}

/** A label, one control, and beneath it its hint, or the error in place of that. */
export function FormField({ label, hint, error, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const hasNote = error !== undefined || (hint !== undefined && hint !== '');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': hasNote ? note : undefined,
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      {hasNote && (
        <p
          id={note}
          class={error === undefined ? 'field-hint' : 'field-error'}
          role={error === undefined ? undefined : 'alert'}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
