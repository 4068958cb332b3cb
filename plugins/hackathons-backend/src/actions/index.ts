import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Services } from '../services/createServices';

/** What agents can ask. */
export function registerActions(
  _registry: ActionsRegistryService,
  _services: Services,
): void {}
