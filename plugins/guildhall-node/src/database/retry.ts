/** PostgreSQL: deadlock detected, serialization failure. */
const CONFLICT_CODES = ['40P01', '40001'];
const ATTEMPTS = 5;

/**
 * Runs a write again when the database ended it in favour of a concurrent one.
 *
 * @param write - has no effect when it fails, as a transaction or a single statement has none
 */
export async function retryOnConflict<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt === ATTEMPTS || !CONFLICT_CODES.includes(code)) {
        throw error;
      }
    }
  }
}
