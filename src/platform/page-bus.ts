import type { Content, MessageName, Reply } from '../contract/messages.ts';
import { resend } from './resend.ts';

/**
 * The bus in a web page: its envelope and its time limits, without its library, schemas and polyfill. Stage 2 is loaded
 * into web pages, where every kilobyte is compiled anew; its messages are checked by the background anyway.
 */

/** The answer as @webext-core/messaging wraps it. */
type Envelope = { readonly res?: unknown; readonly err?: { readonly message?: string } } | undefined;

/** After this time without an answer, a message counts as unanswered. */
const PATIENCE_MS = 2_000;

/** Nobody answered, or the answer was cut off. */
class CutOff extends Error {}
const CUT_OFF = /message channel closed|message port closed|receiving end does not exist/i;

let sent = 0;

/**
 * Sends a message until it is answered.
 * @throws as `resend` does
 */
export const askFromPage = <Name extends MessageName>(
  name: Name,
  content: Content<Name>,
): Promise<Reply<Name>> =>
  resend(
    () => send(name, content),
    (error) => error instanceof CutOff,
  );

function send<Name extends MessageName>(name: Name, content: Content<Name>): Promise<Reply<Name>> {
  sent += 1;
  const message = { id: sent, type: name, data: content, timestamp: Date.now() };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CutOff('no answer in time')), PATIENCE_MS);
    chrome.runtime.sendMessage(message, (envelope: Envelope) => {
      clearTimeout(timer);
      const failure = failureOf(chrome.runtime.lastError?.message, envelope);
      if (failure === undefined) resolve(envelope?.res as Reply<Name>);
      else reject(failure);
    });
  });
}

function failureOf(lost: string | undefined, envelope: Envelope | null): Error | undefined {
  if (lost !== undefined) return CUT_OFF.test(lost) ? new CutOff(lost) : new Error(lost);
  if (envelope === undefined || envelope === null) return new CutOff('no response');
  return envelope.err === undefined ? undefined : new Error(envelope.err.message ?? 'refused');
}

export interface PageOrders {
  /** Settings or ledger changed. */
  readonly refresh: () => void;
  /** Remove the banner and send nothing more; with a host, only where the document is on that site. */
  readonly mute: (host: string | undefined) => void;
}

type Message = { readonly type?: unknown; readonly data?: { readonly host?: unknown } } | null;

/** Passes on messages from the background, and from nobody else. */
export function onTold({ refresh, mute }: PageOrders): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return;
    const { type, data } = (message as Message) ?? {};
    if (type === 'frame/refresh') refresh();
    if (type === 'frame/mute') mute(typeof data?.host === 'string' ? data.host : undefined);
  });
}
