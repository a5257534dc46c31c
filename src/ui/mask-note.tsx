import { useTranslate } from './translate-context.ts';

interface Props {
  /** `masked`: the file hides amounts as the screen does. `figures`: it is made for calculating, and holds the amounts. */
  readonly file: 'masked' | 'figures';
}

/** Says, while amounts are hidden, whether a file saved or printed here holds them. */
export function MaskNote({ file }: Props) {
  const { t, masked } = useTranslate();
  if (!masked) return null;
  return <p class="text-soft mask-note">{t(file === 'masked' ? 'uiFileIsMasked' : 'uiFileHoldsAmounts')}</p>;
}
