import { useId } from 'preact/hooks';
import { useTranslate } from '../ui/translate-context.ts';
import { LONGEST_QUERY } from './place.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The search field; it searches with every letter, so there is no button. */
export function SearchBox({ query, onQuery }: Props) {
  const { t } = useTranslate();
  const id = useId();
  return (
    <search class="guide-search">
      <label class="visually-hidden" for={id}>
        {t('guideSearch')}
      </label>
      <input
        id={id}
        type="search"
        class="field-input"
        maxLength={LONGEST_QUERY}
        placeholder={t('guideSearchPlaceholder')}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </search>
  );
}
