import { createComponentExtension } from '@backstage/core-plugin-api';
import { catalogGuildhallPlugin } from './plugin';

/** On every entity with wrong annotations; shows nothing on others. */
export const EntityAnnotationProblemsCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityAnnotationProblemsCard',
    component: {
      lazy: async () =>
        (await import('../components/AnnotationProblemsCard'))
          .AnnotationProblemsCard,
    },
  }),
);

/** When a Hackathon takes place. */
export const EntityHackathonScheduleCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityHackathonScheduleCard',
    component: {
      lazy: async () =>
        (await import('../components/hackathon/ScheduleCard')).ScheduleCard,
    },
  }),
);

/** The charter of a Hackathon. */
export const EntityHackathonCharterCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityHackathonCharterCard',
    component: {
      lazy: async () =>
        (await import('../components/hackathon/CharterCard')).CharterCard,
    },
  }),
);

/** How a Hackathon judges. */
export const EntityHackathonJudgingCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityHackathonJudgingCard',
    component: {
      lazy: async () =>
        (await import('../components/hackathon/JudgingCard')).JudgingCard,
    },
  }),
);

/** The plan of a PrototypeTransition. */
export const EntityTransitionPlanCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityTransitionPlanCard',
    component: {
      lazy: async () =>
        (await import('../components/transition/PlanCard')).PlanCard,
    },
  }),
);

/** The playbook of a PrototypeTransition. */
export const EntityTransitionPlaybookCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityTransitionPlaybookCard',
    component: {
      lazy: async () =>
        (await import('../components/transition/PlaybookCard')).PlaybookCard,
    },
  }),
);

/** The risks of a PrototypeTransition. */
export const EntityTransitionRisksCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityTransitionRisksCard',
    component: {
      lazy: async () =>
        (await import('../components/transition/RisksCard')).RisksCard,
    },
  }),
);

/** What a ContributionMetric measures. */
export const EntityMetricDefinitionCard = catalogGuildhallPlugin.provide(
  createComponentExtension({
    name: 'EntityMetricDefinitionCard',
    component: {
      lazy: async () =>
        (await import('../components/metric/DefinitionCard')).DefinitionCard,
    },
  }),
);
