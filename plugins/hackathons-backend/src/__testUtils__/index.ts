export { charter, group, people, user } from './entities';
export { PeopledCatalog } from './PeopledCatalog';
export { addRegistrations } from './rows';
export {
  AFTER_JUDGING,
  startFinalRound,
  type TestFinalRound,
  WHILE_JUDGING,
} from './startFinalRound';
export {
  at,
  type Decisions,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';
