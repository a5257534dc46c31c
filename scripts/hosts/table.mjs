// Reads src/detection/hosts/hosts.tsv, the one table of payment hosts, and says what is wrong with it.
import { readFileSync } from 'node:fs';

export const TABLE = new URL('../../src/detection/hosts/hosts.tsv', import.meta.url);

const COLUMNS = ['host', 'company', 'pays', 'kind', 'phone paths', 'certainty', 'as of', 'evidence'];
const PAYS = ['phone', 'every-method', 'method-list', 'identity'];
const KINDS = ['live', 'test', 'wrapper'];
const CERTAINTY = ['sure', 'likely', 'unsure'];
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/;

/**
 * @typedef {{ host: string, company: string, pays: string, kind: string, phonePaths: string[], certainty: string,
 *   asOf: string, evidence: string }} HostRow
 */

/** @returns {HostRow[]} in the order of the table; throws with every fault of it in words. */
export function hostRows(text = readFileSync(TABLE, 'utf8')) {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  if (head !== COLUMNS.join('\t')) throw new Error(`hosts.tsv: the columns are not ${COLUMNS.join(', ')}`);
  const rows = lines.map(rowOf);
  const hosts = rows.map(({ host }) => host);
  const faults = rows.flatMap((row, index) =>
    [...faultsOf(row), ...(hosts.indexOf(row.host) === index ? [] : ['it is listed twice'])].map(
      (fault) => `hosts.tsv, ${row.host}: ${fault}`,
    ),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return rows;
}

function rowOf(line) {
  const [
    host = '',
    company = '',
    pays = '',
    kind = '',
    paths = '',
    certainty = '',
    asOf = '',
    evidence = '',
  ] = line.split('\t');
  const phonePaths = paths === '-' ? [] : paths.split(' ');
  return { host, company, pays, kind, phonePaths, certainty, asOf, evidence };
}

function faultsOf({ host, company, pays, kind, phonePaths, certainty, asOf, evidence }) {
  const charges = pays !== 'identity';
  const checks = [
    [HOST.test(host) && !host.includes('xn--'), 'no host in plain letters'],
    [company !== '', 'no company'],
    [PAYS.includes(pays), `"${pays}" is none of ${PAYS.join(', ')}`],
    [
      charges ? KINDS.includes(kind) : kind === '-',
      `"${kind}" is none of ${KINDS.join(', ')} (- for an identity check)`,
    ],
    [
      phonePaths.every((path) => /^(?:\/(?:[a-z\d.]+\/)*|\*[a-z]{5,})$/.test(path)),
      'a path is no lower-case folder',
    ],
    [
      pays === 'phone' ? phonePaths.length > 0 : !phonePaths.includes('/'),
      'the whole host means phones, or no path does',
    ],
    [charges || phonePaths.length === 0, 'an identity check has no phone pages'],
    [CERTAINTY.includes(certainty), `"${certainty}" is none of ${CERTAINTY.join(', ')}`],
    [/^20\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(asOf), `"${asOf}" is no year, or year and month`],
    [evidence.length >= 8 && !/https?:/.test(evidence), 'no evidence in words'],
  ];
  return checks.flatMap(([right, fault]) => (right ? [] : [fault]));
}
