export * from './DemoChip';
export * from './FailureState';
export * from './health';
export * from './names';
export * from './nameSource';
export * from './SourceName';
export * from './SparkLine';
export * from './useTexts';
