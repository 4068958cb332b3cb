/** A number as the drivers give it: PostgreSQL gives numbers of 64 bits as text. */
export type StoredNumber = number | string;

/** A time or count of a row. */
export function toNumber(value: StoredNumber): number {
  return Number(value);
}

/** A time or count of a row that may be missing. */
export function toOptionalNumber(
  value: StoredNumber | null | undefined,
): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

/** A truth value of a row: SQLite stores 0 and 1. */
export function toBoolean(value: boolean | number): boolean {
  return Boolean(value);
}

/** A JSON column. */
export function toJson<T>(value: string): T {
  return JSON.parse(value) as T;
}
