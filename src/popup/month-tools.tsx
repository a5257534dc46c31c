import { useState } from 'preact/hooks';
import { type Day, monthOf } from '../core/day.ts';
import { type Line, POOLS, type Pool } from '../core/line.ts';
import { PAYMENT_RANGE, SUM_RANGE } from '../core/parse-won.ts';
import { AmountForm } from '../ui/amount-form.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useLeftForm } from '../ui/half-amount.ts';
import { Icon } from '../ui/icon.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { logPrepayment, reconcile } from './commands.ts';
import { MONTH_FORMS, type MonthTool, monthForm } from './month-form.ts';
import { WhereLimit } from './where-limit.tsx';

interface Props {
  readonly line: Line;
  readonly today: Day;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** Beneath all payments of the month: make the log come to the carrier's figure, or log a prepayment. */
export function MonthTools({ line, today, onCommand }: Props) {
  const { t } = useTranslate();
  const leftIn = useLeftForm();
  const [left] = useState(() => MONTH_FORMS.find((each) => leftIn(monthForm(each, line.id)).isFresh));
  const [tool, setTool] = useState<'none' | MonthTool>(left?.tool ?? 'none');
  const [pool, setPool] = useState<Pool>(left?.pool ?? 'phone');
  const commanded = (what: CommandWithFeedback) => {
    setTool('none');
    onCommand(what);
  };
  const of = { line: line.id, pool };
  return (
    <section class="month-tools" aria-label={t('popupTools')}>
      <div class="slip-actions">
        <Tool name="reconcile" tool={tool} onTool={setTool} words={t('popupReconcile')} />
        <Tool name="prepay" tool={tool} onTool={setTool} words={t('popupPrepay')} />
      </div>
      {tool !== 'none' && <PoolChoice value={pool} onPick={setPool} />}
      {tool === 'reconcile' && (
        <>
          <AmountForm
            form={monthForm({ tool, pool }, line.id)}
            label={t('popupReconcileLabel')}
            hint={t('popupReconcileHint')}
            range={SUM_RANGE}
            button={t('popupReconcile')}
            onAmount={(used) => commanded(reconcile({ ...of, used }, monthOf(today)))}
          />
          <WhereLimit carrier={line.carrier} topics={['use']} />
          <a class="guide-link" href="../compare/index.html" target="_blank" rel="noopener">
            {t('popupCompare')}
            <Icon name="right" size={16} />
          </a>
          <GuideLink topic="unknown" />
        </>
      )}
      {tool === 'prepay' && (
        <AmountForm
          form={monthForm({ tool, pool }, line.id)}
          label={t('popupPrepayLabel')}
          hint={t(line.prepaymentRestores ? 'popupPrepayHint' : 'popupPrepayHintNot')}
          range={PAYMENT_RANGE}
          button={t('appSave')}
          onAmount={(amount) => commanded(logPrepayment({ ...of, amount, day: today }))}
        />
      )}
    </section>
  );
}

interface ToolProps<Name extends string> {
  readonly name: Name;
  readonly tool: Name | 'none';
  readonly words: string;
  readonly onTool: (tool: Name | 'none') => void;
}

function Tool<Name extends string>({ name, tool, words, onTool }: ToolProps<Name>) {
  return (
    <button
      type="button"
      class="button"
      aria-expanded={tool === name}
      onClick={() => onTool(tool === name ? 'none' : name)}
    >
      {words}
    </button>
  );
}

function PoolChoice({ value, onPick }: { readonly value: Pool; readonly onPick: (pool: Pool) => void }) {
  const { t } = useTranslate();
  return (
    <Segmented
      label={t('popupPool')}
      options={POOLS.map((pool) => ({ value: pool, label: t(`popupPool_${pool}`) }))}
      value={value}
      onPick={onPick}
    />
  );
}
