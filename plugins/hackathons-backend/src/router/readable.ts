import { InputError } from '@backstage/errors';

/**
 * Refuses NUL in texts, which databases don't keep.
 *
 * @param input - the body or the query of a request
 * @throws InputError that names the field
 */
export function readable<T>(input: T): T {
  check(input, []);
  return input;
}

function check(value: unknown, path: string[]): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) {
      throw new InputError(
        `${path.join('.')}: has a NUL character; leave it out`,
      );
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      check(key, [...path, 'name of a field']);
      check(item, [...path, key]);
    }
  }
}
