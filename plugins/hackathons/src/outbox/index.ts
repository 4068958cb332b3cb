export * from './failures';
export * from './Outbox';
export * from './useOutbox';
