// Figures of a series.
export function percentile(series, share) {
  const sorted = [...series].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const rest = place - low;
  return sorted[low] + rest * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}

export const median = (series) => percentile(series, 0.5);

export const ms = (value) => value.toFixed(value < 10 ? 2 : 1);
export const times = (value) => `${value.toFixed(2)}×`;

/** A markdown table from rows of cells; the first row is the head. */
export const markdown = ([head, ...rows]) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
