import type { Entry } from '../core/entry.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly entry: Entry;
  /** The row shows the pool already, so the tag leaves it out. */
  readonly isPoolSaid?: boolean;
}

/** A tag for an entry that is not a plain paid payment from the phone pool: its kind, its status, or its pool. */
export function EntryTag({ entry: { status, pool, kind }, isPoolSaid = false }: Props) {
  const { t } = useTranslate();
  if (kind !== 'payment' && kind !== 'expected') return <span class="badge">{t(`popupKind_${kind}`)}</span>;
  if (status !== 'confirmed') return <span class="badge">{t(`popupStatus_${status}`)}</span>;
  return pool === 'content' && !isPoolSaid ? <span class="badge">{t('popupPoolTag_content')}</span> : null;
}
