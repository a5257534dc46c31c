import { describe, expect, test } from 'vitest';
import { madeFiles } from '../../scripts/hosts/made.mjs';
import { hostRows } from '../../scripts/hosts/table.mjs';
import { gatewayIdOf, gatewayNameOf } from '../../src/exchange/drafts/gateways.ts';
import { gatewayName } from '../../src/ui/gateway-name.ts';
import { KOREAN } from '../fixtures/speech.ts';
import { read } from './sources.ts';

const TABLE = 'src/detection/korea/hosts/hosts.tsv';

describe('the table of payment hosts', () => {
  test.each(madeFiles())('%s is what `npm run hosts` makes of it', (path, text) => {
    expect(read(path)).toBe(text);
  });

  test('a row that is taken out, added or changed makes every file stale that holds it', () => {
    const rows = hostRows();
    const [first] = rows;
    if (first === undefined) throw new Error('no rows');
    const stale = (changed: typeof rows) =>
      madeFiles(changed)
        .filter(([path, text]) => read(path) !== text)
        .map(([path]) => path);
    const all = [
      'manifest.json',
      'src/detection/korea/hosts/listed.ts',
      'src/detection/korea/hosts/names.ts',
    ];
    expect(stale(rows)).toEqual([]);
    expect(stale(rows.slice(1))).toEqual(all);
    expect(stale([...rows, { ...first, host: 'pay.example.com' }])).toEqual(all);
    expect(stale([{ ...first, kind: 'test' }, ...rows.slice(1)])).toEqual(all.slice(1, 2));
  });

  const faulty: [string, (row: string[]) => void, string][] = [
    ['a host in other letters', (row) => (row[0] = 'ui.teledıt.com'), 'no host in plain letters'],
    ['an address', (row) => (row[0] = 'https://ui.teledit.com/'), 'no host in plain letters'],
    [
      'a card window that is "phone only"',
      (row) => ([row[2], row[4]] = ['every-method', '/']),
      'never means phones',
    ],
    ['no path to the window', (row) => (row[4] = '-'), 'no path tells the window'],
    ['an unknown kind', (row) => (row[3] = 'maybe'), 'is no kind'],
    ['an identity check that charges', (row) => (row[2] = 'identity'), 'is no kind'],
    ['no certainty', (row) => (row[5] = ''), 'is none of sure'],
    ['no date', (row) => (row[6] = 'lately'), 'is no year'],
    ['no evidence', (row) => (row[7] = '-'), 'no evidence'],
  ];
  test.each(faulty)('%s is refused', (_what, spoil, fault) => {
    const [head, first = '', ...rest] = read(TABLE).split('\n');
    const row = first.split('\t');
    spoil(row);
    expect(() => hostRows([head, row.join('\t'), ...rest].join('\n'))).toThrow(fault);
  });

  test('a host listed twice and a table with other columns are refused', () => {
    const [head, first = '', ...rest] = read(TABLE).split('\n');
    expect(() => hostRows([head, first, first, ...rest].join('\n'))).toThrow('listed twice');
    expect(() => hostRows(read(TABLE).replace('certainty', 'mood'))).toThrow('columns');
  });

  test('every company of the table has a name for people, on screen and in files', () => {
    const ids = new Set(
      hostRows()
        .filter(({ pays }) => pays !== 'identity')
        .map(({ company }) => company),
    );
    expect([...ids].filter((id) => gatewayName(KOREAN, id) === undefined)).toEqual([]);
    // LG Dacom's window is out of use; its payments would be written under its id.
    expect([...ids].filter((id) => gatewayNameOf(id) === id)).toEqual(['dacom']);
    expect([...ids].filter((id) => gatewayIdOf(gatewayNameOf(id)) !== id)).toEqual([]);
  });

  test('no other file of the extension lists payment hosts by hand', () => {
    const hosts = hostRows().map(({ host }) => host);
    const listing = [
      'src/detection/korea/hosts.ts',
      'src/detection/suspect.ts',
      'src/detection/korea/korea.ts',
    ].filter((path) => hosts.filter((host) => read(path).includes(host)).length > 0);
    expect(listing).toEqual([]);
  });
});
