import { type Instant, seoulDay } from '../core/day.ts';
import { formatDay } from '../ui/format-day.ts';
import { useTranslate } from '../ui/translate-context.ts';

/** The day in Seoul; the exact moment is in its `datetime` attribute. */
export function WhenText({ at }: { readonly at: Instant }) {
  const { locale } = useTranslate();
  return (
    <time class="keep-when text-soft" dateTime={at}>
      {formatDay(locale, seoulDay(at))}
    </time>
  );
}
