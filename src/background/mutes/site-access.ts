/** Match patterns that mean every site. */
const BROAD = /^(?:<all_urls>|(?:\*|https):\/\/\*\/\*)$/;

/** Sites beyond the known payment hosts that the browser lets us read, in whichever way that was granted. */
export interface SiteAccess {
  readonly extra: readonly string[];
  readonly isEverySite: boolean;
}

/** The access that the browser grants. @param known match patterns of the known payment hosts. */
export function siteAccess(granted: readonly string[], known: readonly string[]): SiteAccess {
  const extra = granted.filter((pattern) => !known.includes(pattern));
  return { extra, isEverySite: extra.some((pattern) => BROAD.test(pattern)) };
}

/** Known payment hosts that we may not read now: people may revoke any of them. */
export const missingHosts = (granted: readonly string[], known: readonly string[]): string[] =>
  siteAccess(granted, known).isEverySite ? [] : known.filter((pattern) => !granted.includes(pattern));
