import {
  createSourceEntityProviders,
  FeastClient,
  PatternFilter,
  readFeastTagNames,
  type FeastOddity,
  type SourceEntityProvider,
  type SourceEntityServices,
} from '@guildhall/plugin-guildhall-node';
import { toReading, type WantedObjects } from './domain/toReading';
import { readRegistry } from './reader/readRegistry';

/**
 * Makes an entity provider for every entry of `guildhall.feast` that has a `catalog`.
 *
 * @throws InputError that names the key, what was found and what is allowed
 */
export function createFeastEntityProviders(
  services: SourceEntityServices,
): SourceEntityProvider[] {
  return createSourceEntityProviders({
    ...services,
    system: 'feast',
    createReader(source, { config, names, tags }) {
      const wanted: WantedObjects = {
        featureStores: config.getOptionalBoolean('featureStores') ?? true,
        featureViews: config.getOptionalBoolean('featureViews') ?? true,
        featureServices: config.getOptionalBoolean('featureServices') ?? true,
        dataSources: config.getOptionalBoolean('dataSources') ?? true,
        projects: PatternFilter.fromConfig(
          config.getOptionalConfig('projects'),
        ),
        names,
        tags,
      };
      const description = {
        address: source,
        people: readFeastTagNames(source.config),
      };
      let oddities: FeastOddity[] = [];
      const client = FeastClient.connect(source, {
        onOddity: oddity => oddities.push(oddity),
        allowCache: source.config.getOptionalBoolean('allowCache'),
      });
      return {
        async read({ signal }) {
          oddities = [];
          const contents = await readRegistry(client, {
            projects: wanted.projects,
            signal,
          });
          return toReading(contents, oddities, wanted, description);
        },
      };
    },
  });
}
