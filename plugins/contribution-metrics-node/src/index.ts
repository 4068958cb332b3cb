/**
 * Extension points and permission rules of the contribution-metrics plugin.
 *
 * @packageDocumentation
 */
export * from './collector';
export * from './EntityReport';
export * from './extensions';
export * from './FactWriter';
export * from './permissions';
