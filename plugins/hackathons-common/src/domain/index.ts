export * from './deadlines';
export * from './mentors';
export * from './teams';
export * from './timeline';
