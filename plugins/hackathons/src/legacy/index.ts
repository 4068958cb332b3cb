/**
 * Hackathons for apps of the legacy frontend system.
 *
 * @packageDocumentation
 */
export { hackathonsPlugin } from './plugin';
export {
  EntityHackathonContent,
  EntityHackathonsOfAssetCard,
  EntityPrototypeCard,
  HackathonProjectSearchResultListItem,
  HackathonsPage,
} from './extensions';
export { isHackathonPrototype, isWantedByHackathons } from '../entityFilters';
export { HackathonsIcon } from './HackathonsIcon';
export { hackathonsApiRef } from '../api';
export { hackathonsTranslationRef } from '../translation';
