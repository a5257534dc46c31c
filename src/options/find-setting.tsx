import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate-context.ts';
import { otherNames } from './other-names.ts';
import { found, goTo, type Setting, settingsIn } from './settings-index.ts';

/** Characters of a search; longer than any name of a setting. */
const LONGEST = 40;

/** Finds a setting by a word of it: type, and go to one of the hits. */
export function FindSetting() {
  const { t } = useTranslate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, type] = useState('');
  const settings =
    typed.trim() === '' ? [] : settingsIn(document.querySelector('main') ?? document, otherNames(t));
  const hits = found(settings, typed);
  const isOpen = typed.trim() !== '';
  useEffect(() => (isOpen && form.current ? onLeaving(form.current, () => type('')) : undefined), [isOpen]);
  const go = (setting: Setting | undefined) => {
    if (setting === undefined) return;
    type('');
    goTo(setting);
  };
  return (
    <search class="find">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          go(hits[0]);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type('');
          else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(form.current, event);
        }}
      >
        <label class="visually-hidden" for={id}>
          {t('optionsFind')}
        </label>
        <input
          id={id}
          class="field-input find-input"
          type="search"
          autocomplete="off"
          maxLength={LONGEST}
          placeholder={t('optionsFind')}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <p class="visually-hidden" role="status">
          {isOpen ? t('optionsFound', hits.length) : ''}
        </p>
        {isOpen && (
          <ul class="find-hits">
            {hits.map((setting) => (
              <li key={`${setting.section} ${setting.label}`}>
                <button type="button" class="find-hit" onClick={() => go(setting)}>
                  <span>{setting.label}</span>
                  <span class="text-soft">{setting.section}</span>
                </button>
              </li>
            ))}
            {hits.length === 0 && <li class="find-none text-soft">{t('optionsFoundNone')}</li>}
          </ul>
        )}
      </form>
    </search>
  );
}

/**
 * The hits lie over the page, so they are closed once the person presses or tabs elsewhere. Returns a function that
 * stops listening.
 */
function onLeaving(form: HTMLFormElement, leave: () => void): () => void {
  const hear = ({ type, target, relatedTarget }: FocusEvent | PointerEvent) => {
    const to = type === 'focusout' ? relatedTarget : target;
    if (to instanceof Node && !form.contains(to)) leave();
  };
  form.addEventListener('focusout', hear);
  document.addEventListener('pointerdown', hear);
  return () => {
    form.removeEventListener('focusout', hear);
    document.removeEventListener('pointerdown', hear);
  };
}

/** The up and down keys move the focus through the search field and the hits. */
function moveFocus(form: HTMLFormElement | null, event: KeyboardEvent): void {
  const stops = [...(form?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
