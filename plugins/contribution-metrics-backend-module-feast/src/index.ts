/**
 * Measures feature views and feature services from Feast.
 *
 * @packageDocumentation
 */
export {};
