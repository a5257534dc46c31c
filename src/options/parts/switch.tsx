import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A switch that applies at once. */
export function Switch({ label, hint, isOn, onSwitch }: Props) {
  const id = useId();
  return (
    <div class="switch-row">
      <div class="switch-words">
        <label class="field-label" for={id}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} class="field-hint">
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}
