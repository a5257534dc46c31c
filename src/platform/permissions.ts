import type { Access } from '../contract/ports.ts';
import { browser } from './browser.ts';

/** The known payment hosts are those for which the manifest declares the sentinel. */
const known: readonly string[] =
  browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];

export const access: Access = {
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  known,
};

export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['notifications'] });
