import * as v from 'valibot';
import { faultOf, LONGEST_WORDS, MOST_RULES, type OwnRule } from '../../core/own-rule.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { withCommand } from '../items/ledger.ts';
import { byId, type FamilyOf, putImages, tracked } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedRules extends CommandHeader {
  readonly rules: readonly OwnRule[];
}

const words = f.text(300);

/** A backup file may come from anybody: a rule that could not be used on a page is not read. */
export const ruleSchema = v.pipe(
  v.strictObject({
    id: f.id,
    host: f.host,
    path: words,
    sum: words,
    name: v.exactOptional(words),
    when: v.exactOptional(
      v.union([v.strictObject({ selector: words }), v.strictObject({ text: f.text(LONGEST_WORDS) })]),
    ),
    isOn: v.boolean(),
  }),
  v.check((rule) => faultOf(rule) === undefined),
) satisfies v.GenericSchema<unknown, OwnRule>;

/** Own rules: where the sum stands on a page, as the person says. */
export const rules = {
  key: 'rules',
  read: 'daily',
  blank: (): SavedRules => ({ commands: [], aside: [], rules: [] }),
  parse: reader(v.looseObject({ ...commandHeader, rules: items }), (held) => {
    const { good, lost } = readItems(ruleSchema, held.rules, byId);
    const value = { ...headerOf(held), rules: good.slice(0, MOST_RULES) };
    return { value, lost: [...lost, ...good.slice(MOST_RULES)] };
  }),
  migrations: [],
  identity: { rules: byId },
  history: tracked('rule', {
    itemsOf: (value: SavedRules) => value.rules,
    nameOf: byId.nameOf,
    imageOf: (rule) => rule,
    put: (value, puts, { command }) => ({
      ...value,
      rules: putImages(value.rules, puts, byId.nameOf),
      commands: withCommand(value.commands, command),
    }),
  }),
  backup: { united: ['rules'] },
  sync: { without: 'they are tried on the pages of one computer, and go to another as a file' },
} as const satisfies FamilyOf<SavedRules>;
