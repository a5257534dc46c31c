import type { Snapshot } from '../contract/snapshot.ts';
import { Dotted } from '../ui/dotted.tsx';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { gatewayName } from '../ui/gateway-name.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly lines: Snapshot['lines'];
  readonly send: OptionsState['send'];
}

/** Caps of shops and gateways, learnt from refusals. They are not the carrier's limit, and are shown apart from it. */
export function CapsCard({ lines, send }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const caps = lines.flatMap(({ caps: known }) => known);
  if (caps.length === 0) return null;
  return (
    <div class="card stack">
      <div>
        <p class="field-label">{t('optionsLearntCaps')}</p>
        <p class="field-hint">{t('optionsLearntCapsHint')}</p>
      </div>
      <ul class="stack">
        {caps.map(({ line, kind, name, amount, learntOn }) => (
          <li key={`${line} ${kind} ${name}`} class="row row-spread">
            <span>
              <Dotted
                parts={[
                  t(
                    'optionsLearntCap',
                    (kind === 'gateway' && gatewayName(speech, name)) || name,
                    formatWon(speech, amount),
                  ),
                  t('optionsLearntOn', formatDay(locale, learntOn)),
                ]}
              />
            </span>
            <button
              type="button"
              class="button"
              onClick={() =>
                send({ name: 'cap/forget', content: { line, kind, name } }, { said: 'optionsCapForgotten' })
              }
            >
              <span class="visually-hidden">{name} </span>
              {t('optionsForget')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
