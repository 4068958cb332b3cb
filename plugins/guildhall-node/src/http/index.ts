export { audited } from './audited';
export { createApiRouter } from './createApiRouter';
export { type CursorPart, decodeCursor, encodeCursor } from './cursor';
export {
  idempotencyKeyOf,
  IdempotencyKeys,
  type IdempotencyOutcome,
  type IdempotencyReservation,
  type IdempotencyStore,
} from './IdempotencyKeys';
export { principalOf } from './principalOf';
export { entityRefOf, queryOf } from './requests';
