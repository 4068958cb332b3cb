import { createApp } from '@backstage/frontend-defaults';
import { guildhallIconsModule } from '@guildhall/plugin-catalog-module-guildhall';
import { graphModule } from './modules/graph';
import { navModule } from './modules/nav';

/**
 * The demo portal. Plugins are discovered from `package.json` (`app.packages: all`);
 * only modules of the app itself are listed here.
 */
export default createApp({
  features: [graphModule, guildhallIconsModule, navModule],
});
