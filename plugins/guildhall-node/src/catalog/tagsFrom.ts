const MOST_TAGS = 10;
/** Longer ones are sentences, addresses and documents. */
const LONGEST_TAG = 40;

/**
 * The tags of a source that people may want to filter by, as `key-value`, or `key` when the value says no more than yes. Long ones and
 * all beyond ten are left out.
 *
 * @param isLeftOut - whether a key is of no use to people
 */
export function tagsFrom(
  tags: Record<string, string>,
  isLeftOut: (key: string) => boolean,
): string[] {
  return Object.entries(tags)
    .filter(([key]) => !isLeftOut(key))
    .map(([key, value]) =>
      value === '' || value.toLowerCase() === 'true' ? key : `${key}-${value}`,
    )
    .filter(tag => tag.length <= LONGEST_TAG && !/\s/.test(tag))
    .sort()
    .slice(0, MOST_TAGS);
}
