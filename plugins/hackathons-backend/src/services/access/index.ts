export * from './Access';
export * from './Blindfold';
export * from './Caller';
export * from './EventContext';
export * from './hidesTeams';
export * from './refs';
export * from './resourceOf';
