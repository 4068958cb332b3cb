export * from './FeastClient';
export * from './links';
export * from './readOwnership';
export * from './types';
