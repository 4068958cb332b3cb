import { createQueryBoundary } from '@guildhall/plugin-guildhall-react';
import { hackathonsApiRef } from '../api';

/** Gives everything below it the cache of answers. Every extension of the plugin stands in one. */
export const QueryBoundary = createQueryBoundary(hackathonsApiRef);
