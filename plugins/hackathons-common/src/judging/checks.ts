import { InputError } from '@backstage/errors';

/** @throws InputError unless the value is an object that is no list */
export function requireObject(value: unknown, item: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(item, value, 'an object');
  }
}

/** @throws InputError unless the value is a list */
export function requireList(value: unknown, item: string): void {
  if (!Array.isArray(value)) {
    refuse(item, value, 'a list');
  }
}

/** @throws InputError unless the value is a text that is not empty */
export function requireName(value: unknown, item: string): void {
  if (!isName(value)) {
    refuse(item, value, 'a text that is not empty');
  }
}

/** @throws InputError unless the value is a list of texts that are not empty */
export function requireNames(value: unknown, item: string): void {
  requireList(value, item);
  (value as unknown[]).forEach((name, index) => {
    if (!isName(name)) {
      requireName(name, `${item}[${index}]`);
    }
  });
}

/** @throws InputError unless the value is a whole number, and not below `least` */
export function requireWhole(
  value: unknown,
  item: string,
  least?: number,
): void {
  if (!Number.isSafeInteger(value) || Number(value) < (least ?? -Infinity)) {
    const from = least === undefined ? '' : ` from ${least}`;
    refuse(item, value, `a whole number${from}`);
  }
}

/** @throws InputError unless the value is true or false */
export function requireFlag(value: unknown, item: string): void {
  if (typeof value !== 'boolean') {
    refuse(item, value, 'true or false');
  }
}

/** Whether a value can be the name of something. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** @throws InputError that names the item, what was found and what is expected */
export function refuse(item: string, value: unknown, expected: string): never {
  const found = textOf(value);
  throw new InputError(
    value === undefined
      ? `${item}: is missing, must be ${expected}`
      : `${item}: is ${
          found.length > 60 ? `${found.slice(0, 60)}…` : found
        }, must be ${expected}`,
  );
}

/** As JSON, where JSON can say it. */
function textOf(value: unknown): string {
  if (typeof value === 'object' || typeof value === 'string') {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return 'an object that is no JSON';
    }
  }
  return String(value);
}

/** Compares by code units, as nothing in the result should depend on a language. */
export function byName(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
