import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * Fills the portal with demo data when `guildhall.demo.enabled` is true. In production nothing of it is even loaded.
 */
export const demoLoader = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig, logger: coreServices.rootLogger },
  async *loader({ config, logger }) {
    if (!config.getOptionalBoolean('guildhall.demo.enabled')) {
      return;
    }
    if (process.env.NODE_ENV === 'production') {
      logger.warn(
        'guildhall.demo.enabled is ignored, because NODE_ENV is production',
      );
      return;
    }
    yield import('./catalogModuleDemo');
    yield import('./demoPlugin');
  },
});
