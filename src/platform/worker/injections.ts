import type { FrameAddress } from '../../contract/ports.ts';

/** The sentences of a language that is not the browser's, for scripts in pages. */
export const SENTENCE_SCRIPTS = {
  ko: 'src/content/sentences-ko.js',
  en: 'src/content/sentences-en.js',
} as const;

/** A frame as `scripting.executeScript` takes it: by its document, where that is known. */
export const targetOf = ({ tabId, frameId, documentId }: FrameAddress) =>
  documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
