interface Props {
  readonly words: string;
  /** What is said after the press; empty before it. */
  readonly said: string;
  readonly onSave: () => void;
}

/** The button that saves a file, and what is said after it was pressed. */
export function SaveRow({ words, said, onSave }: Props) {
  return (
    <div class="save-row">
      <button type="button" class="button" onClick={onSave}>
        {words}
      </button>
      <p class="text-soft" role="status">
        {said}
      </p>
    </div>
  );
}
