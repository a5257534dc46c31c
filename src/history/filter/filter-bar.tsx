import { useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { goQuietly } from '../state/go.ts';
import { LONGEST_TEXT } from '../state/link.ts';
import { PageIcon } from '../state/page-icon.tsx';
import type { HistoryState } from '../state/store.ts';
import { type HistoryView, withFilters } from '../state/view.ts';
import { ActiveFilters } from './active-filters.tsx';
import { FilterPanel } from './filter-panel.tsx';

interface Props {
  readonly state: Pick<HistoryState, 'view'>;
  readonly snapshot: Snapshot;
}

/** The search by name, and a button that opens the other filters. */
export function FilterBar({ state: { view }, snapshot }: Props) {
  const { t } = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <search class="filter">
      <div class="filter-line">
        <SearchField view={view} />
        <button
          type="button"
          class="button button-large filter-open"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <PageIcon name="filter" />
          {t('historyFilter')}
        </button>
      </div>
      {isOpen && <FilterPanel view={view} snapshot={snapshot} />}
      <ActiveFilters view={view} snapshot={snapshot} />
    </search>
  );
}

/** Pause after the last letter before the search begins, so that it does not begin anew with each letter. */
const TYPING_MS = 200;

function SearchField({ view }: { readonly view: HistoryView }) {
  const { t } = useTranslate();
  const asked = view.filters.text ?? '';
  const [text, setText] = useState(asked);
  const isTyping = useRef(false);
  const sent = useRef(asked);
  useEffect(() => {
    if (asked === sent.current) return;
    // The view changed by back, forward, a link or a removed filter: the text of the field is replaced.
    sent.current = asked;
    isTyping.current = false;
    setText(asked);
  }, [asked]);
  const wanted = text.trim();
  const isTooLong = wanted.length > LONGEST_TEXT;
  useEffect(() => {
    if (!isTyping.current || isTooLong || wanted === asked) return undefined;
    const timer = setTimeout(() => {
      isTyping.current = false;
      sent.current = wanted;
      goQuietly(withFilters(view, { text: wanted === '' ? undefined : wanted }));
    }, TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div class="filter-search">
      <PageIcon name="search" class="filter-search-icon" />
      <input
        class="field-input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('historySearch')}
        placeholder={t('historySearch')}
        aria-invalid={isTooLong ? 'true' : undefined}
        value={text}
        onInput={({ currentTarget }) => {
          isTyping.current = true;
          setText(currentTarget.value);
        }}
      />
      {isTooLong && (
        <p class="field-error" role="alert">
          {t('historySearchLong', LONGEST_TEXT)}
        </p>
      )}
    </div>
  );
}
