import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import {
  createSourceClient,
  createSourceEntityProviders,
  MlflowClient,
  readOwnershipTags,
  type SourceEntityProvider,
  type SourceEntityServices,
} from '@guildhall/plugin-guildhall-node';
import { toReading, type WantedObjects } from './domain/toReading';
import { RegistryReader } from './reader/RegistryReader';

/**
 * Makes an entity provider for every entry of `guildhall.mlflow` that has a `catalog`.
 *
 * @throws InputError that names the key, what was found and what is allowed
 */
export function createMlflowEntityProviders(
  services: SourceEntityServices,
): SourceEntityProvider[] {
  return createSourceEntityProviders({
    ...services,
    system: 'mlflow',
    createReader(source, { config, names, tags }) {
      const wanted: WantedObjects = {
        models: config.getOptionalBoolean('models') ?? true,
        aliases: config.getOptionalBoolean('aliases') ?? true,
        experiments: config.getOptionalBoolean('experiments') ?? true,
        names,
        tags,
      };
      const registry = new RegistryReader(
        new MlflowClient(createSourceClient(source)),
        { memoryMs: readMemory(source.config) },
      );
      const description = {
        publicUrl: source.publicUrl,
        people: readOwnershipTags(source.config),
      };
      return {
        async read({ signal }) {
          const snapshot = await registry.read({
            signal,
            wantsAliases: name => names.accepts(name),
          });
          return toReading(snapshot, wanted, description);
        },
      };
    },
  });
}

function readMemory(config: Config): number {
  const key = 'fullReading';
  return durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : { days: 1 },
  );
}
