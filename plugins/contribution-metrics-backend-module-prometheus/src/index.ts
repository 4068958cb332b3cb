/**
 * Measures assets by Prometheus queries.
 *
 * @packageDocumentation
 */
export {};
