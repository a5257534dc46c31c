import { describe, expect, test } from 'vitest';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from '../../src/detection/korea/hosts/listed.ts';
import { isIdentityHost } from '../../src/detection/korea/hosts.ts';
import { RULES } from '../../src/detection/korea/rules/index.ts';
import type { WindowRule } from '../../src/detection/pack/pack.ts';
import { filesBelow, read, readJson } from './sources.ts';

interface Page {
  readonly file: string;
  readonly url: string;
  readonly expect: { readonly rule?: string; readonly stage?: string } | null;
}

const files = filesBelow('src/detection/korea/rules').filter((path) => !path.endsWith('/index.ts'));
const pages = readJson<Page[]>('tests/fixtures/pages/pages.json');

/** What may be wrong with the list of rules, in words. */
function faults(rules: readonly WindowRule[], paths: readonly string[]): string[] {
  const ids = rules.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const unlisted = paths.filter((path) => !ids.includes(idOf(path)));
  const homeless = ids.filter((id) => !paths.some((path) => idOf(path) === id));
  const loud = rules.filter(({ handover, methods }) =>
    [...(handover?.amount ?? []), ...Object.keys(methods)].some((name) => name !== name.toLowerCase()),
  );
  return [
    ...repeated.map((id) => `${id} is listed twice`),
    ...unlisted.map((path) => `${path} is not listed`),
    ...homeless.map((id) => `${id} has no file of its name`),
    ...loud.map(({ id }) => `${id}: field names are compared in lower case`),
  ];
}

/** A rule is named after its file, so that a reason in a detection leads to the line that caused it. */
const idOf = (path: string): string => /id: '([^']+)'/.exec(read(path))?.[1] ?? path;

describe('rules', () => {
  test('each file is listed once, under its own name', () => expect(faults(RULES, files)).toEqual([]));

  test('planted faults are caught', () => {
    const [first] = RULES;
    if (first === undefined) throw new Error('no rules');
    expect(faults([...RULES, first], files)).toContain(`${first.id} is listed twice`);
    expect(faults(RULES.slice(1), files).join()).toContain('is not listed');
    expect(faults([...RULES, { ...first, id: 'ghost' }], files)).toContain('ghost has no file of its name');
  });

  test('each file says where its knowledge is from and how sure it is', () => {
    const silent = files.filter((path) => !/\/\*\*[\s\S]{60,}?\*\//.test(read(path)));
    expect(silent).toEqual([]);
    const unsure = files.filter(
      (path) => !/\b(sure|likely|unconfirmed|not confirmed|unknown)\b/i.test(read(path)),
    );
    expect(unsure).toEqual([]);
  });

  test('each rule has a page of our own that it recognises', () => {
    const seen = new Set(
      pages.flatMap(({ expect: wanted }) => (wanted?.rule === undefined ? [] : [wanted.rule])),
    );
    expect(RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test('every gateway with a rule has hosts or is known by its hand-over, and every host has a rule', () => {
    const withRule = new Set(RULES.map(({ gateway }) => gateway));
    const hostless = Object.values(GATEWAY_HOSTS).filter(({ gateway }) => !withRule.has(gateway));
    expect(hostless).toEqual([]);
  });
});

describe('hosts', () => {
  const hosts = Object.keys(GATEWAY_HOSTS);

  test('no payment host is an identity-check host', () => {
    expect(hosts.filter((host) => (IDENTITY_HOSTS as readonly string[]).includes(host))).toEqual([]);
    expect(hosts.filter((host) => isIdentityHost(`https://${host}/`))).toEqual([]);
  });

  test('there are at least as many pages that must stay quiet as gateways', () => {
    expect(pages.filter(({ expect: wanted }) => wanted === null).length).toBeGreaterThanOrEqual(20);
  });
});
