import { createPlugin } from '@backstage/core-plugin-api';

/** What the cards of the Guildhall kinds belong to in the legacy frontend system, which has no modules. */
export const catalogGuildhallPlugin = createPlugin({ id: 'catalog-guildhall' });
