/**
 * Stand-ins for tests of collectors.
 *
 * @packageDocumentation
 */
export * from './testUtils/index';
