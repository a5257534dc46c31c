import type { Snapshot } from '../contract/snapshot.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './section.tsx';
import type { OptionsState } from './store.ts';
import { Switch } from './switch.tsx';

interface Props {
  readonly access: Snapshot['access'];
  readonly state: Pick<OptionsState, 'allow' | 'forbid' | 'extraHosts'>;
}

/** What the guard may look at; the browser itself asks before anything opens. */
export function AccessSection({ access, state }: Props) {
  const { t } = useTranslate();
  const { extraHosts, allow, forbid } = state;
  return (
    <Section name="access" title={t('optionsTitle_access')} lead={t('optionsLead_access')}>
      {access.missingHosts > 0 && (
        <div class="notice is-watch">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t('popupHostsMissing', access.missingHosts)}</p>
          <button type="button" class="button" onClick={() => allow('knownHosts')}>
            {t('appAllow')}
          </button>
        </div>
      )}
      <div class="card stack">
        <Switch
          label={t('optionsEverySite')}
          hint={t('optionsEverySiteHint')}
          isOn={access.everySite}
          onSwitch={(on) => (on ? allow('everySite') : forbid({ everySite: true }))}
        />
      </div>
      {extraHosts.length > 0 && <ExtraHosts hosts={extraHosts} forbid={forbid} />}
    </Section>
  );
}

interface HostsProps {
  readonly hosts: readonly string[];
  readonly forbid: OptionsState['forbid'];
}

function ExtraHosts({ hosts, forbid }: HostsProps) {
  const { t } = useTranslate();
  return (
    <div class="card stack">
      <p class="field-label">{t('optionsExtraHosts')}</p>
      <ul class="stack">
        {hosts.map((host) => (
          <li key={host} class="row row-spread">
            <span class="host">{siteName(host)}</span>
            <button type="button" class="button" onClick={() => forbid({ host })}>
              <span class="visually-hidden">{siteName(host)} </span>
              {t('optionsForbid')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `https://shop.example/*` → `shop.example`. */
const siteName = (pattern: string): string => pattern.replace(/^\*?[a-z]*:\/\//, '').replace(/\/\*?$/, '');
