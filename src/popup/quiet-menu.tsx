import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { QUIET_CHOICES, type QuietChoice } from '../core/quiet.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { beginQuiet } from './quiet-commands.ts';

interface Props {
  /** The site of the tab in front; without one, "this site" is not offered. */
  readonly site: string | undefined;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** The off menu: on this site, for a while, or until it is switched on again. */
export function QuietMenu({ site, onCommand }: Props) {
  const { t } = useTranslate();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLUListElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!open) return undefined;
    menu.current?.querySelector('button')?.focus();
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      opener.current?.focus();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [open]);
  const choices = QUIET_CHOICES.filter((choice) => choice !== 'site' || site !== undefined);
  const pick = (choice: QuietChoice) => {
    setOpen(false);
    onCommand(beginQuiet(choice, site));
  };
  return (
    <div class="quiet">
      <button
        ref={opener}
        type="button"
        class="icon-button"
        aria-expanded={open}
        aria-label={t('popupQuiet')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="power" />
      </button>
      {open && (
        <ul ref={menu} class="quiet-menu">
          {choices.map((choice) => (
            <li key={choice}>
              <button type="button" class="quiet-choice" onClick={() => pick(choice)}>
                {t(`uiQuietFor_${choice}`)}
                {choice === 'site' && <bdi class="quiet-site text-soft">{site}</bdi>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
