/**
 * Measures the git repositories of assets for the contribution-metrics plugin.
 *
 * @packageDocumentation
 */
export { contributionMetricsModuleGit as default } from './module';
