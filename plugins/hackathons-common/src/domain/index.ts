export * from './deadlines';
export * from './teams';
export * from './timeline';
