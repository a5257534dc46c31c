import * as v from 'valibot';
import { type Detection, detectionSchema } from '../../../src/contract/checkout-seen.ts';
import type { Content, From } from '../../../src/contract/messages.ts';
import type { FakeBrowser, startWorker } from './browser.ts';

/** A detection as a page sends it: plain numbers, not yet checked. */
export type SentDetection = NonNullable<Content<'checkout/seen'>['detection']>;

export const detection = (change: Partial<SentDetection> = {}): SentDetection => ({
  rule: 'danal',
  gateway: 'danal',
  stage: 'pay',
  amount: 10_000,
  amountDoubt: null,
  item: '문화 캐시',
  merchant: null,
  recurring: false,
  fee: null,
  cause: null,
  statedHeadroom: null,
  codeStep: false,
  lookalike: false,
  score: 90,
  reasons: ['host +60'],
  ...change,
});

/** The same as the background has it: checked by the schema of its message. */
export const checkedDetection = (change: Partial<SentDetection> = {}): Detection =>
  v.parse(detectionSchema, detection(change));

let ids = 0;
export const freshCommand = (): string => {
  ids += 1;
  return `command-${String(ids).padStart(6, '0')}`;
};

interface Place {
  readonly tab?: number;
  readonly frame?: number;
  readonly url?: string;
  readonly tabUrl?: string;
  readonly incognito?: boolean;
  readonly named?: boolean;
  /** The person did something in it; true where nothing is said. */
  readonly acted?: boolean;
  /** Host that its document was told it came from. */
  readonly shop?: string;
  /** Host that its document was told it was opened by, as a window. */
  readonly openedBy?: string;
}

/** A document opened in a frame, with the checkout script in it. */
export function openPage(
  browser: FakeBrowser,
  worker: ReturnType<typeof startWorker>,
  {
    tab = 1,
    frame = 0,
    url = 'https://ui.teledit.com/Danal/pay',
    tabUrl,
    incognito = false,
    named = true,
    acted = true,
    shop,
    openedBy,
  }: Place = {},
) {
  const documentId = freshCommand();
  if (named) browser.state.alive.add(documentId);
  const from: From = {
    sender: 'page',
    tabId: tab,
    frameId: frame,
    url,
    incognito,
    ...(named && { documentId }),
    ...(tabUrl !== undefined && { tabUrl }),
  };
  return {
    from,
    see: (
      change: Partial<SentDetection> = {},
      arrival: Content<'checkout/seen'>['arrival'] = 'navigate',
      observation = freshCommand(),
    ) =>
      worker.send(
        'checkout/seen',
        {
          observation,
          arrival,
          detection: detection(change),
          ...(acted && { acted: true as const }),
          ...(shop !== undefined && { shop }),
          ...(openedBy !== undefined && { openedBy }),
        },
        from,
      ),
    submit: (command = freshCommand()) =>
      worker.send('checkout/submitted', { command, observation: freshCommand() }, from),
    mute: (choice: Content<'banner/mute'>['choice'], command = freshCommand()) =>
      worker.send('banner/mute', { command, choice }, from),
    suspect: () => worker.send('frame/suspect', { hint: 'host' }, from),
    log: (command = freshCommand(), said: Omit<Content<'banner/log'>, 'command'> = {}) =>
      worker.send('banner/log', { command, ...said }, from),
    leave: () => {
      browser.state.alive.delete(documentId);
      return worker.send('checkout/left', {}, from);
    },
  };
}
