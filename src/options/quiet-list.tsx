import type { Snapshot } from '../contract/snapshot.ts';
import type { Mute } from '../core/mute.ts';
import { QUIET_SPANS, type QuietSpan } from '../core/quiet.ts';
import type { CommandClient } from '../ui/command-client.ts';
import { quietWords } from '../ui/quiet-words.ts';
import { useTranslate } from '../ui/translate-context.ts';

interface Props {
  readonly mutes: Snapshot['mutes'];
  /** A newer version wrote the mutes: which there are cannot be told, and none can be begun. */
  readonly isUnknown: boolean;
  readonly send: CommandClient['send'];
}

/** Mutes for a while, and muted sites; each can be ended here. */
export function QuietList({ mutes, isUnknown, send }: Props) {
  const { t } = useTranslate();
  if (isUnknown) return <p class="card">{t('storeLeavesPages')}</p>;
  const revoke = ({ id }: Mute) =>
    void send({ name: 'mute/end', content: { mute: id } }, { said: 'popupQuietEnded' });
  return (
    <div class="card stack">
      <QuietSpans send={send} />
      {mutes.length === 0 ? (
        <p class="field-hint">{t('optionsQuietNone')}</p>
      ) : (
        <ul class="stack">
          {mutes.map((mute) => (
            <QuietRow key={mute.id} mute={mute} onRevoke={() => revoke(mute)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function QuietSpans({ send }: Pick<Props, 'send'>) {
  const { t } = useTranslate();
  const begin = (choice: QuietSpan) =>
    void send({ name: 'mute/begin', content: { choice } }, { said: 'popupQuietBegun' });
  return (
    <fieldset class="choices">
      <legend class="field-label">{t('optionsQuietWhile')}</legend>
      {QUIET_SPANS.map((span) => (
        <button key={span} type="button" class="button choice" onClick={() => begin(span)}>
          {t(`uiQuietFor_${span}`)}
        </button>
      ))}
    </fieldset>
  );
}

interface RowProps {
  readonly mute: Mute;
  readonly onRevoke: () => void;
}

function QuietRow({ mute: { scope, until }, onRevoke }: RowProps) {
  const speech = useTranslate();
  const { t } = speech;
  const where = scope.kind === 'site' ? scope.host : t('optionsQuietEverywhere');
  return (
    <li class="row row-spread">
      <span>
        <bdi class="host">{where}</bdi>
        <span class="field-hint quiet-until">{quietWords(speech, until)}</span>
      </span>
      <button type="button" class="button" onClick={onRevoke}>
        <span class="visually-hidden">{where} </span>
        {t('appTurnOn')}
      </button>
    </li>
  );
}
