import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** A choice among few, all in sight: radio buttons drawn as one bar, with the arrow keys of radio buttons. */
export function Segmented<Value extends string>({ label, options, value, onPick }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="segmented-option">
          <input
            class="visually-hidden"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <span class="segmented-word">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
