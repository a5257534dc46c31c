import { useState } from 'preact/hooks';
import type { RecurringView, Snapshot } from '../contract/snapshot.ts';
import type { Line } from '../core/line.ts';
import { Amount } from '../ui/amount.tsx';
import { Dotted } from '../ui/dotted.tsx';
import { formatDay } from '../ui/format-day.ts';
import { formatMonth } from '../ui/format-month.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Section } from './parts/section.tsx';
import { RecurringForm } from './recurring-form.tsx';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly send: OptionsState['send'];
  readonly newId: () => string;
}

/** Recurring payments, which the person enters: no window opens for them, so no page tells of them. */
export function RecurringSection({ snapshot, send, newId }: Props) {
  const { t } = useTranslate();
  const [editing, setEditing] = useState<string>();
  const views = snapshot.lines.flatMap(({ recurring, line }) => recurring.map((view) => ({ view, line })));
  const lines = snapshot.lines.map(({ line }) => line);
  const close = () => setEditing(undefined);
  const form = (view?: RecurringView) => (
    <RecurringForm
      key={view?.item.id ?? 'new'}
      {...(view && { item: view.item })}
      lines={lines}
      newId={newId}
      send={send}
      onDone={close}
    />
  );
  return (
    <Section name="recurring" title={t('optionsTitle_recurring')} lead={t('optionsLead_recurring')}>
      {views.map(({ view, line }) =>
        editing === view.item.id ? (
          form(view)
        ) : (
          <Row
            key={view.item.id}
            view={view}
            {...(lines.length > 1 && { line })}
            onEdit={() => setEditing(view.item.id)}
            onDelete={() =>
              send(
                { name: 'recurring/delete', content: { item: view.item.id } },
                { said: 'optionsRecurringGone' },
              )
            }
          />
        ),
      )}
      {editing === 'new' ? (
        form()
      ) : (
        <button type="button" class="button section-add" onClick={() => setEditing('new')}>
          <Icon name="plus" />
          {t('optionsRecurringAdd')}
        </button>
      )}
      <GuideLink topic="auto" />
    </Section>
  );
}

interface RowProps {
  readonly view: RecurringView;
  /** The line; present where there are several. */
  readonly line?: Line;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Row({ view: { item, next }, line, onEdit, onDelete }: RowProps) {
  const { t, locale } = useTranslate();
  const when =
    next === undefined ? t('optionsRecurringOver') : t('optionsRecurringNext', formatDay(locale, next));
  const notes = [
    when,
    ...(item.until === undefined ? [] : [t('optionsRecurringUntil', formatMonth(locale, item.until))]),
    // What has ended needs no cancelling.
    ...(item.cancelBy === undefined || next === undefined
      ? []
      : [t('optionsRecurringCancelBy', formatDay(locale, item.cancelBy))]),
    ...(line === undefined ? [] : [line.nickname]),
  ];
  return (
    <div class="card stack">
      <p class="row row-spread">
        <span class="text-emphasis recurring-name">{item.merchant}</span>
        <Amount value={item.amount} />
      </p>
      <p class="text-soft">
        <Dotted parts={notes} />
      </p>
      <div class="row">
        <button type="button" class="button" onClick={onEdit}>
          <span class="visually-hidden">{item.merchant} </span>
          {t('popupEdit')}
        </button>
        <button type="button" class="button" onClick={onDelete}>
          <span class="visually-hidden">{item.merchant} </span>
          {t('popupDelete')}
        </button>
      </div>
    </div>
  );
}
