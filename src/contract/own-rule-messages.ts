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
import type { Won } from '../core/won.ts';
import { command, id, keptId, pageText, tabId } from './fields.ts';

const selector = pageText(LONGEST_SELECTOR);

const pathText = pageText(LONGEST_PATH);

/** A rule that a person wrote, or that came in a stranger's file: one that cannot be used on a page is refused here. */
const ruleShape = v.pipe(
  v.strictObject({
    id,
    host: pageText(253),
    path: pathText,
    sum: selector,
    name: v.exactOptional(selector),
    when: v.exactOptional(
      v.union([v.strictObject({ selector }), v.strictObject({ text: pageText(LONGEST_WORDS) })]),
    ),
    isOn: v.boolean(),
  }),
  v.check((rule) => faultOf(rule) === undefined),
) satisfies v.GenericSchema<unknown, OwnRule>;

/** Most characters that are accepted; a shorter bound is in exchange/own-rules.ts. */
const MOST_TEXT = 1_000_000;
const from = ['extension'] as const;

/** The person's own rules (내 규칙): where a shop's page states the sum. */
export const OWN_RULE_MESSAGES = {
  'own-rules/get': { from, ask: v.strictObject({}) },
  'own-rule/save': { from, ask: command({ rule: ruleShape }) },
  'own-rule/delete': { from, ask: command({ rule: keptId }) },
  /** Adds the rules of a file, as the person saw and confirmed them. */
  'own-rules/add': {
    from,
    ask: command({ rules: v.pipe(v.array(ruleShape), v.minLength(1), v.maxLength(MOST_RULES)) }),
  },
  /** Checks a file of rules; nothing is written. */
  'own-rules/check': { from, ask: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MOST_TEXT)) }) },
  /** Tries a rule on the open pages of its host, without keeping it. */
  'own-rule/try': { from, ask: v.strictObject({ rule: ruleShape }) },
  /** "이 페이지의 금액 고르기": lets the person point at the sum in the page of this tab. */
  'own-rule/pick': { from, ask: v.strictObject({ tabId }) },
  /** Picker → what the person pointed at. The host is that of the page, as the browser names it. */
  'own-rule/picked': {
    from: ['page'],
    ask: command({ path: pathText, sum: selector, name: v.optional(selector) }),
  },
} as const;

/** What became of the request to point at a sum; `payment-host`: no own rule is allowed there. */
export type PickStart = 'begun' | 'off' | 'blocked' | 'payment-host';

/** What a rule reads in one open page; `isThere`: there is something readable at its place. */
export interface TriedPage {
  readonly amount: Won | null;
  readonly item: string | null;
  readonly isThere: boolean;
}

/** What adding a file of rules would do. */
export type RulesFileCheck =
  | {
      readonly ok: true;
      readonly rules: readonly RuleDraft[];
      /** How many of them are already kept. */
      readonly known: number;
      /** Rules that cannot be used, by their number in the file, counted from 1. */
      readonly refused: readonly { readonly at: number; readonly host: string; readonly fault: RuleFault }[];
      /** Hosts of payment windows that rules in the file are for; those rules are left out. */
      readonly windows: readonly string[];
    }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-rules' | 'from-newer-version' | 'too-many' };

export interface OwnRuleReplies {
  'own-rules/check': RulesFileCheck;
  'own-rules/get': { readonly rules: readonly OwnRule[] };
  'own-rule/try': {
    /** Number of open pages of the host that we may reach. */
    readonly open: number;
    /** What the rule reads in those pages that it applies to. */
    readonly read: readonly TriedPage[];
  };
  'own-rule/pick': { readonly start: PickStart };
}
