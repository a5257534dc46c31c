import { readFigure } from '../amounts/figure.ts';
import type { MethodValues, RulePack, WindowRule } from '../pack/pack.ts';
import { addressOf } from '../page/address.ts';
import { gatewayAt } from '../page/known-gateway.ts';
import type { FormFacts, PageFacts } from '../page/page-facts.ts';

/** A hidden form that hands the customer over to a phone window. */
export interface HandoverFound {
  readonly rule: WindowRule;
  readonly form: FormFacts;
  readonly reasons: readonly string[];
}

const PHONE_ONLY = 60;
const BY_VALUE = 50;

/** The first form of the page that leads into a phone window, by its address or by a method value in it. */
export function handoverOn(facts: PageFacts, pack: RulePack): HandoverFound | undefined {
  for (const form of facts.forms) {
    const found = byAction(form, pack) ?? byFields(form, pack);
    if (found !== undefined) return found;
  }
  return undefined;
}

function byAction(form: FormFacts, pack: RulePack): HandoverFound | undefined {
  const address = addressOf(form.action);
  const known = address === undefined ? undefined : gatewayAt(address, pack.hosts);
  if (address === undefined || known === undefined) return undefined;
  const rule = pack.rules.find(({ gateway }) => gateway === known.gateway);
  if (rule === undefined || matched(rule.identity, form) !== undefined) return undefined;
  if (known.phoneOnly || known.phonePath !== undefined) {
    return { rule, form, reasons: [`${rule.id}: 결제창으로 보내는 양식 ${address.host} +${PHONE_ONLY}`] };
  }
  const method = matched(rule.methods, form);
  return method === undefined
    ? undefined
    : { rule, form, reasons: [`${rule.id}: 결제창으로 보내는 양식, ${method} +${BY_VALUE + 20}`] };
}

function byFields(form: FormFacts, pack: RulePack): HandoverFound | undefined {
  const names = new Set(form.names.map((name) => name.toLowerCase()));
  for (const rule of pack.rules) {
    if (rule.handover === null || !rule.handover.marks.every((mark) => names.has(mark))) continue;
    if (matched(rule.identity, form) !== undefined) continue;
    const method = matched(rule.methods, form);
    if (method !== undefined) return { rule, form, reasons: [`${rule.id}: ${method} +${BY_VALUE}`] };
  }
  return undefined;
}

/** `field=value` when one of the method values stands in the form. */
const matched = (methods: MethodValues, form: FormFacts): string | undefined =>
  valueAmong(methods, (field) => form.values[field]?.trim().toLowerCase());

/** `field=value` of the first field that has one of the values. */
export function valueAmong(
  methods: MethodValues,
  written: (field: string) => string | undefined,
): string | undefined {
  for (const [field, values] of Object.entries(methods)) {
    const value = written(field);
    if (value !== undefined && values.includes(value)) return `${field}=${value}`;
  }
  return undefined;
}

/** The value of the first of these fields that is not empty. */
export function fieldOf(form: FormFacts, names: readonly string[]): string | undefined {
  return names.map((name) => form.values[name]?.trim()).find((value) => value !== undefined && value !== '');
}

/** A machine amount: digits, or digits grouped by commas. An encrypted value is no figure. */
export function machineAmount(value: string | undefined): ReturnType<typeof readFigure> | undefined {
  const digits = value?.replace(/원$/, '').trim();
  if (digits === undefined || digits === '' || /^0+$/.test(digits)) return undefined;
  if (/^-\d/.test(digits)) return { value: undefined, fault: 'negative' };
  if (!/^\d[\d,.]{0,20}$/.test(digits)) return undefined;
  return readFigure(digits, { suffixes: [], prefixes: [], units: [] });
}

/**
 * The sums that a gateway's own page carries in hidden fields: under the names of its rule, or else under those of any
 * gateway (amount, price …), because many windows are built on another gateway's.
 */
export function machineSums(
  { forms }: PageFacts,
  rule: WindowRule | undefined,
  pack: RulePack,
): readonly number[] {
  const sumsBy = (names: readonly string[]): readonly number[] =>
    forms
      .flatMap(({ values }) => names.map((name) => machineAmount(values[name])?.value))
      .filter((value) => value !== undefined);
  const own = sumsBy(rule?.handover?.amount ?? []);
  return own.length > 0 ? own : sumsBy(pack.rules.flatMap(({ handover }) => handover?.amount ?? []));
}

/** What the hidden fields of a gateway's own page call the item and the shop. */
export function machineNames({ forms }: PageFacts, rule: WindowRule | undefined): readonly string[] {
  const fields = [rule?.handover?.item ?? [], rule?.handover?.merchant ?? []];
  return forms.flatMap((form) => fields.map((names) => fieldOf(form, names) ?? ''));
}

export const isRecurringForm = (rule: WindowRule, form: FormFacts): boolean =>
  matched(rule.handover?.recurring ?? {}, form) !== undefined;

/** Names of the hidden fields whose machine values rules ask for; no other value is read. All lower case. */
export function machineFieldsOf(pack: RulePack): ReadonlySet<string> {
  const names = new Set([...pack.numbers.order, ...pack.numbers.transaction]);
  for (const { methods, identity, handover } of pack.rules) {
    for (const name of [
      ...Object.keys({ ...methods, ...identity, ...handover?.recurring }),
      ...(handover?.amount ?? []),
      ...(handover?.item ?? []),
      ...(handover?.merchant ?? []),
    ]) {
      names.add(name);
    }
  }
  return names;
}
