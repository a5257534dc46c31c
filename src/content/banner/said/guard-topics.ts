import type { Assessment } from '../../../contract/snapshot.ts';
import type { MessageKey } from '../../../contract/translate.ts';
import { month } from '../../../core/day.ts';
import type { Guard } from '../../../core/guards.ts';
import { voucherCutOf } from '../../../core/voucher-cuts.ts';
import { carrierName } from '../../../ui/carrier-name.ts';
import { formatYearMonth } from '../../../ui/format-month.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { IconName } from '../../../ui/icon.tsx';
import type { StateTone } from '../../../ui/state-tone.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { Topic } from './topic.ts';

interface Wording {
  readonly icon: IconName;
  readonly tone: StateTone;
  readonly figure: MessageKey;
  readonly lines: readonly MessageKey[];
  readonly urgent?: true;
}

/** `last-days` is no warning: it is shown beneath every headline, with its day (fineprint.ts). */
const GUARDS: Record<Exclude<Guard, 'last-days'>, Wording> = {
  blocked: {
    icon: 'block',
    tone: 'stop',
    figure: 'bannerBlocked',
    lines: ['bannerBlockedWhy', 'bannerBlockedAsk'],
    urgent: true,
  },
  // 정보통신망법 제72조 제1항 제4호 punishes those who offer, arrange or advertise it.
  voucher: {
    icon: 'voucher',
    tone: 'watch',
    figure: 'bannerVoucher',
    lines: ['bannerVoucherLaw', 'bannerVoucherCap'],
  },
  burst: { icon: 'burst', tone: 'watch', figure: 'bannerBurst', lines: ['bannerBurstWhy'] },
  night: { icon: 'moon', tone: 'watch', figure: 'bannerNight', lines: ['bannerNightWhy'] },
  // "매월 말일 23:30 ~ 익월 00:10": notices on checkout pages of shops, undated; no page of a carrier says it.
  maintenance: {
    icon: 'pause',
    tone: 'watch',
    figure: 'bannerMaintenance',
    lines: ['bannerMaintenanceWhy'],
  },
};

/** The voucher limit of the line's carrier with its month, where it is known; else that there may be one. */
export function voucherTopic({ guards = [], line }: Assessment, speech: Speech): Topic | undefined {
  const topic = guardTopic('voucher', guards, speech);
  const cut = voucherCutOf(line.carrier);
  if (topic === undefined || cut === undefined) return topic;
  const { t, locale } = speech;
  const when = formatYearMonth(locale, month(cut.asOf));
  const known = t('bannerVoucherCut', t(carrierName(line.carrier)), when, formatWon(speech, cut.limit));
  return { ...topic, lines: [t('bannerVoucherLaw'), known] };
}

/** The topic of a guard; `undefined` when it does not apply. */
export function guardTopic(
  guard: keyof typeof GUARDS,
  guards: readonly Guard[],
  { t }: Speech,
): Topic | undefined {
  if (!guards.includes(guard)) return undefined;
  const { icon, tone, figure, lines, urgent } = GUARDS[guard];
  return {
    id: guard,
    icon,
    tone,
    figure: t(figure),
    lines: lines.map((line) => t(line)),
    urgent: urgent === true,
  };
}
