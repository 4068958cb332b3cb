import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readSources, sourceWarnings, type SourceOptions } from '../sources';
import {
  readCatalogSettings,
  type CatalogSettings,
} from './readCatalogSettings';
import {
  SourceEntityProvider,
  type SourceEntityProviderOptions,
  type SourceReader,
} from './SourceEntityProvider';
import { TIE_SYSTEMS, type DefaultInstances, type TieSystemId } from './ties';

/** What every entity provider of a source needs of the backend. */
export type SourceEntityServices = { config: RootConfigService } & Omit<
  SourceEntityProviderOptions,
  'system' | 'name' | 'defaultInstances' | 'settings' | 'reader'
>;

/**
 * Makes an entity provider for every instance that has a `catalog` in its configuration; none if there is no such instance.
 *
 * @throws InputError that names the key, what was found and what is allowed
 */
export function createSourceEntityProviders(
  options: SourceEntityServices & {
    system: TieSystemId;
    createReader: (
      source: SourceOptions,
      settings: CatalogSettings,
    ) => SourceReader;
  },
): SourceEntityProvider[] {
  const { config, createReader, ...services } = options;
  const sources = readSources(config, `guildhall.${options.system}`, {
    schedule: { frequency: { hours: 1 }, timeout: { minutes: 30 } },
  });
  const defaultInstances = readDefaultInstances(config);
  return sources.flatMap(source => {
    const settings = readCatalogSettings(source);
    if (!settings) {
      return [];
    }
    for (const warning of sourceWarnings(source)) {
      services.logger.warn(warning);
    }
    return SourceEntityProvider.create({
      ...services,
      name: source.name,
      defaultInstances,
      settings,
      reader: createReader(source, settings),
    });
  });
}

function readDefaultInstances(config: RootConfigService): DefaultInstances {
  return Object.fromEntries(
    Object.keys(TIE_SYSTEMS).flatMap(id => {
      const [first] = config.getOptionalConfigArray(`guildhall.${id}`) ?? [];
      return first ? [[id, first.getOptionalString('name')]] : [];
    }),
  );
}
