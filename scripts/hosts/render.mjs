// What the extension ships of the table of payment hosts: the manifest's lists, detection's registry, the sentinel's string.

/** @typedef {import('./table.mjs').HostRow} HostRow */

/** How far each kind of host is believed; see trustOf. */
const TRUST = { live: 'gateway', test: 'test', wrapper: 'wrapper' };

const charging = (rows) => rows.filter(({ pays }) => pays !== 'identity');
/** Only these are known to be windows; a whole domain is watched, and its pages have to tell. */
const named = (rows) => charging(rows).filter(({ host }) => !host.startsWith('*'));
/** A wrapper's page names the method in words, as every shop's; but where its path does, the page may say nothing more. */
const mayBeSparse = ({ kind, phonePaths }) => kind !== 'wrapper' || phonePaths.length > 0;
const quoted = (text) => `'${text}'`;

/** What is said of a host beside whose it is; what most hosts have is left out, for the checkout script carries them all. */
const furtherOf = ({ pays, phonePaths }) =>
  [pays === 'phone' || phonePaths.length > 0 ? String(pays === 'phone') : '', ...phonePaths.map(quoted)]
    .filter((each) => each !== '')
    .map((each) => `, ${each}`)
    .join('');

/**
 * @param {readonly HostRow[]} rows
 * @returns {string} src/detection/korea/hosts/listed.ts
 */
export function registryFile(rows) {
  const hosts = named(rows).map(
    (row) => `  '${row.host}': ${TRUST[row.kind]}('${row.company}'${furtherOf(row)}),`,
  );
  const checks = rows.filter(({ pays }) => pays === 'identity').map(({ host }) => `  '${host}',`);
  return `// Made from hosts.tsv by \`npm run hosts\`: change it there.
import type { GatewayHost } from '../../pack/pack.ts';

const host =
  (trust: GatewayHost['trust']) =>
  (gateway: string, phoneOnly = false, ...phonePaths: readonly string[]): GatewayHost => ({
    gateway,
    trust,
    phoneOnly,
    phonePaths,
  });
const gateway = host('gateway');
const test = host('test');
const wrapper = host('wrapper');

// biome-ignore format: one host a line
export const GATEWAY_HOSTS: Readonly<Record<string, GatewayHost>> = {
${hosts.join('\n')}
};

export const IDENTITY_HOSTS: readonly string[] = [
${checks.join('\n')}
];
`;
}

/**
 * @param {readonly HostRow[]} rows
 * @returns {string} src/detection/korea/hosts/names.ts
 */
export function namesFile(rows) {
  /** @type {Map<string, string>} */
  const firsts = new Map();
  for (const { host } of named(rows).filter(mayBeSparse)) {
    const dot = host.indexOf('.');
    const domain = host.slice(dot + 1);
    firsts.set(domain, `${firsts.get(domain) ?? ''}${host.slice(0, dot)} `);
  }
  const domains = [...firsts].map(([domain, names]) => `${domain} ${names}`);
  return `// Made from hosts.tsv by \`npm run hosts\`: change it there.

/**
 * The gateways' windows as one string, each domain with the first names under it: to make the registry costs more than a
 * whole look at a page. A wrapper's page has to tell by its words, as every page, unless its path does; identity checks are
 * left to stage 2, for they hardly ever speak of paying.
 */
export const PAYMENT_HOSTS =
  '|${domains.join('|')}|';
`;
}

/**
 * @param {string} manifest manifest.json as it is
 * @param {readonly HostRow[]} rows
 * @returns {string} the same with the two lists of hosts made anew
 */
export function manifestFile(manifest, rows) {
  const matches = charging(rows).map(({ host }) => `https://${host}/*`);
  const list = (indent) => `[\n${matches.map((match) => `${indent}  "${match}"`).join(',\n')}\n${indent}]`;
  return manifest
    .replace(/("host_permissions": )\[[^\]]*\]/, (_all, key) => key + list('  '))
    .replace(/("matches": )\[[^\]]*\]/, (_all, key) => key + list('      '));
}
