/**
 * What the pages of Guildhall's plugins have in common.
 *
 * @packageDocumentation
 */
export * from './components';
export * from './hooks';
export * from './query/createQueryBoundary';
export * from './query/usePages';
export * from './text/errorMessage';
export * from './text/format';
export * from './text/refs';
export { guildhallReactTranslationRef } from './translation';
