import type { LineView } from '../contract/snapshot.ts';
import { POOLS, type Pool } from '../core/line.ts';
import { type Won, won } from '../core/won.ts';
import type { Figures, PoolFigures } from '../exchange/usage/figures.ts';
import { Amount } from '../ui/amount.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { type ChangeChoices, type Choices, withPlace } from './choices.ts';

interface Props {
  readonly figures: Figures['pools'];
  readonly line: LineView;
  readonly choices: Choices;
  readonly onChange: ChangeChoices;
}

/** Limit, used and left of this month, by the carrier and by the log. */
export function FiguresCard({ figures, ...known }: Props) {
  return (
    <>
      {POOLS.map((pool) => {
        const stated = figures[pool];
        if (stated === undefined) return null;
        return <PoolCard key={pool} pool={pool} stated={stated} {...known} />;
      })}
    </>
  );
}

type PoolProps = Omit<Props, 'figures'> & { readonly pool: Pool; readonly stated: PoolFigures };

function PoolCard({ pool, stated, line, choices, onChange }: PoolProps) {
  const { t } = useTranslate();
  const view = line.pools.find((each) => each.pool === pool);
  const limit = line.line.limits[pool];
  const used = view?.level === 'unknown-used' ? undefined : view?.used;
  const isEqual = (stated.limit ?? limit) === limit && (stated.used ?? used) === used;
  const toggle = (on: boolean) => onChange(({ matched }) => ({ matched: withPlace(matched, pool, on) }));
  return (
    <section class="card compare-figures">
      <h2 class="compare-section-title">{t('compareFigures', t(`popupPool_${pool}`))}</h2>
      <table class="compare-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('compareCarrier')}</th>
            <th scope="col">{t('compareLog')}</th>
          </tr>
        </thead>
        <tbody>
          <Figure name={t('compareLimit')} theirs={stated.limit} ours={limit} />
          <Figure name={t('compareUsed')} theirs={stated.used} ours={used} />
          <Figure
            name={t('compareLeft')}
            theirs={leftOf(stated.limit, stated.used)}
            ours={leftOf(limit, used)}
          />
        </tbody>
      </table>
      {isEqual && !choices.matched.has(pool) ? (
        <p class="text-soft">{t('compareFiguresEqual')}</p>
      ) : (
        <label class="compare-tick">
          <input
            type="checkbox"
            class="tick"
            checked={choices.matched.has(pool)}
            aria-describedby={`match-${pool}`}
            onChange={(event) => toggle(event.currentTarget.checked)}
          />
          <span>
            {t('compareMatch')}
            <span id={`match-${pool}`} class="compare-remark text-soft">
              {t('compareMatchHint')}
            </span>
          </span>
        </label>
      )}
    </section>
  );
}

const leftOf = (limit: Won | undefined, used: Won | undefined): Won | undefined =>
  limit === undefined || used === undefined ? undefined : won(limit - used);

function Figure({
  name,
  theirs,
  ours,
}: {
  readonly name: string;
  readonly theirs: Won | undefined;
  readonly ours: Won | undefined;
}) {
  const { t } = useTranslate();
  return (
    <tr>
      <th scope="row">{name}</th>
      {[theirs, ours].map((figure, at) => (
        <td
          key={at}
          class={theirs !== undefined && ours !== undefined && theirs !== ours ? 'is-different' : ''}
        >
          {figure === undefined ? (
            <span class="text-soft">{t('compareNoFigure')}</span>
          ) : (
            <Amount value={figure} />
          )}
        </td>
      ))}
    </tr>
  );
}
