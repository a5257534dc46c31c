import { month } from '../core/day.ts';
import { formatYearMonth } from '../ui/format-month.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Parts } from './parts.tsx';
import { ALL_TOPICS, hashOfTopic } from './place.ts';
import { type GuidePage, sourcesOf } from './topics/topic.ts';
import { sourceMonth, sourceName } from './words.ts';

/** One page: its lead and its parts, then links to settings and other pages, and its sources. */
export function TopicPage({ topic }: { readonly topic: GuidePage }) {
  const { t } = useTranslate();
  return (
    <article class="guide-topic">
      <a class="guide-back" href={ALL_TOPICS}>
        <Icon name="right" size={16} />
        {t('guideTopics')}
      </a>
      <div class="guide-top">
        <h1 class="guide-title">{t(`guideTitle_${topic.id}`)}</h1>
        <p class="guide-lead">{t(`guideLead_${topic.id}`)}</p>
      </div>
      <Parts topic={topic} />
      <Settings topic={topic} />
      <Near topic={topic} />
      <Sources topic={topic} />
    </article>
  );
}

function Settings({ topic: { settings } }: { readonly topic: GuidePage }) {
  const { t } = useTranslate();
  return (
    <section class="guide-part guide-onward" aria-labelledby="guide-settings">
      <h2 id="guide-settings" class="guide-part-title">
        {t('guideSettings')}
      </h2>
      <ul class="guide-chips">
        {settings.map((section) => (
          <li key={section}>
            <a class="button" href={`../options/index.html#${section}`}>
              {t(`optionsTitle_${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Near({ topic: { near } }: { readonly topic: GuidePage }) {
  const { t } = useTranslate();
  return (
    <section class="guide-part guide-onward" aria-labelledby="guide-near">
      <h2 id="guide-near" class="guide-part-title">
        {t('guideNear')}
      </h2>
      <ul class="guide-chips">
        {near.map((id) => (
          <li key={id}>
            <a class="button" href={hashOfTopic(id)}>
              {t(`guideTitle_${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When the page was last compared with its sources, and each source with its month. */
function Sources({ topic }: { readonly topic: GuidePage }) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const rows = sourcesOf(topic).map(
    (from) => [sourceName(speech, from), formatYearMonth(locale, sourceMonth(from))] as const,
  );
  return (
    <footer class="guide-sources text-soft">
      <p>{t('guideChecked', formatYearMonth(locale, month(topic.checked)))}</p>
      {rows.length > 0 && (
        <>
          <h2 class="guide-sources-title">{t('guideSources')}</h2>
          <dl>
            {[...new Map(rows)].map(([name, when]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{when}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </footer>
  );
}
