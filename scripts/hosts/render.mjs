// What the extension ships of the table of payment hosts: the manifest's lists, detection's registry, the sentinel's string.

/** @typedef {import('./table.mjs').HostRow} HostRow */

/** Where each kind of host stands with the ledger; see trustOf. */
const TRUST = { live: 'gateway', test: 'test', wrapper: 'wrapper' };

const charging = (rows) => rows.filter(({ pays }) => pays !== 'identity');
const quoted = (text) => `'${text}'`;

/**
 * @param {readonly HostRow[]} rows
 * @returns {string} src/detection/hosts/listed.ts
 */
export function registryFile(rows) {
  const hosts = charging(rows).map(
    ({ host, company, pays, kind, phonePaths }) =>
      `  '${host}': { gateway: '${company}', trust: '${TRUST[kind]}', phoneOnly: ${pays === 'phone'}, ` +
      `phonePaths: [${phonePaths.map(quoted).join(', ')}] },`,
  );
  const checks = rows.filter(({ pays }) => pays === 'identity').map(({ host }) => `  '${host}',`);
  return `// Made from hosts.tsv by \`npm run hosts\`: change it there.
import type { GatewayHost } from './trust.ts';

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
 * @returns {string} src/detection/hosts/names.ts
 */
export function namesFile(rows) {
  const names = charging(rows).map(({ host }) => host);
  return `// Made from hosts.tsv by \`npm run hosts\`: change it there.

/**
 * The payment hosts as one string, names between spaces: making the registry costs more than a whole look at a page.
 * Identity checks are left to stage 2: their pages hardly ever speak of paying.
 */
export const PAYMENT_HOSTS =
  ' ${names.join(' ')} ';
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
