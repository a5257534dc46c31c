import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../contract/translate.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly heading?: MessageKey | undefined;
  readonly lead?: MessageKey;
  readonly children: ComponentChildren;
}

/** One part of a page, under its heading where it has one. */
export function Section({ heading, lead, children }: Props) {
  const { t } = useTranslate();
  const id = useId();
  if (heading === undefined) return <div class="guide-part">{children}</div>;
  return (
    <section class="guide-part" aria-labelledby={id}>
      <h2 id={id} class="guide-part-title">
        {t(heading)}
      </h2>
      {lead !== undefined && <p class="text-soft">{t(lead)}</p>}
      {children}
    </section>
  );
}
