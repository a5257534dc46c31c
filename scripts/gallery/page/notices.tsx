import type { Refusal } from '../../../src/contract/messages.ts';
import type { StoreTrouble } from '../../../src/contract/store-trouble.ts';
import { instant, month } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { Nothing } from '../../../src/history/nothing.tsx';
import type { CommandOutcome } from '../../../src/ui/command-queue.ts';
import { LastStep } from '../../../src/ui/last-step.tsx';
import { MaskNote } from '../../../src/ui/mask-note.tsx';
import { MatchOffer } from '../../../src/ui/match-offer.tsx';
import { Notice } from '../../../src/ui/notice.tsx';
import { OutcomeBar } from '../../../src/ui/outcome-bar.tsx';
import { problemWords } from '../../../src/ui/problem-words.ts';
import { StoreTroubleNote } from '../../../src/ui/store-trouble-note.tsx';
import { useTranslate } from '../../../src/ui/translate-context.ts';
import { Unreachable } from '../../../src/ui/unreachable.tsx';
import { snapshot } from '../../../tests/unit/fakes/snapshot.ts';
import { STEPS } from '../../../tests/unit/fakes/steps.ts';
import { Masked } from './masked.tsx';
import { each, idle, type Shelf } from './specimen.ts';

const no = async () => false;
const client = { retry: no, undo: no, dismiss: idle, tellSameness: no };
const unsent = {
  id: 'command-0001',
  command: { name: 'entry/delete', content: { entry: 'entry-0001', month: month('2026-11') } },
  feedback: { said: 'popupLogged' },
} as const;

const REFUSALS: readonly (Refusal | 'unreachable')[] = [
  ...(['not-allowed', 'invalid', 'taken-back', 'not-found', 'changed-since', 'from-newer-version'] as const),
  ...(['storage-failed', 'no-payment-seen', 'private-window', 'asked-instead', 'unreachable'] as const),
];

const OUTCOMES: Readonly<Record<string, CommandOutcome>> = {
  'outcome: done': { kind: 'done', said: 'appSaved', values: [] },
  'outcome: done, with the way back': {
    kind: 'done',
    said: 'popupLogged',
    values: [],
    undo: unsent.command,
  },
  'outcome: the same payment?': {
    kind: 'asked',
    like: { entry: 'entry-0001', at: instant('2026-11-22T03:00:00.000Z') },
    unsent,
  },
  ...Object.fromEntries(
    REFUSALS.map((reason) => [`outcome: ${reason}`, { kind: 'failed', reason, unsent } as const]),
  ),
};

function FileDue() {
  const { t } = useTranslate();
  return <Notice words={t('appFileDue')} action={t('popupFileSave')} onAction={idle} />;
}

function NewerMutes() {
  const speech = useTranslate();
  return (
    <Notice
      words={problemWords(speech, { key: 'mutes', kind: 'newer' })}
      action={speech.t('popupDetails')}
      onAction={idle}
    />
  );
}

const KINDS: readonly StoreTrouble['kind'][] = ['unreadable', 'damaged', 'newer', 'lost'];

/** What is said of something that was done or cannot be, and where there is nothing. */
export const notices: Shelf = {
  title: 'Notices, errors and empty states',
  specimens: [
    ...each(OUTCOMES, (outcome) => (
      <div class="gallery-outcome">
        <OutcomeBar outcome={outcome} client={{ ...client }} />
      </div>
    )),
    { name: 'notice: something to do', draw: () => <FileDue /> },
    {
      name: 'what was changed last, and its way back',
      draw: () => <LastStep snapshot={snapshot({ steps: STEPS })} isSpokenFor={false} onCommand={idle} />,
    },
    ...(['masked', 'figures'] as const).map((file) => ({
      name: `what a file holds while amounts are hidden: ${file}`,
      draw: () => (
        <Masked>
          <MaskNote file={file} />
        </Masked>
      ),
    })),
    ...KINDS.map((kind) => ({
      name: `store: ${kind}`,
      draw: () => (
        <StoreTroubleNote
          trouble={{ kind, keys: ['lines', 'ledger/2026-11'], hidesFigures: true }}
          actions={{ refresh: async () => undefined, openOptions: idle }}
        />
      ),
    })),
    {
      name: 'store: newer, with a switch that is not to be read',
      draw: () => (
        <StoreTroubleNote
          trouble={{ kind: 'newer', keys: ['settings'], hidesFigures: true, leavesPages: true }}
          actions={{ refresh: async () => undefined, openOptions: idle }}
        />
      ),
    },
    {
      name: 'a month to match',
      draw: () => (
        <MatchOffer
          match={{ pool: 'phone', limit: won(500_000), used: won(231_300), isDated: false }}
          line="엄마 폰"
          onPress={idle}
        />
      ),
    },
    { name: 'notice: mutes of a newer version', draw: () => <NewerMutes /> },
    {
      name: 'a page without its background',
      draw: () => <Unreachable class="history-trouble" onRetry={idle} />,
    },
    ...each(
      {
        'nothing in a month': { month: month('2026-11'), filters: {}, part: 'list' },
        'nothing at all': { filters: {}, part: 'list' },
        'nothing found': { month: month('2026-11'), filters: { text: '없는곳' }, part: 'list' },
      } as const,
      (view) => <Nothing state={{ years: [], view }} />,
    ),
  ],
};
