import { plainWon } from '../../ui/format-won.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import { PressButton } from '../press/press-button.tsx';
import { mayPick, type PickerState } from './picking.ts';

/** What can be done in the panel. */
export interface PickerActs {
  readonly choose: () => void;
  readonly save: () => void;
  readonly again: () => void;
  readonly pickName: () => void;
  readonly leave: () => void;
}

export interface PanelProps {
  readonly state: PickerState;
  readonly acts: PickerActs;
  /** Host and path that the rule will be for. */
  readonly place: { readonly host: string; readonly path: string };
  /** What is pointed at stands where the panel would be, so the panel is shown at the top. */
  readonly isTop: boolean;
  /** Access to this site is granted, so that the rule also reads pages that are loaded later. */
  readonly isLasting: boolean;
}

/** What the person does next, and what would be read. */
export function PickerPanel({ state, acts, place, isTop, isLasting }: PanelProps) {
  const { t } = useTranslate();
  const title = state.phase === 'point' ? t(`pickerTitle_${state.goal}`) : t(`pickerTitle_${state.phase}`);
  return (
    <section
      class={`panel ${isTop ? 'is-top' : ''}`}
      role="dialog"
      aria-labelledby="picker-title"
      tabIndex={-1}
    >
      <h2 id="picker-title" class="panel-title">
        <Icon name="logo" class="icon-state" />
        {title}
      </h2>
      <div class="panel-words" aria-live="polite">
        <Words state={state} place={place} isLasting={isLasting} />
      </div>
      <div class="panel-buttons">
        <Buttons state={state} acts={acts} />
      </div>
    </section>
  );
}

function Words({ state, place: { host, path }, isLasting }: Omit<PanelProps, 'acts' | 'isTop'>) {
  const speech = useTranslate();
  const { t } = speech;
  const { phase, at, sum, name } = state;
  if (phase === 'saved')
    return (
      <>
        <p>{t('pickerSavedWhere')}</p>
        {!isLasting && <p>{t('pickerSavedOnce')}</p>}
      </>
    );
  if (phase === 'point')
    return (
      <>
        {at !== undefined && <p class="panel-reading">{readingWords(state, speech)}</p>}
        <p class="text-soft">{t('pickerHow')}</p>
      </>
    );
  return (
    <>
      {sum?.reading.amount != null && (
        <p class="panel-reading">{t('pickerReads', plainWon(speech, sum.reading.amount))}</p>
      )}
      {name !== undefined && <p>{t('pickerNamed', name.reading.name)}</p>}
      <p class="text-soft">
        {path === '/' ? t('pickerWhereWhole', host) : t('pickerWhere', `${host}${path}`)}
      </p>
    </>
  );
}

/** What a rule for the part under the pointer would read, or why it would read nothing. */
export function readingWords({ goal, at }: PickerState, speech: Speech): string {
  const { t } = speech;
  if (at === undefined) return '';
  const { amount, doubt, name, isField } = at.reading;
  if (isField) return t('pickerField');
  if (goal === 'name') return name === '' ? t('pickerNameless') : t('pickerNamed', name);
  if (amount !== null) return t('pickerReads', plainWon(speech, amount));
  return t(doubt === 'several' ? 'pickerSeveral' : 'pickerUnread');
}

function Buttons({ state, acts }: Pick<PanelProps, 'state' | 'acts'>) {
  const { t } = useTranslate();
  const { phase, name } = state;
  const leave = (
    <PressButton purpose="leave" class="button" onPress={acts.leave}>
      {t(phase === 'saved' ? 'appClose' : 'pickerLeave')}
    </PressButton>
  );
  if (phase === 'saved') return leave;
  if (phase === 'point')
    return (
      <>
        {mayPick(state) && (
          <PressButton purpose="look" class="button button-primary" onPress={acts.choose}>
            {t('pickerTake')}
          </PressButton>
        )}
        {leave}
      </>
    );
  return (
    <>
      <PressButton
        purpose="order"
        class="button button-primary"
        aria-disabled={phase === 'saving'}
        onPress={acts.save}
      >
        {t('appSave')}
      </PressButton>
      <PressButton purpose="look" class="button" onPress={acts.again}>
        {t('pickerAgain')}
      </PressButton>
      {name === undefined && (
        <PressButton purpose="look" class="button" onPress={acts.pickName}>
          {t('pickerPickName')}
        </PressButton>
      )}
      {leave}
    </>
  );
}
