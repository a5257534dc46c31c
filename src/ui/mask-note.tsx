import { useTranslate } from './translate-context.ts';

interface Props {
  /** `masked`: the file says what the screen says. `figures`: it is made to be reckoned with, and holds them all the same. */
  readonly file: 'masked' | 'figures';
}

/** While amounts are hidden: whether a file that is saved or printed here holds them. */
export function MaskNote({ file }: Props) {
  const { t, masked } = useTranslate();
  if (!masked) return null;
  return <p class="text-soft mask-note">{t(file === 'masked' ? 'uiFileIsMasked' : 'uiFileHoldsAmounts')}</p>;
}
