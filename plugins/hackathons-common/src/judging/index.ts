/**
 * Judging: what scores say, who looks at what, where one more look is worth most, and the order of finalists. Plain JSON in, plain JSON out.
 */
export * from './assignment';
export * from './finals';
export * from './needsOneMoreLook';
export * from './scores';
export type { Part } from './parts';
