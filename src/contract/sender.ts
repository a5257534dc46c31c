/** Who may send a message: a content script of ours, popup or options, or the worker. */
export type Sender = 'page' | 'extension' | 'background';

/** Frame id of a tab's own document; frames inside it have higher ids. */
export const TOP = 0;
