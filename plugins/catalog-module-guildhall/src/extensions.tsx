import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  annotationProblemsFilter,
  judgedFilter,
  riskyFilter,
} from './entityFilters';
import { entityPresentationApiFactory } from './entityPresentation';
import { guildhallKindIcons } from './icons';

/** Icons beside the names of entities. */
export const entityPresentationApi = ApiBlueprint.make({
  name: 'entity-presentation',
  params: defineParams => defineParams(entityPresentationApiFactory),
});

/** Icons for the places that ask the app, such as the dialog in which an entity is inspected. */
export const kindIcons = IconBundleBlueprint.make({
  name: 'guildhall-kinds',
  params: {
    icons: Object.fromEntries(
      Object.entries(guildhallKindIcons).map(([kind, icon]) => [
        `kind:${kind}`,
        icon,
      ]),
    ),
  },
});

/** On every entity with wrong annotations. */
export const annotationProblemsCard = EntityCardBlueprint.make({
  name: 'guildhall-annotation-problems',
  params: {
    type: 'content',
    filter: annotationProblemsFilter,
    loader: () =>
      import('./components/AnnotationProblemsCard').then(m => (
        <m.AnnotationProblemsCard />
      )),
  },
});

export const hackathonScheduleCard = EntityCardBlueprint.make({
  name: 'hackathon-schedule',
  params: {
    type: 'info',
    filter: { kind: 'Hackathon' },
    loader: () =>
      import('./components/hackathon/ScheduleCard').then(m => (
        <m.ScheduleCard />
      )),
  },
});

export const hackathonCharterCard = EntityCardBlueprint.make({
  name: 'hackathon-charter',
  params: {
    type: 'content',
    filter: { kind: 'Hackathon' },
    loader: () =>
      import('./components/hackathon/CharterCard').then(m => <m.CharterCard />),
  },
});

export const hackathonJudgingCard = EntityCardBlueprint.make({
  name: 'hackathon-judging',
  params: {
    type: 'content',
    filter: judgedFilter,
    loader: () =>
      import('./components/hackathon/JudgingCard').then(m => <m.JudgingCard />),
  },
});

export const transitionPlanCard = EntityCardBlueprint.make({
  name: 'transition-plan',
  params: {
    type: 'content',
    filter: { kind: 'PrototypeTransition' },
    loader: () =>
      import('./components/transition/PlanCard').then(m => <m.PlanCard />),
  },
});

export const transitionPlaybookCard = EntityCardBlueprint.make({
  name: 'transition-playbook',
  params: {
    type: 'content',
    filter: { kind: 'PrototypeTransition' },
    loader: () =>
      import('./components/transition/PlaybookCard').then(m => (
        <m.PlaybookCard />
      )),
  },
});

export const transitionRisksCard = EntityCardBlueprint.make({
  name: 'transition-risks',
  params: {
    type: 'content',
    filter: riskyFilter,
    loader: () =>
      import('./components/transition/RisksCard').then(m => <m.RisksCard />),
  },
});

export const metricDefinitionCard = EntityCardBlueprint.make({
  name: 'contribution-metric-definition',
  params: {
    type: 'content',
    filter: { kind: 'ContributionMetric' },
    loader: () =>
      import('./components/metric/DefinitionCard').then(m => (
        <m.DefinitionCard />
      )),
  },
});
