export * from './createUseTexts';
export * from './useNow';
export * from './useTimeZone';
export * from './useUrlFilters';
