import { createApp } from '@backstage/frontend-defaults';
import { guildhallIconsModule } from '@guildhall/plugin-catalog-module-guildhall';
import { navModule } from './modules/nav';

/**
 * The demo portal. Plugins are discovered from `package.json` (`app.packages: all`);
 * only modules of the app itself are listed here.
 */
export default createApp({
  features: [guildhallIconsModule, navModule],
});
