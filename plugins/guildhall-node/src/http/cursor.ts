import { InputError } from '@backstage/errors';

/** A part of a position: a text, a number of 32 bits (as ids are) or a time in ms. */
export type CursorPart = 'string' | 'int' | 'time';

const MAX_INT = 2 ** 31 - 1;

/**
 * The text that stands for where a page ended.
 *
 * @param scope - what the cursor is good for; a cursor of another order or list is refused
 */
export function encodeCursor(
  scope: string,
  position: Array<string | number> | undefined,
): string | null {
  return position
    ? Buffer.from(JSON.stringify([scope, ...position])).toString('base64url')
    : null;
}

/**
 * Reads a cursor.
 *
 * @param shape - type of each part, in order
 * @throws InputError when it is not one of ours, or of another list
 */
export function decodeCursor(
  scope: string,
  cursor: string | undefined,
  shape: CursorPart[],
): Array<string | number> | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (
    !Array.isArray(parts) ||
    parts[0] !== scope ||
    parts.length !== shape.length + 1 ||
    !shape.every((type, index) => isOfType(parts[index + 1], type))
  ) {
    throw new InputError(
      'Query parameter cursor is not the nextCursor of a page of this list; leave it out to begin again',
    );
  }
  return parts.slice(1);
}

function isOfType(part: unknown, type: CursorPart): boolean {
  if (type === 'string') {
    return typeof part === 'string' && !part.includes('\0');
  }
  return (
    Number.isSafeInteger(part) &&
    (type === 'time' || Math.abs(part as number) <= MAX_INT)
  );
}
