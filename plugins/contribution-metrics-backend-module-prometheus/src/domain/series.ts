/** Labels of a series; `__name__` is the name of the metric. */
export type Labels = Record<string, string>;

/** A value at a time: milliseconds since the epoch, UTC. The value may be NaN or infinite. */
export type Point = [at: number, value: number];

/** Values of one combination of labels, oldest first. */
export interface Series {
  labels: Labels;
  points: Point[];
}

const SHOWN_VALUES = 3;
const SHOWN_LABELS = 6;

/**
 * The labels by which series differ, each with some of its values, such as `instance (a:80, b:80), pod (x, no value)`.
 */
export function describeDifferences(series: Labels[]): string {
  const names = [...new Set(series.flatMap(labels => Object.keys(labels)))];
  const differing = names
    .map(name => ({
      name,
      values: [...new Set(series.map(labels => labels[name] ?? ''))].sort(),
    }))
    .filter(({ values }) => values.length > 1)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const shown = differing.slice(0, SHOWN_LABELS).map(({ name, values }) => {
    const some = values
      .slice(0, SHOWN_VALUES)
      .map(value => (value === '' ? 'no value' : value.slice(0, 60)));
    const more = values.length - some.length;
    return `${name} (${some.join(', ')}${more > 0 ? `, ${more} more` : ''})`;
  });
  const more = differing.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The same text for the same labels, in whatever order they come. */
export function seriesKey(labels: Labels): string {
  return JSON.stringify(
    Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
