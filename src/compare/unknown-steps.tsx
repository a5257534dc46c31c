import type { MessageKey } from '../contract/translate.ts';
import { AGENCIES, ANSWER_WEEKS } from '../core/agencies.ts';
import { gatewayContact } from '../core/contacts.ts';
import { month } from '../core/day.ts';
import type { Carrier } from '../core/line.ts';
import type { CarrierRow } from '../exchange/compare/fold.ts';
import { Dotted } from '../ui/dotted.tsx';
import { formatYearMonth } from '../ui/format-month.ts';
import { gatewayName } from '../ui/gateway-name.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { type Speech, useTranslate } from '../ui/translate-context.ts';
import { WhereToLook } from '../ui/where-to-look.tsx';

interface Props {
  readonly rows: readonly CarrierRow[];
  readonly carrier: Carrier | undefined;
}

/**
 * What to do about a payment that the person did not make, the most helpful step first, with whom to ask and when that
 * contact was last checked.
 */
export function UnknownSteps({ rows, carrier }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const gateways = [...new Set(rows.flatMap(({ draft }) => draft.gateway ?? []))];
  return (
    <section class="card compare-unknown is-watch">
      <h2 class="compare-section-title">{t('compareUnknownTitle', rows.length)}</h2>
      <p>{t('guideUnknownThink')}</p>
      <ol class="compare-steps">
        <Step name="guideUnknownBlockName" text={t('guideUnknownBlock')}>
          <WhereToLook carrier={carrier} topics={['lower']} />
        </Step>
        <Step name="guideUnknownKeepName" text={t('guideUnknownKeep')} />
        <Step name="guideUnknownShopName" text={t('guideUnknownShop')} />
        <Step name="guideUnknownGatewayName" text={t('guideUnknownGateway', ANSWER_WEEKS)}>
          {gateways.length > 0 && (
            <ul class="compare-contacts">
              {gateways.map((id) => (
                <li key={id}>{gatewayWords(speech, id)}</li>
              ))}
            </ul>
          )}
          {carrier !== undefined && <WhereToLook carrier={carrier} topics={['use']} />}
        </Step>
        <Step name="guideUnknownAgencyName" text={t('guideUnknownAgency')}>
          <ul class="compare-contacts">
            {AGENCIES.map(({ id, phone = '', asOf }) => (
              <li key={id}>
                {t(`guideAgency_${id}`, phone)} <AsOf asOf={asOf} />
              </li>
            ))}
          </ul>
        </Step>
      </ol>
      <GuideLink topic="unknown" />
    </section>
  );
}

interface StepProps {
  readonly name: MessageKey;
  readonly text: string;
  readonly children?: preact.ComponentChildren;
}

function Step({ name, text, children }: StepProps) {
  const { t } = useTranslate();
  return (
    <li>
      <strong>{t(name)}</strong>
      <p>{text}</p>
      {children}
    </li>
  );
}

function AsOf({ asOf }: { readonly asOf: string }) {
  const { t, locale } = useTranslate();
  return <span class="compare-as-of text-soft">{t('whereAsOf', formatYearMonth(locale, month(asOf)))}</span>;
}

/** The gateway's number and the month in which it was checked; a gateway without a known number is only named. */
function gatewayWords(speech: Speech, id: string) {
  const name = gatewayName(speech, id) ?? id;
  const contact = gatewayContact(id);
  if (contact === undefined) return name;
  return (
    <>
      <Dotted parts={[name, contact.phone, contact.site].filter((part) => part !== undefined)} />
      <AsOf asOf={contact.asOf} />
    </>
  );
}
