export * from './deadlines';
export * from './judging';
export * from './debrief';
export * from './mentors';
export * from './programme';
export * from './results';
export * from './teams';
export * from './timeline';
