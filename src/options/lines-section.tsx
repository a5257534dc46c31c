import type { Day } from '../core/day.ts';
import { type Carrier, LINE_DEFAULTS, type Line, withBillDays } from '../core/line.ts';
import { presetOf } from '../core/presets.ts';
import { carrierName } from '../ui/carrier-name.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { BillDays } from './bill-days.tsx';
import { LineCaps } from './line-caps.tsx';
import { CarrierField, ConsentNote, LimitChoices, WhereCard } from './line-fields.tsx';
import { Section } from './parts/section.tsx';
import { Switch } from './parts/switch.tsx';
import { SavedAmount } from './saved-amount.tsx';
import { SavedText } from './saved-text.tsx';
import { type OptionsState, shownLines, shownSettings } from './state/store.ts';
import { withoutUndefined } from './without-undefined.ts';

interface Props {
  readonly state: OptionsState;
  readonly newId: () => string;
}

export function LinesSection({ state, newId }: Props) {
  const { t } = useTranslate();
  const lines = shownLines(state);
  const active = shownSettings(state)?.activeLine;
  const add = () => {
    const last = lines.at(-1);
    if (last === undefined) return;
    const nickname = t('optionsNewLineName', lines.length + 1);
    const { dueDay } = last;
    void state.saveLine({ id: newId(), nickname, limits: {}, dueDay, ...LINE_DEFAULTS });
  };
  return (
    <Section name="lines" title={t('optionsTitle_lines')} lead={t('optionsLead_lines')}>
      {lines.length > 1 && <ActiveLine lines={lines} active={active} state={state} />}
      {lines.map((line) => (
        <LineCard key={line.id} line={line} today={state.snapshot?.today} onSave={state.saveLine} />
      ))}
      <button type="button" class="button section-add" onClick={add}>
        <Icon name="plus" />
        {t('optionsAddLine')}
      </button>
    </Section>
  );
}

interface ActiveLineProps {
  readonly lines: readonly Line[];
  readonly active: string | undefined;
  readonly state: Pick<OptionsState, 'changeSettings'>;
}

function ActiveLine({ lines, active, state }: ActiveLineProps) {
  const { t } = useTranslate();
  return (
    <fieldset class="card stack plain-group">
      <legend class="visually-hidden">{t('optionsActiveLine')}</legend>
      <p class="field-label" aria-hidden="true">
        {t('optionsActiveLine')}
      </p>
      {lines.map((line) => (
        <label key={line.id} class="radio-row">
          <input
            type="radio"
            name="active-line"
            checked={line.id === active}
            onChange={() => state.changeSettings({ activeLine: line.id })}
          />
          <span>{t('popupLineName', t(carrierName(line.carrier)), line.nickname)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CardProps {
  readonly line: Line;
  readonly today: Day | undefined;
  readonly onSave: (line: Line) => void;
}

function LineCard({ line, today, onSave }: CardProps) {
  const { t } = useTranslate();
  const { carrier, limits } = line;
  return (
    <fieldset class="card stack plain-group">
      <legend class="visually-hidden">{line.nickname}</legend>
      <div class="pair">
        <SavedText
          label={t('optionsNickname')}
          value={line.nickname}
          maxLength={20}
          emptyError={t('optionsNicknameEmpty')}
          onSave={(nickname) => onSave({ ...line, nickname })}
        />
        <CarrierField value={carrier} onPick={(picked) => onSave(withCarrier(line, picked))} />
      </div>
      <SavedAmount
        label={t('optionsLimit_phone')}
        hint={t('optionsLimitHint')}
        value={limits.phone}
        onSave={(phone) => onSave(withLimits(line, { ...limits, phone }))}
      />
      <LimitChoices
        carrier={carrier}
        value={limits.phone}
        onPick={(phone) => onSave(withLimits(line, { ...limits, phone }))}
      />
      <ConsentNote carrier={carrier} />
      <WhereCard carrier={carrier} />
      <SavedAmount
        label={t('optionsLimit_content')}
        hint={t('optionsLimitContentHint')}
        value={limits.content}
        onSave={(content) => onSave(withLimits(line, { ...limits, content }))}
      />
      <Switch
        label={t('optionsBlocked')}
        hint={t('optionsBlockedHint')}
        isOn={line.blocked}
        onSwitch={(blocked) => onSave({ ...line, blocked })}
      />
      <BillDays line={line} onDays={(days) => onSave(withBillDays(line, days.dueDay, days.debitDay))} />
      {today && <LineCaps line={line} today={today} onSave={onSave} />}
    </fieldset>
  );
}

/**
 * The line at that carrier. Cap and block of a new line that the carrier before fills in go with it; what is known of the
 * new one's cap takes their place, and its block is filled in when the switch is turned on anew.
 */
function withCarrier(line: Line, carrier: Carrier): Line {
  const { newLine, ...rest } = line;
  if (newLine === undefined) return { ...rest, carrier };
  const [before, now] = [presetOf(line.carrier), presetOf(carrier)];
  const isOwnCap = newLine.cap !== before.newLineCap?.value;
  const terms = withoutUndefined({
    until: newLine.until,
    cap: isOwnCap ? newLine.cap : now.newLineCap?.value,
    blockedThrough: before.newLineBlock === undefined ? newLine.blockedThrough : undefined,
  });
  return { ...rest, carrier, newLine: terms };
}

type LooseLimits = { readonly [Pool in keyof Line['limits']]?: Line['limits'][Pool] | undefined };

/** The line with its limits; an unknown limit is absent, never `undefined`. */
const withLimits = (line: Line, { phone, content }: LooseLimits): Line => ({
  ...line,
  limits: { ...(phone !== undefined && { phone }), ...(content !== undefined && { content }) },
});
