import type { Handler } from '../../contract/messages.ts';
import { ruleKey } from '../../core/own-rule.ts';
import { readRulesFile } from '../../exchange/own-rules.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { ownRules } from './rules-here.ts';

/** Which rules of a file would come in, and which cannot be used. Nothing is written, and no rule is tried. */
export const checkFile =
  (app: AppContext): Handler<'own-rules/check'> =>
  async ({ text }) => {
    const file = readRulesFile(text);
    if (!file.ok) return file;
    const known = new Set((await ownRules(app)).map(ruleKey));
    const isOfWindow = ({ host }: { readonly host: string }) => app.ports.isPaymentHost(host);
    const usable = file.rules.filter((rule) => !isOfWindow(rule));
    const fresh = new Map(
      usable.filter((rule) => !known.has(ruleKey(rule))).map((rule) => [ruleKey(rule), rule]),
    );
    return {
      ok: true,
      rules: [...fresh.values()],
      known: usable.length - fresh.size,
      refused: file.refused,
      windows: [...new Set(file.rules.filter(isOfWindow).map(({ host }) => host))],
    };
  };
