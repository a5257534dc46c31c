import { knowDefined } from './fakes/defined.ts';
import { knowPaths } from './fakes/paths.ts';
import { knowRanges } from './fakes/ranges.ts';

/** Node 20 has no Temporal yet; the browsers we support have it natively. */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
if (typeof Document !== 'undefined') {
  knowDefined();
  knowPaths();
  knowRanges();
}
