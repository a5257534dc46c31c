import { CARRIERS, type Carrier } from '../core/line.ts';
import { presetOf } from '../core/presets.ts';
import type { Won } from '../core/won.ts';
import { carrierName } from '../ui/carrier-name.ts';
import { FormField } from '../ui/form-field.tsx';
import { plainWon } from '../ui/format-won.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { WhereToLook } from '../ui/where-to-look.tsx';
import { factSource } from './carrier-notes.ts';

interface CarrierProps {
  /** Absent while no carrier is chosen; none is preselected then. */
  readonly value: Carrier | undefined;
  readonly error?: string | undefined;
  readonly onPick: (carrier: Carrier) => void;
}

export function CarrierField({ value, error, onPick }: CarrierProps) {
  const { t } = useTranslate();
  return (
    <FormField label={t('optionsCarrier')} error={error}>
      {(wiring) => (
        <select
          {...wiring}
          class="field-input"
          value={value ?? ''}
          onChange={(event) => onPick(event.currentTarget.value as Carrier)}
        >
          {value === undefined && (
            <option value="" disabled>
              {t('setupPick')}
            </option>
          )}
          {CARRIERS.map((carrier) => (
            <option key={carrier} value={carrier}>
              {t(carrierName(carrier))}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

interface ChoicesProps {
  readonly carrier: Carrier | undefined;
  readonly value: Won | undefined;
  readonly onPick: (limit: Won) => void;
}

/** The limits that the carrier offers, to pick one's own from. */
export function LimitChoices({ carrier, value, onPick }: ChoicesProps) {
  const speech = useTranslate();
  const { limits } = presetOf(carrier);
  if (limits === undefined) return null;
  return (
    <fieldset class="choices">
      <legend class="field-hint">{speech.t('optionsLimitChoices', factSource(speech, limits))}</legend>
      {limits.value.map((limit) => (
        <button
          key={limit}
          type="button"
          class="button choice"
          aria-pressed={limit === value && !speech.masked}
          onClick={() => onPick(limit)}
        >
          {plainWon(speech, limit)}
        </button>
      ))}
    </fieldset>
  );
}

/** What the carrier wants people to agree to before their first payment, where it says so. */
export function ConsentNote({ carrier }: Pick<ChoicesProps, 'carrier'>) {
  const speech = useTranslate();
  const { consent } = presetOf(carrier);
  if (consent === undefined) return null;
  return <p class="field-hint">{speech.t('optionsConsent', factSource(speech, consent))}</p>;
}

interface WhereProps extends Pick<ChoicesProps, 'carrier'> {
  readonly isOpen?: boolean;
}

/** Where the carrier shows limit, use and the rest; folded until opened. */
export function WhereCard({ carrier, isOpen = false }: WhereProps) {
  const { t } = useTranslate();
  return (
    <details class="line-caps" open={isOpen}>
      <summary class="field-label">{t('whereTitle')}</summary>
      <WhereToLook carrier={carrier} />
      <GuideLink topic="limit" />
    </details>
  );
}
