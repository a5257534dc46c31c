import fc from 'fast-check';
import './setup-pages.ts';
import { runs } from './fakes/runs.ts';

/**
 * Without it `maxLength: 1_500` makes arrays of ten: properties run at the sizes they are written with. And a property that
 * does not say how often is tried a hundred times where everything is tested, and a quarter of that in the check.
 */
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true, ...runs(100) });
