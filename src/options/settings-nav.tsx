import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { SECTION_GROUPS, type SectionName } from './parts/section.tsx';

interface Props {
  readonly shown: SectionName | undefined;
}

/** Links to all sections: a list beside the section, or on a narrow screen a menu above it. */
export function SettingsNav({ shown }: Props) {
  const { t } = useTranslate();
  const menu = useRef<HTMLDetailsElement>(null);
  const fold = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <>
      <nav class="settings-nav" aria-label={t('optionsNav')}>
        <Links shown={shown} />
      </nav>
      <details ref={menu} class="settings-menu">
        <summary>
          <span class="visually-hidden">{t('optionsNav')}: </span>
          <span class="settings-menu-now">{shown && t(`optionsTitle_${shown}`)}</span>
          <Icon name="down" />
        </summary>
        <nav class="settings-menu-links" aria-label={t('optionsNav')}>
          <Links shown={shown} onFollow={fold} />
        </nav>
      </details>
    </>
  );
}

function Links({ shown, onFollow }: Props & { readonly onFollow?: () => void }) {
  const { t } = useTranslate();
  return SECTION_GROUPS.map((group) => (
    <ul key={group[0]} class="settings-group">
      {group.map((name) => (
        <li key={name}>
          <a href={`#${name}`} aria-current={name === shown ? 'page' : undefined} onClick={onFollow}>
            {t(`optionsTitle_${name}`)}
          </a>
        </li>
      ))}
    </ul>
  ));
}
