export {
  foldSmallGroups,
  type GroupCount,
  SMALL_GROUP,
  type SmallGroups,
} from './groups';
export { median, reachedWithin, shareOf } from './figures';
export { newConnections } from './newConnections';
