export * from './ActError';
export * from './LoadMore';
export * from './PhaseChip';
export * from './SearchBox';
export * from './skills';
export * from './timeTexts';
export * from './useTexts';
