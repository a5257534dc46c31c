import { Icon } from './icon.tsx';

interface Props {
  readonly words: string;
  readonly action?: string;
  readonly onAction?: () => void;
  /** For a notice that comes while the page is in use: it is read out. */
  readonly role?: 'status';
}

/** Something a person should know, and what can be done about it. */
export function Notice({ words, action, onAction, role }: Props) {
  return (
    <div class="notice is-watch" role={role}>
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
