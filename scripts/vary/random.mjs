// Chance that is the same every time: a variant that changed an answer can be looked at again.

/** 32 bits of a name (FNV-1a). */
const seedOf = (name) => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/**
 * @param {string} name of the page, the change and the run
 * @returns {() => number} from 0 to below 1, evenly (mulberry32)
 */
export function randomFrom(name) {
  let state = seedOf(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @template T @param {readonly T[]} list not empty @param {() => number} random @returns {T} */
export const oneOf = (list, random) => list[Math.floor(random() * list.length)];
