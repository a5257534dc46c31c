/** Whether a node stands in its document, by the prototype's own getter: a form can hide its own behind a field's name. */
export const isInPage = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node) === true;
