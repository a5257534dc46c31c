import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import {
  type Ask,
  type From,
  type Handlers,
  MESSAGES,
  type MessageName,
  type Reply,
  type Sender,
} from '../contract/messages.ts';

type Wire = { [Name in MessageName]: (ask: Ask<Name>) => Reply<Name> };
const wire = defineExtensionMessaging<Wire>();

const RETRY_AFTER_MS = [100, 300, 900, 1_800];
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The background was stopped before it answered: safe to send again, since every write carries an id. */
const wasCutOff = (error: unknown) =>
  /no response|message channel closed|message port closed|receiving end does not exist/i.test(String(error));

/**
 * Sends a message and resends it with the same content while no answer comes back (five tries, about three seconds).
 * @throws the handler's error, or the last transport error.
 */
export async function ask<Name extends MessageName>(name: Name, content: Ask<Name>): Promise<Reply<Name>> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await send(name, content);
    } catch (error) {
      if (!wasCutOff(error)) throw error;
      await pause(wait);
    }
  }
  return send(name, content);
}

const send = <Name extends MessageName>(name: Name, content: Ask<Name>): Promise<Reply<Name>> =>
  wire.sendMessage(name as never, content as never) as Promise<Reply<Name>>;

/** Tells whoever listens; nobody listening is no error. */
export const tell = (name: MessageName, content: Ask<MessageName>): Promise<void> =>
  send(name, content).then(
    () => undefined,
    () => undefined,
  );

/** Tells the checkout script in one frame, or in every frame of a tab; a frame that is gone is no error. */
export const tellFrame = <Name extends 'frame/refresh' | 'frame/dark'>(
  frame: { tabId: number; frameId?: number },
  name: Name,
  content: Ask<Name>,
): Promise<void> =>
  (wire.sendMessage as (...args: unknown[]) => Promise<unknown>)(name, content, frame).then(
    () => undefined,
    () => undefined,
  );

/**
 * Answers messages. The one place that checks who sent a message and what it carries; whatever does not
 * fit is refused before a handler sees it. Call it in the first turn of a context, or a waking event is lost.
 */
export function serve<Names extends MessageName>(handlers: Handlers<Names>): void {
  for (const name of Object.keys(handlers) as Names[]) {
    wire.onMessage(
      name as never,
      ((message: { data: unknown; sender: chrome.runtime.MessageSender }) => {
        const from = whoSent(message.sender);
        if (!(MESSAGES[name].from as readonly Sender[]).includes(from.sender))
          throw new Error(`refused: ${name}`);
        const content = v.parse(MESSAGES[name].ask, message.data) as Ask<Names>;
        return handlers[name](content, from);
      }) as never,
    );
  }
}

function whoSent(sender: chrome.runtime.MessageSender): From {
  if (sender.id !== chrome.runtime.id) throw new Error('refused: foreign sender');
  const own = chrome.runtime.getURL('');
  const page = sender.url ?? sender.origin ?? '';
  return {
    sender: senderKind(sender, page.startsWith(own.slice(0, -1))),
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    ...(sender.documentId !== undefined && { documentId: sender.documentId }),
    ...(sender.url !== undefined && { url: sender.url }),
    ...(sender.tab?.url !== undefined && { tabUrl: sender.tab.url }),
    incognito: sender.tab?.incognito ?? false,
    ...((sender.documentLifecycle ?? 'active') !== 'active' && { isOffScreen: true }),
  };
}

function senderKind(sender: chrome.runtime.MessageSender, own: boolean): Sender {
  if (!own) return sender.tab ? 'page' : 'background';
  const path = new URL(sender.url ?? 'about:blank').pathname;
  return /\.html$/.test(path) && !path.includes('background') ? 'extension' : 'background';
}
