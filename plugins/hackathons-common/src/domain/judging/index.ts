export { criteriaOf, DEFAULT_CRITERIA } from './criteria';
export {
  conflictingGroups,
  DEFAULT_CONFLICT_GROUP_TYPES,
  type GroupFacts,
  type PersonGroups,
  sharedGroups,
} from './conflicts';
export { onOneScale } from './onOneScale';
