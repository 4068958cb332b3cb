export { type Award, awardsOf, DEFAULT_AWARDS } from './awardsOf';
export { placesOf, type Standing } from './placesOf';
export { type Voting, votingOf } from './votingOf';
