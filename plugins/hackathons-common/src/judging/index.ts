/** Judging: what scores say, who looks at what, and where one more look is worth most. Plain JSON in, plain JSON out. */
export * from './assignment';
export * from './needsOneMoreLook';
export * from './scores';
export type { Part } from './parts';
