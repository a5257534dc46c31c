import * as v from 'valibot';
import {
  faultOf,
  LONGEST_PATH,
  LONGEST_WORDS,
  MOST_RULES,
  type OwnRule,
  type RuleDraft,
  type RuleFault,
} from '../core/own-rule.ts';
import { LONGEST_SELECTOR } from '../core/plain-selector.ts';
import { command, id, keptId } from './fields.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const selector = text(LONGEST_SELECTOR);

const pathText = text(LONGEST_PATH);

/** A rule as a person wrote it, or as a stranger's file has it: whatever may not be tried on a page is refused here. */
const ruleShape = v.pipe(
  v.strictObject({
    id,
    host: text(253),
    path: pathText,
    sum: selector,
    name: v.exactOptional(selector),
    when: v.exactOptional(
      v.union([v.strictObject({ selector }), v.strictObject({ text: text(LONGEST_WORDS) })]),
    ),
    isOn: v.boolean(),
  }),
  v.check((rule) => faultOf(rule) === undefined),
) satisfies v.GenericSchema<unknown, OwnRule>;

/** A longer file is refused before it is read; see exchange/own-rules.ts. */
const MOST_TEXT = 1_000_000;
const tabId = v.pipe(v.number(), v.integer());
const from = ['extension'] as const;

/** The person's own rules (내 규칙): where a shop's page says what is to be paid. */
export const OWN_RULE_MESSAGES = {
  'own-rules/get': { from, ask: v.strictObject({}) },
  'own-rule/save': { from, ask: command({ rule: ruleShape }) },
  'own-rule/delete': { from, ask: command({ rule: keptId }) },
  /** Rules of a file, as the person saw and confirmed them. */
  'own-rules/add': {
    from,
    ask: command({ rules: v.pipe(v.array(ruleShape), v.minLength(1), v.maxLength(MOST_RULES)) }),
  },
  /** Looks into a file of rules; nothing is written. */
  'own-rules/check': { from, ask: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MOST_TEXT)) }) },
  /** Tries a rule on the open pages of its host, without keeping it. */
  'own-rule/try': { from, ask: v.strictObject({ rule: ruleShape }) },
  /** "이 페이지의 금액 고르기": lets the person point at the sum in the page of this tab. */
  'own-rule/pick': { from, ask: v.strictObject({ tabId }) },
  /** Picker → what the person pointed at. The host is the page's own, as the browser names it. */
  'own-rule/picked': {
    from: ['page'],
    ask: command({ path: pathText, sum: selector, name: v.optional(selector) }),
  },
} as const;

/** What became of the wish to point at a sum; `payment-host`: there no own rule holds. */
export type PickStart = 'begun' | 'off' | 'blocked' | 'payment-host';

/** What a rule reads in one open page; `isThere`: something readable stands where it points. */
export interface TriedPage {
  readonly amount: number | null;
  readonly item: string | null;
  readonly isThere: boolean;
}

/** What a file of rules would bring. */
export type RulesFileCheck =
  | {
      readonly ok: true;
      readonly rules: readonly RuleDraft[];
      /** How many are here already. */
      readonly known: number;
      /** Those that cannot be used, by their place in the file from 1 on. */
      readonly refused: readonly { readonly at: number; readonly host: string; readonly fault: RuleFault }[];
      /** Hosts of payment windows that rules of it are for: left out. */
      readonly windows: readonly string[];
    }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-rules' | 'from-newer-version' | 'too-many' };

export interface OwnRuleReplies {
  'own-rules/check': RulesFileCheck;
  'own-rules/get': { readonly rules: readonly OwnRule[] };
  'own-rule/try': {
    /** Pages of the host that are open and may be reached. */
    readonly open: number;
    /** What is read in those the rule speaks of. */
    readonly read: readonly TriedPage[];
  };
  'own-rule/pick': { readonly start: PickStart };
}
