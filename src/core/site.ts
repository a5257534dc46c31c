const HOST_IN = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#@:\s]{1,253})/i;

/** The site of an address as mutes name it: its host in lower case; `undefined` where an address has none. */
export const siteOf = (url: string | undefined): string | undefined =>
  HOST_IN.exec(url ?? '')?.[1]
    ?.toLowerCase()
    .replace(/\.$/, '');

/** A host name as `siteOf` gives it, and nothing else. */
export const isSite = (text: string): boolean => siteOf(`https://${text}/`) === text;
