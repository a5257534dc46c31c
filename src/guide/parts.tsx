import type { MessageKey } from '../contract/translate.ts';
import { AGENCIES } from '../core/agencies.ts';
import { GATEWAY_CONTACTS } from '../core/contacts.ts';
import { month } from '../core/day.ts';
import { LATE_FEE_RATES } from '../core/late-fee.ts';
import type { LookTopic } from '../core/where-to-look.ts';
import { carrierName } from '../ui/carrier-name.ts';
import { Dotted } from '../ui/dotted.tsx';
import { gatewayName } from '../ui/gateway-name.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { WhereToLook } from '../ui/where-to-look.tsx';
import { SaidList } from './said-list.tsx';
import { Section } from './section.tsx';
import type { GuidePage, TopicPart } from './topics/topic.ts';
import { agencyWords, asOfWords, carriersByPlace, rateWords } from './words.ts';

/** The parts of a page, in their order. */
export function Parts({ topic: { parts } }: { readonly topic: GuidePage }) {
  return (
    <>
      {parts.map((part, at) => (
        <OnePart key={at} part={part} />
      ))}
    </>
  );
}

function OnePart({ part }: { readonly part: TopicPart }) {
  if (part.kind === 'where') return <Carriers title={part.title} topics={part.topics} />;
  if (part.kind === 'rates') return <Rates />;
  if (part.kind === 'contacts') return <Gateways />;
  if (part.kind === 'agencies') return <Agencies />;
  return (
    <Section heading={part.title}>
      <SaidList isOrdered={part.kind === 'steps'} said={part.said} />
    </Section>
  );
}

interface CarriersProps {
  readonly title: MessageKey | undefined;
  readonly topics: readonly LookTopic[];
}

/** Where each carrier shows these things; carriers with the same answer share one card. */
function Carriers({ title = 'whereTitle', topics }: CarriersProps) {
  const speech = useTranslate();
  return (
    <Section heading={title}>
      <ul class="guide-places">
        {carriersByPlace(topics).map((carriers) => (
          <li key={carriers.join()} class="guide-place">
            <h3 class="guide-place-name">
              <Dotted parts={carriers.map((carrier) => speech.t(carrierName(carrier)))} />
            </h3>
            <WhereToLook carrier={carriers[0]} topics={topics} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rates() {
  const speech = useTranslate();
  return (
    <Section heading="guideRates">
      <ul class="guide-facts">
        {LATE_FEE_RATES.map((rate) => {
          const { words, asOf } = rateWords(speech, rate);
          return (
            <li key={rate.id}>
              {words} <span class="guide-as-of">{asOf}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Gateways() {
  const speech = useTranslate();
  return (
    <Section heading="guideContacts" lead="guideContactsHint">
      <dl class="guide-contacts">
        {Object.entries(GATEWAY_CONTACTS).map(([id, { phone, site, asOf }]) => (
          <div key={id} class="guide-contact">
            <dt>{gatewayName(speech, id)}</dt>
            <dd class="guide-phone">{phone}</dd>
            <dd class="text-soft">{site}</dd>
            <dd class="guide-as-of">{asOfWords(speech, month(asOf))}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Agencies() {
  const speech = useTranslate();
  return (
    <Section heading="guideAgencies">
      <ul class="guide-facts">
        {AGENCIES.map((agency) => (
          <li key={agency.id}>
            {agencyWords(speech, agency)}{' '}
            <span class="guide-as-of">{asOfWords(speech, month(agency.asOf))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
