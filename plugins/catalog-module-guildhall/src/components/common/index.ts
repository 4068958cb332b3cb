export * from './format';
export * from './KnownRefs';
export * from './layout';
export * from './Refs';
export * from './useTexts';
export * from './completeRef';
