import type { Noticed } from '../contract/diagnostics.ts';
import type { Speech } from '../ui/translate-context.ts';
import type { SeenAccess } from './state/store.ts';

/** All that is reported of this copy of the extension: no amounts, no names, and of addresses the host alone. */
export interface DiagnosticFacts {
  readonly version: string;
  /** The browser, as it calls itself to every page. */
  readonly browser: string;
  readonly access: SeenAccess;
  readonly everySite: boolean;
  /** Newest first. */
  readonly noticed: readonly Noticed[];
}

/** The facts as pairs of a name and a value. */
export function factLines({ t }: Speech, facts: DiagnosticFacts): readonly (readonly [string, string])[] {
  const { known, missing, extra, permissions } = facts.access;
  const open = known.length - missing.length;
  return [
    [t('optionsFactVersion'), facts.version],
    [t('optionsFactBrowser'), facts.browser],
    [t('optionsFactRules'), t('optionsFactRulesWhat', facts.version, known.length)],
    [t('optionsFactHosts'), t('optionsFactHostsWhat', open, known.length)],
    [
      t('optionsFactExtra'),
      facts.everySite ? t('optionsEverySite') : t('optionsFactExtraWhat', extra.length),
    ],
    [t('optionsFactPermissions'), permissions.join(', ')],
  ];
}

export const noticedLine = ({ host, rule }: Noticed): string => `${host} · ${rule}`;

/** The same as one text, to be pasted into a report. */
export function factText(speech: Speech, facts: DiagnosticFacts): string {
  const lines = factLines(speech, facts).map(([name, what]) => `${name}: ${what}`);
  const noticed = facts.noticed.map((one) => `- ${noticedLine(one)}`);
  return [...lines, `${speech.t('optionsNoticed')}:`, ...noticed, ''].join('\n');
}
