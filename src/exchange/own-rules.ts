import { MOST_RULES, type OwnRule, type RuleDraft, type RuleFault, ruleFrom } from '../core/own-rule.ts';

/** Characters; a hundred rules of the greatest length take half of it. */
export const LONGEST_RULES_FILE = 250_000;
const APP = 'carrier-billing-guard';
const VERSION = 1;

/** The rules as a file for another computer or another person, one a line. */
export function rulesFile(rules: readonly OwnRule[]): string {
  const lines = rules.map(({ id: _own, ...rule }) => `    ${JSON.stringify(rule)}`);
  return `{\n  "app": "${APP}",\n  "ownRules": ${VERSION},\n  "rules": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** A rule in a file that cannot be used, by its number in the file, counted from 1. */
export interface RefusedRule {
  readonly at: number;
  /** The host of the rule, where it can be read. */
  readonly host: string;
  readonly fault: RuleFault;
}

export type RulesFromFile =
  | { readonly ok: true; readonly rules: readonly RuleDraft[]; readonly refused: readonly RefusedRule[] }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-rules' | 'from-newer-version' | 'too-many' };

/**
 * Reads a file of rules as if it came from an enemy: only plain data of our shape, no more of it than can be kept, and
 * each rule checked by itself. No rule is tried on a page here.
 */
export function readRulesFile(text: string): RulesFromFile {
  if (text.length > LONGEST_RULES_FILE) return { ok: false, reason: 'too-large' };
  const raw = parsed(text);
  if (typeof raw !== 'object' || raw === null) return { ok: false, reason: 'not-rules' };
  const { app, ownRules, rules } = raw as Record<string, unknown>;
  if (app !== APP || typeof ownRules !== 'number') return { ok: false, reason: 'not-rules' };
  // Asked before anything else, for a newer version may keep its rules in another shape.
  if (ownRules > VERSION) return { ok: false, reason: 'from-newer-version' };
  if (!Array.isArray(rules)) return { ok: false, reason: 'not-rules' };
  if (rules.length > MOST_RULES) return { ok: false, reason: 'too-many' };
  const read = rules.map((rule: unknown, index) => ({ rule: ruleFrom(rule), raw: rule, at: index + 1 }));
  return {
    ok: true,
    rules: read.flatMap(({ rule }) => (typeof rule === 'string' ? [] : [rule])),
    refused: read.flatMap(({ rule, raw: held, at }) =>
      typeof rule === 'string' ? [{ at, host: hostIn(held), fault: rule }] : [],
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hostIn(raw: unknown): string {
  const { host } = (raw ?? {}) as { readonly host?: unknown };
  return typeof host === 'string' ? host.slice(0, 60) : '';
}
