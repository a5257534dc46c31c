/** What we put into the page ourselves: no part of what it says, and no change of it. */
const ours = new WeakSet<Node>();

export const markOwn = (node: Node): void => void ours.add(node);
export const isOwn = (node: Node): boolean => ours.has(node);
