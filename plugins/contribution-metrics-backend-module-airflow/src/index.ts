/**
 * Measures pipelines from Airflow.
 *
 * @packageDocumentation
 */
export { contributionMetricsModuleAirflow as default } from './module';
export { AIRFLOW_MEASURES } from './measures';
