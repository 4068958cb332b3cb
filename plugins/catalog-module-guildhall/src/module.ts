import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  annotationProblemsCard,
  entityPresentationApi,
  hackathonCharterCard,
  hackathonJudgingCard,
  hackathonScheduleCard,
  kindIcons,
  metricDefinitionCard,
  transitionPlanCard,
  transitionPlaybookCard,
  transitionRisksCard,
} from './extensions';

/** Cards and icons of the Guildhall kinds for the catalog's pages. */
export const catalogModuleGuildhall = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    entityPresentationApi,
    annotationProblemsCard,
    hackathonScheduleCard,
    hackathonCharterCard,
    hackathonJudgingCard,
    transitionPlanCard,
    transitionPlaybookCard,
    transitionRisksCard,
    metricDefinitionCard,
  ],
});

/** Icons for the places that ask the app itself; only a module of the app may add them, so a portal lists it by hand. */
export const guildhallIconsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [kindIcons],
});
