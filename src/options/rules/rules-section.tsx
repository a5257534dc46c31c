import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import type { OwnRule } from '../../core/own-rule.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { Section } from '../parts/section.tsx';
import type { OptionsState } from '../state/store.ts';
import { RuleCard } from './rule-card.tsx';
import { RuleForm } from './rule-form.tsx';
import { RulesFile } from './rules-file.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: Pick<OptionsState, 'send' | 'ownRules' | 'seenAccess' | 'allow'>;
  readonly newId: () => string;
}

/** The person's own rules for where shops' pages show the sum. */
export function RulesSection({ snapshot, state, newId }: Props) {
  const { t } = useTranslate();
  const { rules, isUnread } = useRules(snapshot, state.ownRules.read);
  const [editing, setEditing] = useState<string>();
  const close = () => setEditing(undefined);
  const form = (rule?: OwnRule) => (
    <RuleForm key={rule?.id ?? 'new'} {...(rule && { rule })} state={state} newId={newId} onDone={close} />
  );
  return (
    <Section name="rules" title={t('optionsTitle_rules')} lead={t('optionsLead_rules')}>
      <p class="text-soft">{t('optionsRulesHow')}</p>
      {isUnread && <p role="status">{t('optionsRulesUnread')}</p>}
      {rules?.length === 0 && editing === undefined && <p class="text-soft">{t('optionsRulesNone')}</p>}
      {rules?.map((rule) =>
        editing === rule.id ? (
          form(rule)
        ) : (
          <RuleCard
            key={rule.id}
            rule={rule}
            state={state}
            isEverySite={snapshot.access.everySite}
            onEdit={() => setEditing(rule.id)}
          />
        ),
      )}
      {editing === 'new' ? (
        form()
      ) : (
        <button type="button" class="button section-add" onClick={() => setEditing('new')}>
          <Icon name="plus" />
          {t('optionsRuleAdd')}
        </button>
      )}
      <RulesFile rules={rules ?? []} today={snapshot.today} state={state} newId={newId} />
    </Section>
  );
}

/** The rules as they are now, read again with every new snapshot. */
function useRules(snapshot: Snapshot, read: OptionsState['ownRules']['read']) {
  const [rules, setRules] = useState<readonly OwnRule[]>();
  const [isUnread, setUnread] = useState(false);
  useEffect(() => {
    let isOver = false;
    void read().then((found) => {
      if (isOver) return;
      setUnread(found === undefined);
      if (found !== undefined) setRules(found);
    });
    return () => {
      isOver = true;
    };
  }, [snapshot, read]);
  return { rules, isUnread };
}
