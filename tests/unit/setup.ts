import fc from 'fast-check';
import { knowDefined } from './fakes/defined.ts';
import { knowRanges } from './fakes/ranges.ts';

/** Node 20 has no Temporal yet; the browsers we support have it natively. */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
if (typeof Document !== 'undefined') {
  knowDefined();
  knowRanges();
}

/** Without it `maxLength: 1_500` makes arrays of ten: properties run at the sizes they are written with. */
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });
