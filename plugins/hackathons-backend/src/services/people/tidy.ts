import { InputError } from '@backstage/errors';
import { toKey } from '../../database/search';
import type { EventContext } from '../access';

/** Text without space around it; `undefined` when nothing is left. */
export function tidyText(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/**
 * Words without space around them, each once regardless of case.
 *
 * @param spellings - words that are spelt so wherever they occur
 */
export function tidyWords(
  words: readonly string[] | undefined,
  spellings: readonly string[] = [],
): string[] {
  const spelt = new Map(spellings.map(word => [toKey(word), word]));
  const tidy = new Map<string, string>();
  for (const word of words ?? []) {
    const key = toKey(word);
    if (key && !tidy.has(key)) {
      tidy.set(key, spelt.get(key) ?? word.trim());
    }
  }
  return [...tidy.values()];
}

/**
 * Makes sure that a theme is one of the charter's.
 *
 * @param before - the theme so far: the charter may have dropped it since
 * @throws InputError
 */
export function assertTheme(
  theme: string | undefined,
  context: EventContext,
  before?: string,
): void {
  const names = (context.spec.themes ?? []).map(({ name }) => name);
  if (theme !== undefined && theme !== before && !names.includes(theme)) {
    throw new InputError(
      `theme: "${theme}" is not a theme of ${context.title}; ${
        names.length > 0
          ? `it has ${names.map(name => `"${name}"`).join(', ')}`
          : 'it has none'
      }`,
    );
  }
}
