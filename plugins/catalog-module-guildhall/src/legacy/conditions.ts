import type { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  annotationProblemsFilter,
  judgedFilter,
  riskyFilter,
} from '../entityFilters';

/** Whether `EntityAnnotationProblemsCard` has something to say, for `EntitySwitch.Case`. */
export const hasAnnotationProblems: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(annotationProblemsFilter);

/** Whether `EntityHackathonJudgingCard` has something to say, for `EntitySwitch.Case`. */
export const hasJudgingCriteria: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(judgedFilter);

/** Whether `EntityTransitionRisksCard` has something to say, for `EntitySwitch.Case`. */
export const hasTransitionRisks: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(riskyFilter);
