import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tableCsv } from '../../exchange/tables/table-csv.ts';
import { cellWon } from '../../ui/format-won.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import type { Table } from './figures-table.tsx';
import { pngFile } from './png-file.ts';

interface Props {
  /** Name of the picture, spoken with each button. */
  readonly title: string;
  /** Name of the saved files, without the ending. */
  readonly file: string;
  readonly table: Table;
  /** The drawing as a whole SVG file; nothing while there is none. */
  readonly drawing: () => string | undefined;
  /** Further buttons in the same row. */
  readonly children?: ComponentChildren;
}

/** Saves a picture as figures (CSV), as an image, and as a drawing. While amounts are hidden, none of them holds any. */
export function SaveButtons({ title, file, table, drawing, children }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [isFailed, setFailed] = useState(false);
  const saveCsv = () => {
    const rows = table.rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'number' ? cellWon(speech, cell) : cell)),
    );
    saveFile(`${file}.csv`, 'text/csv', tableCsv(table.headings, rows));
  };
  const savePng = async () => {
    const svg = drawing();
    if (svg === undefined) return;
    const png = await pngFile(svg);
    setFailed(png === undefined);
    if (png !== undefined) saveFile(`${file}.png`, 'image/png', png);
  };
  const saveSvg = () => {
    const svg = drawing();
    if (svg !== undefined) saveFile(`${file}.svg`, 'image/svg+xml', svg);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons. */}
      <div class="picture-actions" role="group" aria-label={title}>
        {children}
        <SaveButton words={t('historySaveCsv')} onSave={saveCsv} />
        <SaveButton words={t('historySavePicture')} onSave={() => void savePng()} />
        <SaveButton words={t('historySaveSvg')} onSave={saveSvg} />
      </div>
      {isFailed && (
        <p class="field-error" role="alert">
          {t('historyNoPicture')}
        </p>
      )}
    </>
  );
}

function SaveButton({ words, onSave }: { readonly words: string; readonly onSave: () => void }) {
  return (
    <button type="button" class="button button-quiet" onClick={onSave}>
      {words}
    </button>
  );
}
