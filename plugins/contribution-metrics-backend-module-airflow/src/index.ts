/**
 * Measures pipelines from Airflow.
 *
 * @packageDocumentation
 */
export {};
