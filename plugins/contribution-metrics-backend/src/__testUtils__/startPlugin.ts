import {
  startTestPlugin,
  type TestPlugin as StartedPlugin,
} from '@guildhall/plugin-guildhall-node/testUtils';
import { contributionMetricsPlugin } from '../plugin';

/** The running plugin. Its tasks are `catalog`, `evaluation`, `retention` and `collect-<id>`. */
export interface TestPlugin extends StartedPlugin {
  /** Reads the catalog and evaluates what is due. */
  settle(): Promise<void>;
}

/** Starts the plugin over a catalog. */
export async function startPlugin(
  options: Omit<Parameters<typeof startTestPlugin>[0], 'plugin' | 'pluginId'>,
): Promise<TestPlugin> {
  const plugin = await startTestPlugin({
    ...options,
    plugin: contributionMetricsPlugin,
    pluginId: 'contribution-metrics',
  });
  return {
    ...plugin,
    async settle() {
      await plugin.run('catalog');
      await plugin.run('evaluation');
    },
  };
}
