import { ownWorld } from './own-world.ts';

/** What we put into the page ourselves: no part of what it says, and no change of it. One set for all our scripts. */
ownWorld.nodes ??= new WeakSet();
const ours = ownWorld.nodes;

export const markOwn = (node: Node): void => void ours.add(node);
export const isOwn = (node: Node): boolean => ours.has(node);
