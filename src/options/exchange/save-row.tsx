interface Props {
  readonly words: string;
  /** What came of the press; empty before it. */
  readonly said: string;
  readonly onSave: () => void;
}

/** The button that saves a file, with what is said of it. */
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
