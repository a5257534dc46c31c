import { banners } from './banners.tsx';
import { comparisons } from './comparisons.tsx';
import { forms } from './forms.tsx';
import { guides } from './guides.tsx';
import { histories } from './histories.tsx';
import { notices } from './notices.tsx';
import { pickers } from './pickers.tsx';
import { pieces } from './pieces.tsx';
import { popups } from './popups.tsx';
import { saving } from './saving.tsx';
import { settings } from './settings.tsx';
import type { Shelf } from './specimen.ts';

/** Everything that can be seen here, from the smallest piece to whole surfaces. */
export const SHELVES: readonly Shelf[] = [
  ...[pieces, forms, notices, saving],
  ...[popups, banners, pickers, histories, comparisons, guides, settings],
];
