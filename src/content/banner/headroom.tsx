import type { Won } from '../../core/won.ts';
import { Amount } from '../../ui/amount.tsx';
import { formatWon } from '../../ui/format-won.ts';
import { Meter } from '../../ui/meter.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { HeadroomBar } from './banner-view.ts';

interface Props {
  readonly bar: HeadroomBar;
}

/** The bar with this payment drawn into it, and the three sums it is made of. */
export function Headroom({ bar }: Props) {
  const { t } = useTranslate();
  return (
    <div class={`headroom is-${bar.tone}`}>
      <HeadroomMeter bar={bar} />
      <dl class="legend" inert>
        <Sum mark="used" name={t('bannerUsed')} value={bar.used} />
        {bar.payment !== undefined && <Sum mark="payment" name={t('bannerThis')} value={bar.payment} />}
        <Sum
          mark="limit"
          name={t(bar.binding === 'budget' ? 'bannerBudget' : 'bannerLimit')}
          value={bar.limit}
        />
      </dl>
    </div>
  );
}

export function HeadroomMeter({ bar, slim = false }: Props & { readonly slim?: boolean }) {
  const speech = useTranslate();
  const { used, payment, limit, tone } = bar;
  const label =
    payment === undefined
      ? speech.t('bannerBarUsed', formatWon(speech, used), formatWon(speech, limit))
      : speech.t(
          'bannerBarPay',
          formatWon(speech, used),
          formatWon(speech, payment),
          formatWon(speech, limit),
        );
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
