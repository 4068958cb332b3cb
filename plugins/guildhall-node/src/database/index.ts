export {
  affectedRows,
  type BulkType,
  bulkInsert,
  isPostgres,
  rowSource,
  selectedRows,
} from './bulk';
export { connectDatabase } from './connect';
export { retryOnConflict } from './retry';
export {
  DatabaseIdempotencyStore,
  IDEMPOTENCY_RETENTION_MS,
} from './DatabaseIdempotencyStore';
