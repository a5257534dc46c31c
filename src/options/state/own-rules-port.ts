import type { Reply } from '../../contract/messages.ts';
import type { RulesFileCheck } from '../../contract/own-rule-messages.ts';
import type { OwnRule } from '../../core/own-rule.ts';
import type { CommandClientPorts } from '../../ui/command-queue.ts';

export type Tried = Reply<'own-rule/try'>;

/** What the section of own rules needs of the background besides commands. */
export interface OwnRulesPort {
  /** `undefined` when the background gave no answer. */
  readonly read: () => Promise<readonly OwnRule[] | undefined>;
  /** What a rule reads in the open pages of its host; nothing of them is kept. */
  readonly attempt: (rule: OwnRule) => Promise<Tried | undefined>;
  /** Checks the rules in a file; nothing is written. */
  readonly check: (text: string) => Promise<RulesFileCheck | undefined>;
}

export const ownRulesPort = ({ ask }: CommandClientPorts): OwnRulesPort => ({
  read: async () => (await ask('own-rules/get', {}).catch(() => undefined))?.rules,
  attempt: (rule) => ask('own-rule/try', { rule }).catch(() => undefined),
  check: (text) => ask('own-rules/check', { text }).catch(() => undefined),
});
