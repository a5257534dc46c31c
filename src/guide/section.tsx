import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../contract/translate.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly title?: MessageKey | undefined;
  readonly lead?: MessageKey;
  readonly children: ComponentChildren;
}

/** One part of a page, under its title where it has one. */
export function Section({ title, lead, children }: Props) {
  const { t } = useTranslate();
  const id = useId();
  if (title === undefined) return <div class="guide-part">{children}</div>;
  return (
    <section class="guide-part" aria-labelledby={id}>
      <h2 id={id} class="guide-part-title">
        {t(title)}
      </h2>
      {lead !== undefined && <p class="text-soft">{t(lead)}</p>}
      {children}
    </section>
  );
}
