import type { Snapshot } from '../contract/snapshot.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import type { OptionsState, SeenAccess } from './state/store.ts';

interface Props {
  readonly access: Snapshot['access'];
  readonly state: Pick<OptionsState, 'allow' | 'forbid' | 'seenAccess'>;
}

/** What the browser lets the extension read. For anything more the browser itself asks the person first. */
export function AccessSection({ access, state }: Props) {
  const { t } = useTranslate();
  const { seenAccess, allow, forbid } = state;
  return (
    <Section name="access" title={t('optionsTitle_access')} lead={t('optionsLead_access')}>
      <KnownHosts access={seenAccess} allow={allow} />
      <div class="card stack">
        <Switch
          label={t('optionsEverySite')}
          hint={t('optionsEverySiteHint')}
          isOn={access.everySite}
          onSwitch={(on) => (on ? allow('everySite') : forbid({ everySite: true }))}
        />
      </div>
      {seenAccess.extra.length > 0 && <ExtraHosts hosts={seenAccess.extra} forbid={forbid} />}
    </Section>
  );
}

interface KnownProps {
  readonly access: SeenAccess;
  readonly allow: OptionsState['allow'];
}

/** Whether all payment hosts may be read; those that may not can be allowed one by one, or all at once. */
function KnownHosts({ access: { known, missing }, allow }: KnownProps) {
  const { t } = useTranslate();
  if (missing.length === 0)
    return (
      <div class="notice is-calm">
        <Icon name="check" class="icon-state" />
        <p class="notice-words">{t('optionsHostsAll', known.length)}</p>
      </div>
    );
  return (
    <>
      <div class="notice is-watch">
        <Icon name="question" class="icon-state" />
        <p class="notice-words">{t('popupHostsMissing', missing.length)}</p>
        <button type="button" class="button" onClick={() => allow(missing)}>
          {t('optionsAllowAll')}
        </button>
      </div>
      <details class="card line-caps">
        <summary class="field-label">{t('optionsHostsMissing', missing.length)}</summary>
        <ul class="stack">
          {missing.map((pattern) => (
            <li key={pattern} class="row row-spread">
              <span class="host">{siteName(pattern)}</span>
              <button type="button" class="button" onClick={() => allow([pattern])}>
                <span class="visually-hidden">{siteName(pattern)} </span>
                {t('appAllow')}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </>
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
