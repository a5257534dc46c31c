import { useState } from 'preact/hooks';
import type { RulesFileCheck } from '../../contract/own-rule-messages.ts';
import type { MessageKey } from '../../contract/translate.ts';
import type { Day } from '../../core/day.ts';
import type { OwnRule } from '../../core/own-rule.ts';
import { rulesFile } from '../../exchange/own-rules.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { FileButton } from '../parts/backup-file.tsx';
import type { OptionsState } from '../state/store.ts';
import { RuleWords } from './rule-card.tsx';

/** In bytes; larger files are not even read. */
const MOST_BYTES = 1_000_000;

interface Props {
  readonly rules: readonly OwnRule[];
  readonly today: Day;
  readonly state: Pick<OptionsState, 'send' | 'ownRules'>;
  readonly newId: () => string;
}

/** Saves rules to a file, and adds those of a file that anybody may have written: they are shown first, then confirmed. */
export function RulesFile({ rules, today, state, newId }: Props) {
  const { t } = useTranslate();
  const [found, setFound] = useState<RulesFileCheck>();
  const [isUnread, setUnread] = useState(false);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const isLarge = file.size > MOST_BYTES;
    const check = isLarge ? TOO_LARGE : await state.ownRules.check(await file.text());
    setUnread(check === undefined);
    setFound(check);
  };
  const take = async (coming: readonly Omit<OwnRule, 'id'>[]) => {
    const content = { rules: coming.map((rule) => ({ ...rule, id: newId() })) };
    const values = [String(coming.length)];
    if (await state.send({ name: 'own-rules/add', content }, { said: 'optionsRulesTaken', values }))
      setFound(undefined);
  };
  return (
    <div class="card stack">
      <div class="exchange-head">
        <h3 class="text-emphasis">{t('optionsRulesFile')}</h3>
        <p class="text-soft">
          {t('optionsRulesFileHint')} {t('optionsRulesLocal')}
        </p>
      </div>
      <div class="row row-wrap">
        {rules.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile(`${t('optionsRulesFileName', today)}.json`, 'application/json', rulesFile(rules))
            }
          >
            {t('optionsRulesSave')}
          </button>
        )}
        <FileButton label={t('optionsRulesOpen')} onFile={open} />
      </div>
      {isUnread && <p role="alert">{t('appUnreachable')}</p>}
      {found?.ok === false && <p role="alert">{t(REFUSED[found.reason])}</p>}
      {found?.ok && <FoundRules found={found} onTake={take} onClose={() => setFound(undefined)} />}
    </div>
  );
}

const TOO_LARGE: RulesFileCheck = { ok: false, reason: 'too-large' };

const REFUSED: Readonly<Record<(RulesFileCheck & { ok: false })['reason'], MessageKey>> = {
  'too-large': 'optionsRulesFile_too_large',
  'not-rules': 'optionsRulesFile_not_rules',
  'from-newer-version': 'optionsRulesFile_from_newer_version',
  'too-many': 'optionsRulesFile_too_many',
};

interface FoundProps {
  readonly found: RulesFileCheck & { readonly ok: true };
  readonly onTake: (rules: readonly Omit<OwnRule, 'id'>[]) => void;
  readonly onClose: () => void;
}

/** Every rule of the file that would be added, and each that would not, with its position in the file and the reason. */
function FoundRules({ found: { rules, known, refused, windows }, onTake, onClose }: FoundProps) {
  const { t } = useTranslate();
  return (
    <div class="stack">
      <p role="status">{t('optionsRulesFound', rules.length)}</p>
      {known > 0 && <p class="text-soft">{t('optionsRulesKnown', known)}</p>}
      {windows.length > 0 && <p>{t('optionsRulesWindows', windows.join(', '))}</p>}
      {refused.length > 0 && (
        <ul class="stack">
          {refused.map(({ at, host, fault }) => (
            <li key={at} class="rule-refused">
              {host === ''
                ? t('optionsRulesRefusedBare', at, t(`optionsRuleFault_${fault}`))
                : t('optionsRulesRefused', at, host, t(`optionsRuleFault_${fault}`))}
            </li>
          ))}
        </ul>
      )}
      <ul class="stack">
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)} class="rule-found">
            <p class="text-emphasis rule-place">{`${rule.host}${rule.path === '/' ? '' : rule.path}`}</p>
            <RuleWords rule={rule} />
          </li>
        ))}
      </ul>
      <div class="row row-wrap">
        {rules.length > 0 && (
          <button type="button" class="button button-primary" onClick={() => onTake(rules)}>
            {t('optionsRulesTake', rules.length)}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {t('appClose')}
        </button>
      </div>
    </div>
  );
}
