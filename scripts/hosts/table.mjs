// Reads src/detection/korea/hosts/hosts.tsv, the one table of payment hosts, and says what is wrong with it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = join(import.meta.dirname, '../../src/detection/korea/hosts/hosts.tsv');

const COLUMNS = ['host', 'company', 'pays', 'kind', 'phone paths', 'certainty', 'as of', 'evidence'];
const PAYS = ['phone', 'every-method', 'method-list', 'identity'];
const KINDS = ['live', 'test', 'wrapper'];
const CERTAINTY = ['sure', 'likely', 'unsure'];
const HOST = /^(?:\*\.)?(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/;
const FOLDER = /^(?:\/(?:[\w.]+\/)*|\*[a-z]{5,})$/;

/**
 * @typedef {object} HostRow
 * @property {string} host a name, or `*.` and a domain: its windows are there, and nobody says under which name
 * @property {string} company the rules' id of who runs it; of an identity check its name
 * @property {'phone' | 'every-method' | 'method-list' | 'identity'} pays what can be paid there
 * @property {'live' | 'test' | 'wrapper' | '-'} kind
 * @property {string[]} phonePaths beginnings of paths of the phone's own pages
 * @property {'sure' | 'likely' | 'unsure'} certainty
 * @property {string} asOf year, or year and month, of the youngest evidence
 * @property {string} evidence
 */

/** @returns {HostRow[]} in the order of the table; throws with every fault of it in words. */
export function hostRows(text = readFileSync(TABLE, 'utf8')) {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== COLUMNS.join('\t')) throw new Error(`hosts.tsv: the columns are not ${COLUMNS.join(', ')}`);
  const rows = lines.map(rowOf);
  const hosts = rows.map(({ host }) => host);
  const faults = rows.flatMap((row, index) => {
    const found = faultsOf(row);
    if (hosts.indexOf(row.host) !== index) found.push('it is listed twice');
    return found.map((fault) => `hosts.tsv, ${row.host}: ${fault}`);
  });
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
    [charges ? KINDS.includes(kind) : kind === '-', `"${kind}" is no kind of such a host`],
    [phonePaths.every((path) => FOLDER.test(path)), 'a phone path is no folder in lower case'],
    [pays !== 'phone' || phonePaths.length > 0, 'no path tells the window from its manuals'],
    [
      pays === 'phone' || !phonePaths.includes('/'),
      'where a card can be paid the whole host never means phones',
    ],
    [charges || phonePaths.length === 0, 'an identity check has no phone pages'],
    [!host.startsWith('*') || phonePaths.length === 0, 'phone pages of a host without a name'],
    [CERTAINTY.includes(certainty), `"${certainty}" is none of ${CERTAINTY.join(', ')}`],
    [/^20\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(asOf), `"${asOf}" is no year, or year and month`],
    [evidence.length >= 8 && !/https?:/.test(evidence), 'no evidence in words'],
  ];
  return checks.flatMap(([right, fault]) => (right ? [] : [fault]));
}
