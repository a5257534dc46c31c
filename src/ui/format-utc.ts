/** Formatters by locale and parts, kept: making one is slow, and a list formats a date in every row. */
const kept = new Map<string, Intl.DateTimeFormat>();

/** A calendar day in the parts that are asked for. It is a calendar day already, so no time zone may move it. */
export function formatUtc(locale: string, day: string, parts: Intl.DateTimeFormatOptions): string {
  const name = `${locale} ${Object.entries(parts)}`;
  const format = kept.get(name) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  kept.set(name, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
