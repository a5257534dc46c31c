import type { Snapshot } from '../../contract/snapshot.ts';
import { POOLS } from '../../core/line.ts';
import { isReadable } from '../../exchange/csv-import.ts';
import { importContent, isTicked } from '../../exchange/plan.ts';
import { Field } from '../../ui/field.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { OptionsState } from '../store.ts';
import { BadRows } from './bad-rows.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { isDoubtful } from './found.ts';
import { ImportTable } from './import-table.tsx';
import type { Import } from './use-import.ts';
import { ENCODINGS } from './words.ts';

interface Props {
  readonly taken: Import;
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
  readonly newId: () => string;
}

/** Every row as it would be taken in, with its reasons, and the one button that does it. */
export function ImportPreview({ taken, state, snapshot, newId }: Props) {
  const { t } = useTranslate();
  const { plan, ticks, rows } = taken;
  const count = plan?.filter((_, index) => isTicked(plan, ticks, index)).length ?? 0;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (plan === undefined || count === 0) return;
    const content = importContent(plan, ticks);
    const isDone = await state.send(
      { name: 'entries/import', content: { ...content, batch: newId() } },
      {
        said: 'exchangeImported',
        values: ({ added = 0 }) => [String(added)],
        undo: ({ id, added = 0 }) =>
          added === 0 ? undefined : { name: 'history/undo', content: { step: id } },
      },
    );
    if (isDone) taken.close();
  };
  return (
    <form class="stack import-form" onSubmit={submit}>
      <Origin taken={taken} />
      <Destination taken={taken} snapshot={snapshot} />
      <ColumnChoices taken={taken} />
      <Notes taken={taken} />
      {plan !== undefined && plan.length > 0 && (
        <>
          <p class="text-emphasis" aria-live="polite">
            {t('exchangeSummary', plan.length, count)}
          </p>
          <ImportTable plan={plan} taken={taken} today={snapshot.today} />
        </>
      )}
      {rows.good.length > 0 && plan === undefined && <Comparing taken={taken} />}
      <BadRows rows={rows.bad} isCounted={taken.found?.kind === 'sms'} />
      <div class="import-actions">
        <button type="submit" class="button button-primary button-large" disabled={count === 0}>
          {t('exchangeDo', count)}
        </button>
        <button type="button" class="button button-large" onClick={taken.close}>
          {t('appClose')}
        </button>
      </div>
    </form>
  );
}

/** Nothing can be ticked before it is known what is there already. */
function Comparing({ taken }: Pick<Props, 'taken'>) {
  const { t } = useTranslate();
  if (!taken.isUnreachable) return <p class="text-soft">{t('exchangeComparing')}</p>;
  return (
    <div class="notice is-watch" role="alert">
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{t('appUnreachable')}</p>
      <button type="button" class="button" onClick={taken.askAgain}>
        {t('appRetry')}
      </button>
    </div>
  );
}

/** The file by its name, and how its letters were read. */
function Origin({ taken: { found } }: Pick<Props, 'taken'>) {
  const { t } = useTranslate();
  if (found === undefined || found.kind === 'sms' || found.file === undefined) return null;
  const { name, encoding } = found.file;
  return (
    <p class="text-soft import-origin">
      {name} <span class="badge">{t('exchangeEncoding', ENCODINGS[encoding])}</span>
    </p>
  );
}

/** Where rows go that do not say it themselves. */
function Destination({ taken, snapshot }: Pick<Props, 'taken' | 'snapshot'>) {
  const { t } = useTranslate();
  return (
    <div class="pair">
      {snapshot.lines.length > 1 && (
        <Field label={t('exchangeLine')}>
          {(wiring) => (
            <select
              {...wiring}
              class="field-input"
              value={taken.line}
              onChange={(event) => taken.pickLine(event.currentTarget.value)}
            >
              {snapshot.lines.map(({ line }) => (
                <option key={line.id} value={line.id}>
                  {line.nickname}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div class="field">
        <span class="field-label">{t('popupPool')}</span>
        <Segmented
          label={t('popupPool')}
          options={POOLS.map((value) => ({ value, label: t(`popupPool_${value}`) }))}
          value={taken.pool}
          onPick={taken.pickPool}
        />
      </div>
    </div>
  );
}

/** What a person should know before ticking. */
function Notes({ taken: { found, rows, unread } }: Pick<Props, 'taken'>) {
  const { t, locale } = useTranslate();
  if (found === undefined) return null;
  const isBlind = found.kind !== 'sms' && !isReadable(found.mapping);
  const months = unread.map((month) => formatDate(locale, month)).join(', ');
  return (
    <>
      {isBlind && <Note words={t('exchangeNoColumns')} />}
      {!isBlind && rows.good.length === 0 && <Note words={t('exchangeNothing')} />}
      {isDoubtful(found) && <Note words={t('exchangeDoubt')} tone="doubt" />}
      {unread.length > 0 && <Note words={t('exchangeUnread', months)} />}
    </>
  );
}

function Note({ words, tone = 'watch' }: { readonly words: string; readonly tone?: 'watch' | 'doubt' }) {
  return (
    <div class={`notice is-${tone}`}>
      <Icon name="question" class="icon-state" />
      <p class="notice-words">{words}</p>
    </div>
  );
}
