import { ownWorld } from './own-world.ts';

/**
 * Nodes that we put into the page: they are not read as text of the page, and changes in them are ignored. One set for
 * all our scripts.
 */
ownWorld.nodes ??= new WeakSet();
const ours = ownWorld.nodes;

export const markOwn = (node: Node): void => void ours.add(node);
export const isOwn = (node: Node): boolean => ours.has(node);
