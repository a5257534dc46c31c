import fc from 'fast-check';
import * as v from 'valibot';

/** What breaks programs: names of prototypes, markup, other digits, surrogates, figures beyond measure. */
const NASTY = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror=alert(1)>',
  '\u0000',
  '\ud800',
  '\u202e원000,1',
  '９９９원',
  '1e309',
  '-0',
  'NaN',
  '9'.repeat(400),
  '가'.repeat(3_000),
  '"',
  '\'\n"\r',
  '=HYPERLINK("x")',
  '2026-02-31',
  '9999-12-31',
  '../settings',
  'javascript:alert(1)',
  '1,000,000원',
  '- 5,500원',
] as const;

/** What fits somewhere. */
const FITTING = [
  'first-line',
  'seeded-entry-1',
  'seeded-entry-2',
  'attempt-000001',
  ...Array.from({ length: 12 }, (_, n) => `command-fitting-${n}`),
  '2026-11',
  '2026-10',
  '2026-11-22',
  '2026-11-01',
  '2026-11-22T03:00:00.000Z',
  'danal',
  'text',
  'shop.example',
  'ui.teledit.com',
  '넷플릭스',
  '문화 캐시',
  'erase',
  'replace',
  'ok',
] as const;
const NUMBERS = [0, 1, -1, 0.5, 7, 21, 10_000, 55_000, 1_000_000, 1_000_001, 2 ** 53, 1e21, -0] as const;

export const nastyText = fc.constantFrom(...NASTY);
export const anyNasty: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(...NUMBERS, Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, false),
  fc.constantFrom<unknown>([], {}, [[[[]]]], { length: -1 }, Object.fromEntries([['then', 1]])),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
);

interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly options?: readonly (Schema | string | number)[];
  readonly literal?: unknown;
  readonly item?: Schema;
}

const fitting = <T>(schema: Schema, all: readonly T[]): fc.Arbitrary<unknown> => {
  const good = all.filter((value) => v.is(schema as unknown as v.GenericSchema, value));
  return fc.constantFrom<unknown>(...(good.length > 0 ? good : all));
};

/** Values that a schema takes, for the most part; now and then one that it may not. */
export function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: likely(schema) }, { weight: 1, arbitrary: anyNasty });
}

function likely(schema: Schema): fc.Arbitrary<unknown> {
  const { type, entries, wrapped, options = [], item } = schema;
  if (entries !== undefined) return recordOf(entries);
  if (wrapped !== undefined) return fromSchema(wrapped);
  if (type === 'picklist') return fc.constantFrom(...(options as string[]));
  if (type === 'literal') return fc.constant(schema.literal);
  if (type === 'union' || type === 'variant')
    return fc.oneof(...options.map((option) => fromSchema(option as Schema)));
  if (type === 'array' && item !== undefined) return fc.array(fromSchema(item), { maxLength: 3 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fitting(schema, NUMBERS);
  if (type === 'string' && v.is(schema as unknown as v.GenericSchema, 'command-fitting-1'))
    return fc.oneof({ weight: 5, arbitrary: fitting(schema, FITTING) }, fitting(schema, NASTY));
  if (type === 'string') return fc.oneof(fitting(schema, FITTING), fitting(schema, NASTY));
  return anyNasty;
}

const isOptional = ({ type }: Schema) => type === 'optional' || type === 'exact_optional';

function recordOf(entries: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const names = Object.keys(entries);
  const parts = names.map((name) => {
    const schema = entries[name] as Schema;
    const value = fromSchema(schema);
    return isOptional(schema)
      ? fc.option(
          value.map((held) => [name, held] as const),
          { nil: undefined },
        )
      : value.map((held) => [name, held] as const);
  });
  const extra = fc.oneof(
    { weight: 20, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(nastyText, anyNasty) },
  );
  return fc
    .tuple(extra, ...parts)
    .map((all) => Object.fromEntries(all.filter((part) => part !== undefined) as [string, unknown][]));
}

/** One place in plain data, changed: another value, nothing, or one more. `turns` choose the way down. */
export function broken(data: unknown, turns: readonly number[], value: unknown): unknown {
  const [turn = 0, ...rest] = turns;
  if (typeof data !== 'object' || data === null) return value;
  const keys = Object.keys(data);
  const key = keys[turn % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = broken(copy[key], rest, value);
  else if (turn % 5 === 0) delete copy[key];
  else if (turn % 5 === 1 && Array.isArray(data)) (copy as unknown as unknown[]).push(copy[key]);
  else copy[key] = value;
  return copy;
}
export const turns = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
