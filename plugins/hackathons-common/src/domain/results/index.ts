export { type Award, awardsOf, DEFAULT_AWARDS } from './awardsOf';
export { type Voting, votingOf } from './votingOf';
