export * from './failures';
export * from './Outbox';
export * from './useOutbox';
export * from './useStoredDraft';
