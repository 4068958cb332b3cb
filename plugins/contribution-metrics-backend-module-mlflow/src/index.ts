/**
 * Measures models and experiments from MLflow.
 *
 * @packageDocumentation
 */
export { contributionMetricsModuleMlflow as default } from './module';
