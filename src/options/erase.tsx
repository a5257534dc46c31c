import { useState } from 'preact/hooks';
import { FormField } from '../ui/form-field.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { OptionsState } from './state/store.ts';

/** Erases everything, once a word was typed. The file that the person chose for copies is not deleted, but forgotten here. */
export function Erase({ send, spareFile }: Pick<OptionsState, 'send' | 'spareFile'>) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const word = t('optionsEraseWord');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word) return setWrong(true);
    const isErased = await send(
      { name: 'ledger/erase', content: { confirm: 'erase' } },
      { said: 'optionsErased' },
    );
    if (!isErased) return;
    setTyped('');
    await spareFile.forget().catch(() => undefined);
  };
  return (
    <form class="card stack" noValidate onSubmit={submit}>
      <h3 class="text-emphasis">{t('optionsErase')}</h3>
      <p class="text-soft">{t('optionsEraseLead')}</p>
      <FormField
        label={t('optionsEraseAsk', word)}
        error={isWrong ? t('optionsEraseWrong', word) : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            class="field-input"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={12}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
        )}
      </FormField>
      <button type="submit" class="button button-danger">
        {t('optionsErase')}
      </button>
    </form>
  );
}
