export * from './FeastClient';
export * from './links';
export * from './readFeastTagNames';
export * from './readOwnership';
export * from './types';
