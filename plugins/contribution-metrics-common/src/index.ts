/**
 * What the contribution-metrics packages share: types of the API, the client, permissions and the algorithms.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './domain';
export * from './permissions';
export * from './types';
