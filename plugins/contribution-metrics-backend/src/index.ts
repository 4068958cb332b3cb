/**
 * Samples, health, adoption and ownership of ML assets.
 *
 * @packageDocumentation
 */
export { contributionMetricsPlugin as default } from './plugin';
