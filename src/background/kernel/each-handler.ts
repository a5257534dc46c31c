import type { Handlers, MessageName } from '../../contract/messages.ts';

/** The same handlers, each wrapped by `around`, which must give back a handler of the same message. */
export function eachHandler<Names extends MessageName>(
  handlers: Handlers<Names>,
  around: <Name extends Names>(name: Name, handler: Handlers<Names>[Name]) => Handlers<Names>[Name],
): Handlers<Names> {
  const wrapped: { -readonly [Name in Names]: Handlers<Names>[Name] } = { ...handlers };
  for (const name of Object.keys(handlers) as Names[]) wrapped[name] = around(name, handlers[name]);
  return wrapped;
}
