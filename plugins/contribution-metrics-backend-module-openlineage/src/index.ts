/**
 * Receives OpenLineage events as facts about ML assets.
 *
 * @packageDocumentation
 */
export { contributionMetricsModuleOpenLineage as default } from './module';
