import type { Won } from '../../core/won.ts';
import { Amount } from '../../ui/amount.tsx';
import { formatWon } from '../../ui/format-won.ts';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { HeadroomBar } from './said/banner-view.ts';
import { bindingWords } from './said/binding.ts';
import { leftWords } from './said/left-words.ts';

interface Props {
  readonly bar: HeadroomBar;
}

/** The bar with this payment drawn into it, and the three sums it is made of. */
export function PaymentInHeadroom({ bar }: Props) {
  const { t } = useTranslate();
  return (
    <div class={`headroom is-${bar.tone}`}>
      <HeadroomMeter bar={bar} />
      <LeftChange bar={bar} />
      <dl class="legend" inert>
        <Sum mark="used" name={t('bannerUsed')} value={bar.used} />
        {bar.payment !== undefined && <Sum mark="payment" name={t('bannerThis')} value={bar.payment} />}
        <Sum mark="limit" name={t(bindingWords(bar.binding).name)} value={bar.limit} />
      </dl>
    </div>
  );
}

/** What is left now, and what would be left. */
function LeftChange({ bar }: Props) {
  const speech = useTranslate();
  const { left, after, short } = bar;
  return (
    <p class="left-change" inert>
      <span class="left-name">{speech.t('bannerLeft')}</span>
      <Amount value={left} />
      {(after !== undefined || short !== undefined) && <Icon name="right" size={16} />}
      {after !== undefined && <Amount value={after} class="left-after" />}
      {short !== undefined && (
        <span class="left-after">{speech.t('bannerShort', formatWon(speech, short))}</span>
      )}
    </p>
  );
}

export function HeadroomMeter({ bar, slim = false }: Props & { readonly slim?: boolean }) {
  const speech = useTranslate();
  const { used, payment, limit, tone } = bar;
  const sums =
    payment === undefined
      ? speech.t('bannerBarUsed', formatWon(speech, used), formatWon(speech, limit))
      : speech.t(
          'bannerBarPay',
          formatWon(speech, used),
          formatWon(speech, payment),
          formatWon(speech, limit),
        );
  const label = `${sums}. ${leftWords(bar, speech)}`;
  return (
    <Meter used={used} limit={limit} tone={tone} label={label} slim={slim} {...(payment && { payment })} />
  );
}

interface SumProps {
  readonly mark: 'used' | 'payment' | 'limit';
  readonly name: string;
  readonly value: Won;
}

const Sum = ({ mark, name, value }: SumProps) => (
  <div class={`sum sum-${mark}`}>
    <dt>{name}</dt>
    <dd>
      <Amount value={value} />
    </dd>
  </div>
);
