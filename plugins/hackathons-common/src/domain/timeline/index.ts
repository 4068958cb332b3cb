export * from './timelineOf';
export * from './types';
