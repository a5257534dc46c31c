import { expect, test } from 'vitest';
import { isFrameOf } from '../../../../src/background/payments/frame-of.ts';
import type { From } from '../../../../src/contract/messages.ts';
import type { SeenFrame } from '../../../../src/storage/session.ts';

const seen = {} as SeenFrame['seen'];
const frame = (document: string | null | undefined, frameId = 0): SeenFrame => ({
  tabId: 1,
  frameId,
  seen,
  note: document === undefined ? undefined : { document, attempt: null },
});
const from: From = { sender: 'page', url: 'https://ui.teledit.com/', tabId: 1, frameId: 0, incognito: false };

test.each([
  ['its document, in another frame by now', frame('one', 4), { ...from, documentId: 'one' }, true],
  ['another document in the same frame', frame('one'), { ...from, documentId: 'two' }, false],
  ['a frame that was noted without a document', frame(null), { ...from, documentId: 'two' }, true],
  ['a frame that was never noted', frame(undefined), { ...from, documentId: 'two' }, true],
  ['a browser that names none', frame(null), from, true],
  ['a browser that names none, another frame', frame(null, 4), from, false],
  ['a document that the sender does not name', frame('one'), from, false],
  ['another tab', frame('one'), { ...from, tabId: 2, documentId: 'one' }, false],
])('%s', (_, kept, sender, isOf) => {
  expect(isFrameOf(kept, sender)).toBe(isOf);
});
