import { useRef, useState } from 'preact/hooks';
import { faultOf, type OwnRule, type RuleCondition, type RuleFault } from '../../core/own-rule.ts';
import { siteOf } from '../../core/site.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { OptionsState } from '../state/store.ts';
import { TextField } from './text-field.tsx';
import { TryRule } from './try-rule.tsx';

interface Props {
  /** The rule to change; absent for a new one. */
  readonly rule?: OwnRule;
  readonly state: Pick<OptionsState, 'send' | 'ownRules'>;
  readonly newId: () => string;
  readonly onDone: () => void;
}

const WHENS = ['always', 'text', 'selector'] as const;
type RuleWhen = (typeof WHENS)[number];

/** The fields as they are typed. */
interface TypedRule {
  readonly host: string;
  readonly path: string;
  readonly sum: string;
  readonly name: string;
  readonly when: RuleWhen;
  readonly text: string;
  readonly selector: string;
}

function typedOf(rule: OwnRule | undefined): TypedRule {
  const { host = '', path = '/', sum = '', name = '', when } = rule ?? {};
  return {
    host,
    path: path === '/' ? '' : path,
    sum,
    name,
    when: when === undefined ? 'always' : 'text' in when ? 'text' : 'selector',
    text: when !== undefined && 'text' in when ? when.text : '',
    selector: when !== undefined && 'selector' in when ? when.selector : '',
  };
}

function ruleOf(typed: TypedRule, id: string, isOn: boolean): OwnRule {
  const [host, path, sum, name] = [typed.host, typed.path, typed.sum, typed.name].map((text) => text.trim());
  const when = conditionOf(typed);
  return {
    id,
    // People paste a whole address: the host is taken from it.
    host: siteOf(host) ?? (host ?? '').toLowerCase(),
    path: path || '/',
    sum: sum ?? '',
    ...(name && { name }),
    ...(when && { when }),
    isOn,
  };
}

function conditionOf({ when, text, selector }: TypedRule): RuleCondition | undefined {
  if (when === 'always') return undefined;
  return when === 'text' ? { text: text.trim() } : { selector: selector.trim() };
}

/** The state of the form, the rule it makes and its fault, and sending it. */
function useRule({ rule, state, newId, onDone }: Props) {
  const { t } = useTranslate();
  const [typed, setTyped] = useState(() => typedOf(rule));
  const [fault, setFault] = useState<RuleFault>();
  const id = useRef(rule?.id ?? newId());
  const change = (part: Partial<TypedRule>) => {
    setTyped((before) => ({ ...before, ...part }));
    setFault(undefined);
  };
  const written = ruleOf(typed, id.current, rule?.isOn ?? true);
  const wrong = faultOf(written);
  const errorOf = (of: RuleFault) => (fault === of ? t(`optionsRuleFault_${of}`) : undefined);
  const submit = async (event: Event) => {
    event.preventDefault();
    setFault(wrong);
    if (wrong !== undefined) return;
    if (await state.send({ name: 'own-rule/save', content: { rule: written } }, { said: 'appSaved' }))
      onDone();
  };
  const showFault = () => setFault(wrong);
  return { typed, change, errorOf, written: wrong === undefined ? written : undefined, showFault, submit };
}

/** A form for a rule written by hand: site, path, where the sum is, and when the rule holds. */
export function RuleForm(props: Props) {
  const { t } = useTranslate();
  const { typed, change, errorOf, written, showFault, submit } = useRule(props);
  return (
    <form class="card stack" noValidate onSubmit={submit}>
      <PlaceFields typed={typed} errorOf={errorOf} onChange={change} />
      <WhenFields typed={typed} errorOf={errorOf} onChange={change} />
      <TryRule rule={written} attempt={props.state.ownRules.attempt} onFault={showFault}>
        <button type="submit" class="button button-primary">
          {t('appSave')}
        </button>
        <button type="button" class="button" onClick={props.onDone}>
          {t('appClose')}
        </button>
      </TryRule>
    </form>
  );
}

interface FieldsProps {
  readonly typed: TypedRule;
  readonly errorOf: (of: RuleFault) => string | undefined;
  readonly onChange: (part: Partial<TypedRule>) => void;
}

/** Site and path of the pages, and where in them sum and name are. */
function PlaceFields({ typed, errorOf, onChange: change }: FieldsProps) {
  const { t } = useTranslate();
  return (
    <>
      <div class="pair">
        <TextField
          label={t('optionsRuleHost')}
          hint={t('optionsRuleHostHint')}
          error={errorOf('host')}
          text={typed.host}
          onText={(host) => change({ host })}
        />
        <TextField
          label={t('optionsRulePath')}
          hint={t('optionsRulePathHint')}
          error={errorOf('path')}
          text={typed.path}
          onText={(path) => change({ path })}
        />
      </div>
      <TextField
        label={t('optionsRuleSum')}
        hint={t('optionsRuleSumHint')}
        error={errorOf('sum')}
        text={typed.sum}
        onText={(sum) => change({ sum })}
      />
      <TextField
        label={t('optionsRuleName')}
        error={errorOf('name')}
        text={typed.name}
        onText={(name) => change({ name })}
      />
    </>
  );
}

/** A condition for the pages on which the rule holds. */
function WhenFields({ typed, errorOf, onChange: change }: FieldsProps) {
  const { t } = useTranslate();
  return (
    <>
      <div class="field rule-when">
        <span class="field-label">{t('optionsRuleWhen')}</span>
        <Segmented
          label={t('optionsRuleWhen')}
          options={WHENS.map((value) => ({ value, label: t(`optionsRuleWhen_${value}`) }))}
          value={typed.when}
          onPick={(when) => change({ when })}
        />
      </div>
      {typed.when === 'text' && (
        <TextField
          label={t('optionsRuleWhenText')}
          hint={t('optionsRuleWhenTextHint')}
          error={errorOf('when')}
          text={typed.text}
          onText={(text) => change({ text })}
        />
      )}
      {typed.when === 'selector' && (
        <TextField
          label={t('optionsRuleWhenSelector')}
          hint={t('optionsRuleWhenSelectorHint')}
          error={errorOf('when')}
          text={typed.selector}
          onText={(selector) => change({ selector })}
        />
      )}
    </>
  );
}
