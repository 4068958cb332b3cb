export * from './Access';
export * from './Caller';
export * from './EventContext';
