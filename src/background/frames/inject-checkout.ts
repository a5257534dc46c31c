import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { mayLookAt } from '../kernel/quiet.ts';
import { bringRules } from '../rules/rules-here.ts';

/**
 * Injects stage 2 into exactly the frame that asked. While one injection into a document runs, no second one begins; a
 * script that is already there notices a second one itself.
 */
export const injectCheckout = (app: AppContext): Handler<'frame/suspect'> => {
  const underWay = new Set<string>();
  return async (_ask, from) => {
    const { tabId, frameId, documentId } = from;
    if (tabId === undefined || frameId === undefined) return;
    const name = documentId ?? `${tabId}:${frameId}`;
    if (underWay.has(name)) return;
    underWay.add(name);
    try {
      if (!(await mayLookAt(app, from))) return;
      const frame = { tabId, frameId, documentId };
      await bringRules(app, frame, from.url);
      await app.ports.scripts.injectCheckout(frame);
    } finally {
      underWay.delete(name);
    }
  };
};
