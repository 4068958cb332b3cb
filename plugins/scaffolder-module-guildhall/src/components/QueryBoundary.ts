import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { createQueryBoundary } from '@guildhall/plugin-guildhall-react';

/** Gives the fields one cache of answers. */
export const QueryBoundary = createQueryBoundary(discoveryApiRef);
