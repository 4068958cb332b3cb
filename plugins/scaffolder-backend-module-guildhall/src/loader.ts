import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleLocalRepositories } from './localRepositories';
import { scaffolderModuleGuildhall } from './module';

/** The actions, and what lets the catalog see the local repositories. */
export const scaffolderGuildhallLoader = createBackendFeatureLoader({
  *loader() {
    yield scaffolderModuleGuildhall;
    yield catalogModuleLocalRepositories;
  },
});
