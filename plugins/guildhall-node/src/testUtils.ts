/**
 * For tests of backend plugins.
 *
 * @packageDocumentation
 */
export * from './testUtils/index';
