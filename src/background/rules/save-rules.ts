import type { Ack, Handler } from '../../contract/messages.ts';
import { faultOf, MOST_RULES, type OwnRule, ruleKey } from '../../core/own-rule.ts';
import type { Documents } from '../../storage/documents.ts';
import { withItem, withoutItem } from '../../storage/items/lists.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';
import { ownRules } from './rules-here.ts';

export const getRules =
  (app: AppContext): Handler<'own-rules/get'> =>
  async () => ({ rules: await ownRules(app) });

/** Adds a rule, or changes the one with its id. */
export const saveRule =
  (app: AppContext): Handler<'own-rule/save'> =>
  ({ command, rule }) =>
    keepRule(app, command, rule);

const keepRule = (app: AppContext, command: string, rule: OwnRule): Promise<Ack> =>
  app.serial(() => keepRuleNow(app, command, rule));

/**
 * Keeps a rule, but none for a payment host: it would never be used there, and its author would think that it is.
 * Inside a turn of the queue.
 */
export async function keepRuleNow(app: AppContext, command: string, rule: OwnRule): Promise<Ack> {
  if (faultOf(rule) !== undefined) return { ok: false, reason: 'invalid' };
  if (app.ports.isPaymentHost(rule.host)) return { ok: false, reason: 'payment-host' };
  return app.writer.executeNow({ command, families: ['rules'] }, (documents) =>
    decided(documents, (rules) => withItem(rules, rule)),
  );
}

export const deleteRule =
  ({ writer }: AppContext): Handler<'own-rule/delete'> =>
  ({ command, rule }) =>
    writer.execute({ command, families: ['rules'] }, ({ rules: kept }) => {
      const rules = withoutItem(kept.value.rules, rule);
      if (rules.length === kept.value.rules.length) return { refuse: 'not-found' };
      return { changes: [{ kept, value: { ...kept.value, rules } }] };
    });

/** Adds the rules of a file, in one step. Rules that equal an existing one are left out. */
export const addRules =
  (app: AppContext): Handler<'own-rules/add'> =>
  async ({ command, rules: coming }) => {
    if (coming.some(({ host }) => app.ports.isPaymentHost(host)))
      return { ok: false, reason: 'payment-host' };
    let added = 0;
    const ack = await app.writer.execute({ command, families: ['rules'] }, (documents) =>
      decided(documents, (rules) => {
        const known = new Set(rules.map(ruleKey));
        const fresh = coming.filter((rule) => !known.has(ruleKey(rule)));
        added = fresh.length;
        return fresh.reduce(withItem<OwnRule>, [...rules]);
      }),
    );
    return ack.ok ? { ...ack, added } : ack;
  };

function decided(
  { rules: kept }: Documents,
  change: (rules: readonly OwnRule[]) => readonly OwnRule[],
): Decision {
  const rules = change(kept.value.rules);
  if (rules.length > MOST_RULES) return { refuse: 'too-many' };
  return { changes: [{ kept, value: { ...kept.value, rules } }] };
}
