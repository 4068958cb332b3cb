export * from './debriefWindow';
export * from './smallGroups';
export * from './summarizeAnswers';
