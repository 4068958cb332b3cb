export * from './teams';
export * from './timeline';
