/**
 * What is kept cannot be shown. `unreadable`: the browser does not hand it out now. `damaged`: it is there and makes no
 * sense. `newer`: a newer version wrote it. `lost`: keys that were there are gone, though nobody took them away.
 */
export interface StoreTrouble {
  readonly kind: 'unreadable' | 'damaged' | 'newer' | 'lost';
  readonly keys: readonly string[];
  /** Without these keys every figure would be a wrong one. */
  readonly hidesFigures: boolean;
}
