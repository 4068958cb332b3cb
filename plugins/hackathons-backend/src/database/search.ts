import type { Knex } from 'knex';

/** Text in the form in which it is compared regardless of case. */
export function toKey(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A name in the form by which it is ordered and told from others: 200 characters at most. */
export function toNameKey(name: string): string {
  return [...toKey(name)].slice(0, 200).join('');
}

/** Texts that are searched together. */
export function toSearchText(texts: ReadonlyArray<string | undefined>): string {
  return texts
    .filter(text => text !== undefined)
    .map(toKey)
    .join('\n');
}

/** A list of words of which each can be found whole. */
export function toWordList(words: readonly string[]): string {
  return words.length > 0 ? `\n${words.map(toKey).join('\n')}\n` : '';
}

/** Leaves rows of which a column of {@link toSearchText} has a text. */
export function whereContains(
  query: Knex.QueryBuilder,
  column: string,
  text: string | undefined,
): void {
  const key = text === undefined ? '' : toKey(text);
  if (key) {
    query.whereRaw(`?? LIKE ? ESCAPE '!'`, [column, `%${escaped(key)}%`]);
  }
}

/** Leaves rows of which a column of {@link toWordList} has a word. */
export function whereHasWord(
  query: Knex.QueryBuilder,
  column: string,
  word: string | undefined,
): void {
  if (word !== undefined) {
    query.whereRaw(`?? LIKE ? ESCAPE '!'`, [
      column,
      `%\n${escaped(toKey(word))}\n%`,
    ]);
  }
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
