/**
 * The shared language of Guildhall: kinds, annotations, relations and rotations.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './asset';
export { createApiClient, entityPath, unwrapResponse } from './client';
export * from './kinds';
export * from './relations';
export { toEntityRef, type RefContext } from './refs';
export * from './rotation';
export * from './validation';
