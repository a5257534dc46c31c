/** Who may send a message: a content script of ours, popup or options, or the worker. */
export type Sender = 'page' | 'extension' | 'background';
