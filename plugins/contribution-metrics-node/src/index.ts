/**
 * Extension points of the contribution-metrics plugin.
 *
 * @packageDocumentation
 */
export * from './collector';
export * from './extensions';
