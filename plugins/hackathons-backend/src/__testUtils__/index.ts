export { charter, group, people, user } from './entities';
export { PeopledCatalog } from './PeopledCatalog';
export {
  at,
  type Decisions,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';
