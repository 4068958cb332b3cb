/**
 * Measures assets by Prometheus queries, for the contribution-metrics plugin.
 *
 * @packageDocumentation
 */
export { contributionMetricsModulePrometheus as default } from './module';
