import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Services } from '../services/createServices';
import { registerAgendaAction } from './registerAgendaAction';
import { registerHelpWantedAction } from './registerHelpWantedAction';
import { registerProgrammeAction } from './registerProgrammeAction';
import { registerStatusAction } from './registerStatusAction';

/** What agents can ask. They see what the caller may see, as over HTTP. */
export function registerActions(
  registry: ActionsRegistryService,
  services: Services,
): void {
  registerAgendaAction(registry, services);
  registerHelpWantedAction(registry, services);
  registerProgrammeAction(registry, services);
  registerStatusAction(registry, services);
}
