import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { OptionsState } from '../store.ts';
import { ImportPreview } from './import-preview.tsx';
import { readPastedHtml, readPastedText } from './pasted.ts';
import { type Import, useImport } from './use-import.ts';
import { FAULTS } from './words.ts';

interface Props {
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
  readonly newId: () => string;
}

/** Choose a file or paste; then look; then take in. */
export function ImportCard({ state, snapshot, newId }: Props) {
  const { t } = useTranslate();
  const taken = useImport(state, snapshot);
  const title = useRef<HTMLHeadingElement>(null);
  const isOpen = taken.found !== undefined;
  const wasOpen = useRef(false);
  useEffect(() => {
    // What was pressed is gone by now; the keyboard goes on from here.
    if (wasOpen.current !== isOpen) title.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="card stack" aria-busy={taken.isReading}>
      <div class="exchange-head">
        <h3 ref={title} class="text-emphasis" tabIndex={-1}>
          {t(isOpen ? 'exchangePreview' : 'exchangeImport')}
        </h3>
        {!isOpen && <p class="text-soft">{t('exchangeImportLead')}</p>}
      </div>
      {isOpen ? (
        <ImportPreview taken={taken} state={state} snapshot={snapshot} newId={newId} />
      ) : (
        <Sources taken={taken} snapshot={snapshot} />
      )}
    </div>
  );
}

function Sources({ taken, snapshot }: { readonly taken: Import; readonly snapshot: Snapshot }) {
  const { t } = useTranslate();
  const hint = useId();
  const pick = (event: Event & { currentTarget: HTMLInputElement }) => {
    const [file] = event.currentTarget.files ?? [];
    if (file === undefined) return;
    event.currentTarget.value = ''; // the same file may be chosen again
    void taken.chooseFile(file);
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
        {taken.isReading ? t('exchangeReading') : t('exchangeFileHint')}
      </p>
      <PasteBox taken={taken} snapshot={snapshot} />
      {taken.fault && (
        <div class="notice is-watch" role="alert">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t(FAULTS[taken.fault])}</p>
        </div>
      )}
    </>
  );
}

/** What is pasted is read and gone: the box is empty again before anything is shown. */
function PasteBox({ taken, snapshot: { today } }: { readonly taken: Import; readonly snapshot: Snapshot }) {
  const { t } = useTranslate();
  const [text, setText] = useState('');
  const read = (written: string) => {
    setText('');
    void taken.paste(readPastedText(written, today));
  };
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const table = readPastedHtml(html, today);
    if (table === undefined && plain.trim() === '') return;
    event.preventDefault();
    if (table === undefined) read(plain);
    else void taken.paste(table);
  };
  return (
    <>
      <Field label={t('exchangePaste')} hint={t('exchangePasteHint')}>
        {(wiring) => (
          <textarea
            {...wiring}
            class="field-input paste-box"
            rows={3}
            maxLength={100_000}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onPaste={paste}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {text.trim() !== '' && (
        <button type="button" class="button section-add" onClick={() => read(text)}>
          {t('exchangeRead')}
        </button>
      )}
    </>
  );
}
