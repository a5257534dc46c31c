/** Whether an address is a page of a known payment host: one of the manifest's own `https://host/*` patterns. */
export function isOnKnownHost(url: string | undefined, known: readonly string[]): boolean {
  const host = /^https:\/\/([a-z0-9.-]{1,253})(?::443)?\//i.exec(url ?? '')?.[1];
  return host !== undefined && known.includes(`https://${host.toLowerCase()}/*`);
}
