import type { StoreTrouble } from '../contract/store-trouble.ts';
import type { CommandClient } from './command-client.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translate-context.ts';
import { troubleWords } from './trouble-words.ts';

interface Props {
  readonly trouble: StoreTrouble;
  readonly actions: Pick<CommandClient, 'refresh'> & { readonly openOptions: () => void };
}

/** Shown where the store cannot be read, in place of figures that would be those of an empty ledger. */
export function StoreTroubleNote({ trouble, actions }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <section class="store-trouble is-stop" role="alert">
      <h1 class="figure-banner">
        <Icon name="octagon" class="icon-state" />
        {t('storeTitle')}
      </h1>
      {troubleWords(speech, trouble).map((words) => (
        <p key={words} class="text-soft">
          {words}
        </p>
      ))}
      <div class="row row-wrap">
        <button type="button" class="button button-primary" onClick={actions.openOptions}>
          {t('storeHow')}
        </button>
        <button type="button" class="button" onClick={actions.refresh}>
          {t('appRetry')}
        </button>
      </div>
    </section>
  );
}
