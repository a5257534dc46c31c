import fc from 'fast-check';
import { knowDefined } from './fakes/defined.ts';
import { knowRanges } from './fakes/ranges.ts';
import { runs } from './fakes/runs.ts';

/** Node 20 has no Temporal yet; the browsers we support have it natively. */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
if (typeof Document !== 'undefined') {
  knowDefined();
  knowRanges();
}

/**
 * Without it `maxLength: 1_500` makes arrays of ten: properties run at the sizes they are written with. And a property that
 * does not say how often is tried a hundred times where everything is tested, and a quarter of that in the check.
 */
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true, ...runs(100) });
