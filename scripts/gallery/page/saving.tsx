import { useEffect, useRef } from 'preact/hooks';
import { won } from '../../../src/core/won.ts';
import { FiguresTable } from '../../../src/history/pictures/figures-table.tsx';
import { SaveButtons } from '../../../src/history/pictures/save-buttons.tsx';
import { useTranslate } from '../../../src/ui/translate-context.ts';
import { Masked } from './masked.tsx';
import { idle, type Shelf } from './specimen.ts';

function useTable() {
  const { t } = useTranslate();
  return {
    headings: [t('historyPool'), t('popupAmount')],
    rows: [
      [t('popupPool_phone'), won(213_000)],
      [t('popupPool_content'), won(12_900)],
    ],
  };
}

const square = (side: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"/>`;
const DRAWN = square(1);
/** Larger than any browser's canvas. */
const TOO_LARGE = square(100_000);

/** @param drawing what a press of the second and the third button saves; by itself nothing is saved here. */
function Saving({ drawing, hasTable = false }: { readonly drawing: string; readonly hasTable?: boolean }) {
  const { t } = useTranslate();
  return (
    <SaveButtons title={t('popupPool')} file="gallery" table={useTable()} drawing={() => drawing}>
      {hasTable && (
        <button type="button" class="button button-quiet" aria-expanded={false} onClick={idle}>
          {t('historyAsTable')}
        </button>
      )}
    </SaveButtons>
  );
}

/** A picture that cannot be drawn is told below the buttons; the second one is pressed once by itself. */
function FailedSaving() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelectorAll('button')[1]?.click(), []);
  return (
    <div ref={box}>
      <Saving drawing={TOO_LARGE} />
    </div>
  );
}

function Figures() {
  const { t } = useTranslate();
  return <FiguresTable caption={t('popupPool')} table={useTable()} />;
}

/** What a picture of the history is taken along as: figures, an image, a drawing. */
export const saving: Shelf = {
  title: 'Saving',
  specimens: [
    { name: 'save a picture', draw: () => <Saving drawing={DRAWN} /> },
    { name: 'save a picture, or read its figures', draw: () => <Saving drawing={DRAWN} hasTable /> },
    { name: 'save a picture: it cannot be drawn', draw: () => <FailedSaving /> },
    { name: 'figures of a picture', draw: () => <Figures /> },
    {
      name: 'figures of a picture, hidden',
      draw: () => (
        <Masked>
          <Figures />
        </Masked>
      ),
    },
  ],
};
