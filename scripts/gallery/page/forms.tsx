import { PAYMENT_RANGE, SUM_RANGE, type WonDoubt } from '../../../src/core/parse-won.ts';
import { EditForm } from '../../../src/entries/edit-form.tsx';
import { Switch } from '../../../src/options/parts/switch.tsx';
import { EntryForm } from '../../../src/popup/entry-form.tsx';
import { FirstLimit } from '../../../src/popup/first-limit.tsx';
import { AmountForm } from '../../../src/ui/amount-form.tsx';
import { AmountInput } from '../../../src/ui/amount-input.tsx';
import { FormField } from '../../../src/ui/form-field.tsx';
import { Segmented } from '../../../src/ui/segmented.tsx';
import { SelectField } from '../../../src/ui/select-field.tsx';
import { ShopField } from '../../../src/ui/shop-field.tsx';
import { useTranslate } from '../../../src/ui/translate-context.ts';
import { entry, line, TODAY } from '../../../tests/unit/fakes/snapshot.ts';
import { each, idle, type Shelf } from './specimen.ts';

/** What is wrong with each of these amounts. */
const DOUBTS: Readonly<Record<WonDoubt, string>> = {
  empty: '',
  garbled: '만이천가량',
  negative: '-12000',
  fractional: '12000.5',
  'too-small': '0',
  'too-large': '99999999999',
};

interface Typed {
  readonly text: string;
  readonly doubt?: WonDoubt;
}

function TypedAmount({ text, doubt }: Typed) {
  const { t } = useTranslate();
  return (
    <AmountInput
      label={t('popupAmount')}
      placeholder={t('appAmountPlaceholder')}
      text={text}
      range={PAYMENT_RANGE}
      doubt={doubt}
      onText={idle}
    />
  );
}

function PlainFields() {
  const { t } = useTranslate();
  return (
    <div class="stack">
      <FormField label={t('popupMerchant')} hint={t('popupMerchant')}>
        {(wiring) => <input {...wiring} class="field-input" type="text" />}
      </FormField>
      <ShopField
        label={t('optionsRecurringName')}
        value=""
        error={t('optionsRecurringNameless')}
        onText={idle}
      />
      <SelectField label={t('historyPool')} value="" options={[['', t('historyAny')]]} onPick={idle} />
      <Segmented
        label={t('popupPool')}
        options={(['phone', 'content'] as const).map((value) => ({ value, label: t(`popupPool_${value}`) }))}
        value="phone"
        onPick={idle}
      />
    </div>
  );
}

function Switches() {
  const { t } = useTranslate();
  return (
    <div class="stack">
      {[true, false].map((isOn) => (
        <Switch
          key={String(isOn)}
          label={t('optionsTitle_look')}
          hint={t('optionsLead_look')}
          isOn={isOn}
          onSwitch={idle}
        />
      ))}
    </div>
  );
}

function LimitForm() {
  const { t } = useTranslate();
  return (
    <AmountForm
      form="gallery"
      label={t('popupAmount')}
      range={SUM_RANGE}
      button={t('appSave')}
      onAmount={idle}
    />
  );
}

const around = { today: TODAY, line: line().id, entries: [], month: undefined };

/** What is typed and chosen, and what is said of it. */
export const forms: Shelf = {
  title: 'Forms',
  specimens: [
    { name: 'fields', draw: () => <PlainFields /> },
    { name: 'switches', draw: () => <Switches /> },
    { name: 'amount: understood', draw: () => <TypedAmount text="1만2천" /> },
    ...Object.entries(DOUBTS).map(([doubt, text]) => ({
      name: `amount: ${doubt}`,
      draw: () => <TypedAmount text={text} doubt={doubt as WonDoubt} />,
    })),
    { name: 'one amount', draw: () => <LimitForm /> },
    ...each({ 'first limit': false, 'first day': true }, (isFirstDay) => (
      <FirstLimit isFirstDay={isFirstDay} line={{ id: 'first-line', carrier: 'kt' }} onLimit={idle} />
    )),
    {
      name: 'log by hand',
      draw: () => (
        <EntryForm
          around={around}
          entriesOf={async () => undefined}
          merchant="넷플릭스"
          onSubmit={idle}
          onCommand={idle}
          onClose={idle}
        />
      ),
    },
    {
      name: 'correct',
      draw: () => (
        <EditForm
          entry={entry()}
          today={TODAY}
          lines={[line(), line({ id: 'line-0002', nickname: '둘째 회선' })]}
          onSubmit={idle}
          onClose={idle}
        />
      ),
    },
  ],
};
