import { Icon } from '../ui/icon.tsx';

interface Props {
  readonly words: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** Something a person should know, and what can be done about it. */
export function Notice({ words, action, onAction }: Props) {
  return (
    <div class="notice is-watch" role="status">
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{words}</p>
      {action !== undefined && (
        <button type="button" class="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
