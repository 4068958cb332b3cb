/**
 * Measures models and experiments from MLflow.
 *
 * @packageDocumentation
 */
export {};
