import type { Refusal } from '../contract/messages.ts';
import type { MessageKey } from '../contract/translate.ts';

const WORDS: Record<Refusal | 'unreachable', MessageKey> = {
  'not-allowed': 'appRefusal_not_allowed',
  invalid: 'appRefusal_invalid',
  'not-found': 'appRefusal_not_found',
  'changed-since': 'appRefusal_changed_since',
  'taken-back': 'appRefusal_taken_back',
  'from-newer-version': 'appRefusal_from_newer_version',
  'storage-failed': 'appRefusal_storage_failed',
  'no-payment-seen': 'appRefusal_no_payment_seen',
  'private-window': 'appRefusal_private_window',
  'maybe-same': 'appRefusal_maybe_same',
  'asked-instead': 'appRefusal_asked_instead',
  'payment-host': 'appRefusal_payment_host',
  'too-many': 'appRefusal_too_many',
  unreachable: 'appRefusal_unreachable',
};

/** Key of the sentence that says why nothing was saved. */
export const refusalWords = (reason: Refusal | 'unreachable'): MessageKey => WORDS[reason];

/**
 * Whether the same command may succeed when it is sent again. A refusal for its contents will be repeated, so no retry
 * is offered.
 */
export const mayPassLater = (reason: Refusal | 'unreachable'): boolean =>
  reason === 'unreachable' || reason === 'storage-failed';
