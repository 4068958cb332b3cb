import type { FilterPredicate } from '@backstage/filter-predicates';

/** Entities with wrong annotations. */
export const annotationProblemsFilter: FilterPredicate = {
  'status.items': { $contains: { type: 'guildhall.dev/annotation' } },
};

/** Hackathons that say how they judge. */
export const judgedFilter: FilterPredicate = {
  kind: 'Hackathon',
  'spec.criteria': { $exists: true },
};

/** Transitions that name risks. */
export const riskyFilter: FilterPredicate = {
  kind: 'PrototypeTransition',
  'spec.risks': { $exists: true },
};
