import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { FoundInput } from './found.ts';

/** Says that only the first messages or sheets were read, so that nobody takes them for all. */
export function CutNote({ found }: { readonly found: FoundInput | undefined }) {
  const { t } = useTranslate();
  if (found === undefined) return null;
  if (found.kind === 'sms') {
    if (found.isCut !== true) return null;
    return <Notice role="status" words={t('exchangeMessagesCut', found.readings.length)} />;
  }
  if (found.sheetsLeft === undefined) return null;
  return <Notice role="status" words={t('exchangeSheetsCut', found.sheetsLeft)} />;
}
