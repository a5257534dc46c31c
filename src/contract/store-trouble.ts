/**
 * Why the stored data cannot be shown. `unreadable`: the browser does not hand it out now. `damaged`: it is there but
 * makes no sense. `newer`: a newer version wrote it. `lost`: keys that were there are gone, though nobody removed them.
 */
export interface StoreTrouble {
  readonly kind: 'unreadable' | 'damaged' | 'newer' | 'lost';
  readonly keys: readonly string[];
  /** Without these keys every figure would be wrong. */
  readonly hidesFigures: boolean;
  /** Nobody knows whether it is switched off, so nothing is shown on pages. */
  readonly leavesPages?: true;
}
