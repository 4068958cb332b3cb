/**
 * ML assets for apps of the legacy frontend system.
 *
 * @packageDocumentation
 */
export { contributionMetricsPlugin } from './plugin';
export {
  EntityAssetAdoptionCard,
  EntityAssetHealthCard,
  EntityAssetOwnershipCard,
  EntityMetricAssetsContent,
  EntityMetricsContent,
  MlAssetsPage,
} from './extensions';
export { isMlAsset } from './isMlAsset';
export { MlAssetsIcon } from './MlAssetsIcon';
export { contributionMetricsApiRef } from '../api';
export { contributionMetricsTranslationRef } from '../translation';
