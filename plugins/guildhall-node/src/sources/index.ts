export * from './SourceClient';
export * from './SourceError';
export * from './readSources';
export * from './types';
