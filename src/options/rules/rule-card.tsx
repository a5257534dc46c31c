import type { OwnRule } from '../../core/own-rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { Switch } from '../parts/switch.tsx';
import type { OptionsState, SeenAccess } from '../state/store.ts';
import { TryRule } from './try-rule.tsx';

interface Props {
  readonly rule: OwnRule;
  readonly state: Pick<OptionsState, 'send' | 'ownRules' | 'seenAccess' | 'allow'>;
  readonly isEverySite: boolean;
  readonly onEdit: () => void;
}

/** One rule: its site, what it points at, and what it reads now. */
export function RuleCard({ rule, state, isEverySite, onEdit }: Props) {
  const { t } = useTranslate();
  const { host, path } = rule;
  const place = `${host}${path === '/' ? '' : path}`;
  const remove = () =>
    state.send({ name: 'own-rule/delete', content: { rule: rule.id } }, { said: 'optionsRuleGone' });
  const turn = (isOn: boolean) =>
    state.send({ name: 'own-rule/save', content: { rule: { ...rule, isOn } } }, { said: 'appSaved' });
  const isSeen = isEverySite || maySee(state.seenAccess, host);
  return (
    <div class="card stack">
      <h3 class="text-emphasis rule-place">
        {place} {path === '/' && <span class="text-soft">{t('optionsRuleAnyPath')}</span>}
      </h3>
      <RuleWords rule={rule} />
      <Switch label={t('optionsRuleOn')} isOn={rule.isOn} onSwitch={turn} />
      {rule.isOn && !isSeen && (
        <div class="notice is-watch">
          <Icon name="question" class="icon-state" />
          <p class="notice-words">{t('optionsRuleAsleep')}</p>
          <button type="button" class="button" onClick={() => state.allow([`*://${host}/*`])}>
            <span class="visually-hidden">{host} </span>
            {t('appAllow')}
          </button>
        </div>
      )}
      <TryRule rule={rule} attempt={state.ownRules.attempt}>
        <button type="button" class="button" onClick={onEdit}>
          <span class="visually-hidden">{place} </span>
          {t('popupEdit')}
        </button>
        <button type="button" class="button" onClick={remove}>
          <span class="visually-hidden">{place} </span>
          {t('popupDelete')}
        </button>
      </TryRule>
    </div>
  );
}

/** The parts of a rule, written as selectors. */
export function RuleWords({
  rule: { sum, name, when },
}: {
  readonly rule: Pick<OwnRule, 'sum' | 'name' | 'when'>;
}) {
  const { t } = useTranslate();
  return (
    <dl class="facts rule-facts">
      <dt>{t('optionsRuleSum')}</dt>
      <dd>
        <code>{sum}</code>
      </dd>
      {name !== undefined && (
        <>
          <dt>{t('optionsRuleItem')}</dt>
          <dd>
            <code>{name}</code>
          </dd>
        </>
      )}
      {when !== undefined && (
        <>
          <dt>{t('optionsRuleHolds')}</dt>
          <dd>{'text' in when ? t('optionsRuleText', when.text) : <code>{when.selector}</code>}</dd>
        </>
      )}
    </dl>
  );
}

/** Whether the browser lets us read pages of a host lastingly, without a press each time. */
const maySee = ({ extra }: SeenAccess, host: string): boolean =>
  extra.some((pattern) => {
    const named = /:\/\/([^/]*)\//.exec(pattern)?.[1] ?? '';
    return named === host || (named.startsWith('*.') && `.${host}`.endsWith(named.slice(1)));
  });
