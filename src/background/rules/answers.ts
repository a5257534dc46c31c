import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { checkFile } from './check-file.ts';
import { pickSum, takePicked } from './pick-sum.ts';
import { addRules, deleteRule, getRules, saveRule } from './save-rules.ts';
import { tryRule } from './try-rule.ts';

/** The messages answered here: the person's own rules, and how they are made and tried. */
export const rulesAnswers = (app: AppContext) =>
  ({
    'own-rules/get': getRules(app),
    'own-rule/save': saveRule(app),
    'own-rule/delete': deleteRule(app),
    'own-rules/add': addRules(app),
    'own-rules/check': checkFile(app),
    'own-rule/try': tryRule(app),
    'own-rule/pick': pickSum(app),
    'own-rule/picked': takePicked(app),
  }) satisfies Partial<Handlers<MessageName>>;
