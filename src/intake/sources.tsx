import { useId, useState } from 'preact/hooks';
import type { Day } from '../core/day.ts';
import { FormField } from '../ui/form-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { readPastedHtml, readPastedText } from './pasted.ts';
import type { SourceState } from './use-source.ts';
import { FAULTS } from './words.ts';

interface Props {
  readonly source: Pick<SourceState, 'chooseFile' | 'paste' | 'isReading' | 'fault'>;
  readonly today: Day;
}

/** The ways to bring something in: choose a file, or paste. */
export function Sources({ source, today }: Props) {
  const { t } = useTranslate();
  const hint = useId();
  const pick = (event: Event & { currentTarget: HTMLInputElement }) => {
    const [file] = event.currentTarget.files ?? [];
    if (file === undefined) return;
    event.currentTarget.value = ''; // so that the same file can be chosen again
    void source.chooseFile(file);
  };
  return (
    <>
      <label class="button file-button">
        <input
          class="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.htm,.html,text/csv,text/tab-separated-values,text/plain"
          aria-describedby={hint}
          onChange={pick}
        />
        <Icon name="plus" />
        {t('exchangeChooseFile')}
      </label>
      <p id={hint} class="field-hint">
        {source.isReading ? t('exchangeReading') : t('exchangeFileHint')}
      </p>
      <PasteBox source={source} today={today} />
      {source.fault && (
        <div class="notice is-watch" role="alert">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t(FAULTS[source.fault])}</p>
        </div>
      )}
    </>
  );
}

/** The box for pasting. The text is removed from it at once, before anything is shown. */
function PasteBox({ source, today }: Props) {
  const { t } = useTranslate();
  const [text, setText] = useState('');
  const read = (written: string) => {
    setText('');
    void source.paste(readPastedText(written, today));
  };
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const table = readPastedHtml(html, today);
    if (table === undefined && plain.trim() === '') return;
    event.preventDefault();
    if (table === undefined) read(plain);
    else void source.paste(table);
  };
  return (
    <>
      <FormField label={t('exchangePaste')} hint={t('exchangePasteHint')}>
        {(wiring) => (
          <textarea
            {...wiring}
            class="field-input paste-box"
            rows={3}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onPaste={paste}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </FormField>
      {text.trim() !== '' && (
        <button type="button" class="button section-add" onClick={() => read(text)}>
          {t('exchangeRead')}
        </button>
      )}
    </>
  );
}
