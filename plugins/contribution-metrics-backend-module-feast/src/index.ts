/**
 * Measures feature views and feature services from Feast.
 *
 * @packageDocumentation
 */
export { contributionMetricsModuleFeast as default } from './module';
