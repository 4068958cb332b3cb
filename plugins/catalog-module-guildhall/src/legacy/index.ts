/**
 * Cards and icons for the Guildhall kinds in the catalog of an app of the legacy frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityAnnotationProblemsCard,
  EntityHackathonCharterCard,
  EntityHackathonJudgingCard,
  EntityHackathonScheduleCard,
  EntityMetricDefinitionCard,
  EntityTransitionPlanCard,
  EntityTransitionPlaybookCard,
  EntityTransitionRisksCard,
} from './extensions';
export {
  hasAnnotationProblems,
  hasJudgingCriteria,
  hasTransitionRisks,
} from './conditions';
export { catalogGuildhallPlugin } from './plugin';
export { entityPresentationApiFactory } from '../entityPresentation';
export { guildhallKindIcons } from '../icons';
export { catalogGuildhallTranslationRef } from '../translation';
