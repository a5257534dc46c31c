import type { SyncView } from '../contract/snapshot.ts';
import type { MessageKey } from '../contract/translate.ts';
import { formatMoment } from '../ui/format-moment.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly sync: SyncView;
  readonly send: OptionsState['send'];
}

const TROUBLES: Record<NonNullable<SyncView['trouble']>, MessageKey> = {
  full: 'optionsSyncFull',
  failed: 'optionsSyncFailed',
  newer: 'optionsSyncNewer',
};

/** Keeps equal with the person's other computers, by the storage of the browser's account and nothing else. */
export function SyncSection({ sync, send }: Props) {
  const { t } = useTranslate();
  const turn = (on: boolean) =>
    void send(
      { name: 'sync/switch', content: { on } },
      { said: on ? 'optionsSyncIsOn' : 'optionsSyncIsOff' },
    );
  return (
    <Section name="sync" title={t('optionsTitle_sync')} lead={t('optionsLead_sync')}>
      <div class="card stack">
        <Switch label={t('optionsSync')} hint={t('optionsSyncHint')} isOn={sync.on} onSwitch={turn} />
        {sync.on && <SyncStatus sync={sync} />}
      </div>
    </Section>
  );
}

function SyncStatus({ sync: { trouble, left, toldAt, heardAt } }: Pick<Props, 'sync'>) {
  const { t, locale } = useTranslate();
  const oldest = left.at(-1);
  return (
    <>
      {trouble && (
        <div class="notice is-watch" role="status">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t(TROUBLES[trouble])}</p>
        </div>
      )}
      {oldest !== undefined && trouble !== 'full' && (
        <div class="notice is-watch" role="status">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t('optionsSyncLeft', Number(oldest.slice(5)))}</p>
        </div>
      )}
      <p class="text-soft">
        {toldAt ? t('optionsSyncTold', formatMoment(toldAt, locale)) : t('optionsSyncNotYet')}
      </p>
      {heardAt && <p class="text-soft">{t('optionsSyncHeard', formatMoment(heardAt, locale))}</p>}
    </>
  );
}
