/** Reads a calendar file the way RFC 5545 says: unfold, split, unescape. Knows nothing of how ours is written. */
export interface Component {
  readonly name: string;
  readonly lines: ReadonlyMap<string, string>;
  readonly inside: readonly Component[];
}

export function parseCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line is open');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (new TextEncoder().encode(line).length > 75) throw new Error(`over 75 octets: ${line}`);
    if (/[\r\n]/.test(line)) throw new Error('a break that is no CRLF');
  }
  const logical = physical
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const [calendar, rest] = component(logical);
  if (rest.length > 0) throw new Error(`more behind the end: ${rest[0]}`);
  return calendar;
}

function component([first = '', ...lines]: readonly string[]): [Component, readonly string[]] {
  const name = /^BEGIN:([A-Z]+)$/.exec(first)?.[1];
  if (name === undefined) throw new Error(`no component starts with ${first}`);
  const own = new Map<string, string>();
  const inside: Component[] = [];
  let rest: readonly string[] = lines;
  for (;;) {
    const [line] = rest;
    if (line === undefined) throw new Error(`${name} never ends`);
    if (line === `END:${name}`) return [{ name, lines: own, inside }, rest.slice(1)];
    if (line.startsWith('BEGIN:')) {
      const [child, after] = component(rest);
      inside.push(child);
      rest = after;
      continue;
    }
    const [, key = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line) ?? [];
    if (key === '' || own.has(key)) throw new Error(`${name}: no such line, or twice: ${line}`);
    own.set(key, value);
    rest = rest.slice(1);
  }
}

export const textOf = (value: string | undefined): string | undefined =>
  value?.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
