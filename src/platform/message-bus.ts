import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Ask, Content, From, Handlers, MessageName, Reply } from '../contract/messages.ts';
import type { Sender } from '../contract/sender.ts';
import { resend } from './resend.ts';

type Wire = { [Name in MessageName]: (ask: Content<Name>) => Reply<Name> };
const wire = defineExtensionMessaging<Wire>();
type FrameTarget = { readonly tabId: number; readonly frameId?: number };
/** The library's types cannot follow a message name that is a parameter; messages are checked here instead. */
const post = wire.sendMessage as (
  name: MessageName,
  content: unknown,
  frame?: FrameTarget,
) => Promise<unknown>;
const listen = wire.onMessage as (
  name: MessageName,
  heard: (message: { readonly data: unknown; readonly sender: chrome.runtime.MessageSender }) => unknown,
) => unknown;

/**
 * After this time without an answer, a message counts as unanswered. Messages that change many records, or cannot be
 * repeated, get the long one.
 */
const PATIENCE_MS = 2_000;
const LONG_PATIENCE_MS = 60_000;
const QUICK = /^(?:snapshot\/get|(?:entry|bill|line|settings|claim|tab)\/)/;

/** Whether an error means that the background was stopped before it answered. */
const wasCutOff = (error: unknown) =>
  /no response|no answer in time|message channel closed|message port closed|receiving end does not exist/i.test(
    String(error),
  );

/**
 * Sends a message until it is answered.
 * @throws as `resend` does
 */
export const ask = <Name extends MessageName>(name: Name, content: Content<Name>): Promise<Reply<Name>> =>
  resend(() => send(name, content), wasCutOff);

function send<Name extends MessageName>(name: Name, content: Content<Name>): Promise<Reply<Name>> {
  const answer = post(name, content) as Promise<Reply<Name>>;
  return inTime(answer, QUICK.test(name) ? PATIENCE_MS : LONG_PATIENCE_MS);
}

function inTime<Result>(answer: Promise<Result>, patience: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Sends a message to everybody who listens; it is no error where nobody does. */
export const tell = (name: MessageName, content: Content<MessageName>): Promise<void> =>
  send(name, content).then(
    () => undefined,
    () => undefined,
  );

/** Sends a message to the checkout script in one frame, or in all frames of a tab; a frame that is gone is no error. */
export const tellFrame = <Name extends 'frame/refresh' | 'frame/mute'>(
  frame: FrameTarget,
  name: Name,
  content: Content<Name>,
): Promise<void> =>
  post(name, content, frame).then(
    () => undefined,
    () => undefined,
  );

/**
 * Checks a message and returns its content.
 * @throws where its sender may not send it, or its content does not fit.
 */
type Admit<Names extends MessageName> = <Name extends Names>(
  name: Name,
  data: unknown,
  sender: Sender,
) => Ask<Name>;

/**
 * Answers messages. The one place that finds out who sent a message; whatever does not fit is refused before a handler
 * sees it. Call it synchronously when a context starts, or the event that woke it is lost.
 * @param admit checks messages: `admitted` where any may come, `heard` in pages of ours.
 */
export function serve<Names extends MessageName>(handlers: Handlers<Names>, admit: Admit<Names>): void {
  chrome.runtime.onMessage.addListener(refuseInherited);
  for (const name of Object.keys(handlers) as Names[]) {
    listen(name, async (message) => {
      const from = whoSent(message.sender);
      const answer = async () => handlers[name](admit(name, message.data, from.sender), from);
      return from.sender === 'page' ? answer().catch(sayLittle) : answer();
    });
  }
}

/** An error in here may quote stored data: a page is told only that its message failed. */
function sayLittle(error: unknown): never {
  const { message } = error as Partial<Error>;
  if (message?.startsWith('refused') === true) throw error;
  console.error('a page’s message could not be answered', error);
  throw new Error('failed');
}

/**
 * The library looks up its listener in a plain object, which also has inherited names, so that a message named
 * `constructor` would be answered. The first answer counts, and this one comes first.
 */
function refuseInherited(message: unknown, _sender: unknown, answer: (envelope: unknown) => void): false {
  const name = (message as { type?: unknown } | null)?.type;
  if (typeof name === 'string' && name in Object.prototype)
    answer({ err: { message: 'refused: no such message' } });
  return false;
}

function whoSent(sender: chrome.runtime.MessageSender): From {
  if (sender.id !== chrome.runtime.id) throw new Error('refused: foreign sender');
  const lifecycle = sender.documentLifecycle ?? 'active';
  if (lifecycle === 'prerender') throw new Error('refused: nobody sees that page yet');
  const url = addressOf(sender);
  return {
    sender: senderKind(sender),
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    ...(sender.documentId !== undefined && { documentId: sender.documentId }),
    ...(url !== undefined && { url }),
    ...(sender.tab?.url !== undefined && { tabUrl: sender.tab.url }),
    incognito: sender.tab?.incognito ?? false,
    ...(lifecycle !== 'active' && { isOffScreen: true }),
  };
}

/**
 * The address for which a document speaks. A sandboxed document speaks for no host, whatever its address. One that a
 * page wrote itself (srcdoc, about:blank, a blob) has no address of its own, and speaks for that page's host.
 */
function addressOf({ origin, url }: chrome.runtime.MessageSender): string | undefined {
  if (origin === 'null') return undefined;
  const isWritten = origin?.startsWith('http') === true && url?.startsWith('http') !== true;
  return isWritten ? `${origin}/` : url;
}

/**
 * The kind of sender, by the origin of its document, which no page can choose; by its address where `origin` is
 * missing.
 */
function senderKind(sender: chrome.runtime.MessageSender): Sender {
  const own = chrome.runtime.getURL('');
  const isOwn =
    `${sender.origin ?? sender.url ?? ''}/`.startsWith(own) && (sender.url ?? own).startsWith(own);
  if (isOwn) {
    const path = new URL(sender.url ?? 'about:blank').pathname;
    return /\.html$/.test(path) && !path.includes('background') ? 'extension' : 'background';
  }
  // A content script always has a tab and a frame.
  if (sender.tab?.id === undefined || sender.frameId === undefined) throw new Error('refused: from nowhere');
  return 'page';
}
