/**
 * ML assets with owners, stewards, adoption and health.
 *
 * @packageDocumentation
 */
export { contributionMetricsPlugin as default } from './plugin';
export { contributionMetricsApiRef } from './api';
export { contributionMetricsTranslationRef } from './translation';
