import type { MessageKey } from '../contract/translate.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';

const PROMISES: readonly MessageKey[] = [
  'optionsPrivacyLocal',
  'optionsPrivacyTyped',
  'optionsPrivacyNumber',
  'optionsPrivacyPages',
  'optionsPrivacyPrivate',
];

/** What is read, what is kept, and what the extension never does. */
export function PrivacySection() {
  const { t } = useTranslate();
  return (
    <Section name="privacy" title={t('optionsTitle_privacy')}>
      <ul class="card promises">
        {PROMISES.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Section>
  );
}

export function AboutSection({ version }: { readonly version: string }) {
  const { t } = useTranslate();
  return (
    <Section name="about" title={t('optionsTitle_about')}>
      <div class="card stack">
        <p>{t('optionsAbout')}</p>
        <GuideLink />
        <p class="text-soft">{t('optionsVersion', version)}</p>
      </div>
    </Section>
  );
}
