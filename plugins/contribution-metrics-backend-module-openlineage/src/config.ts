import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  STEWARD_DUTIES,
  TIE_ANNOTATIONS,
  type StewardDuty,
} from '@guildhall/plugin-guildhall-common';

/** What an ownership type says of its owner. */
export type OwnershipMeaning = 'owner' | `steward-${StewardDuty}` | 'ignore';

/** Settings of the receiver. */
export interface OpenLineageOptions {
  /** Largest body in bytes, after decompression. */
  maxBodyBytes: number;
  /** Most events of a batch. */
  maxBatch: number;
  datasetAnnotation: string;
  jobAnnotation: string;
  /** By ownership type in the form that {@link normaliseOwnershipType} gives. */
  ownershipTypes: ReadonlyMap<string, OwnershipMeaning>;
  /** Names of owners, lower case, that mean nobody. */
  ignoredOwners: ReadonlySet<string>;
}

const MEANINGS: readonly string[] = [
  'owner',
  ...STEWARD_DUTIES.map(duty => `steward-${duty}`),
  'ignore',
];

const DEFAULT_TYPES: Array<[OwnershipMeaning, string[]]> = [
  [
    'owner',
    [
      'owner',
      'maintainer',
      'dataowner',
      'technicalowner',
      'businessowner',
      'team',
      'person',
    ],
  ],
  [
    'steward-documentation',
    [
      'documentation',
      'docs',
      'doc',
      'documentationsteward',
      'docssteward',
      'docsteward',
      'stewarddocumentation',
    ],
  ],
  [
    'steward-testing',
    [
      'testing',
      'tests',
      'test',
      'quality',
      'dataquality',
      'qa',
      'testingsteward',
      'qualitysteward',
      'dataqualitysteward',
      'stewardtesting',
    ],
  ],
  [
    'steward-governance',
    [
      'governance',
      'steward',
      'datasteward',
      'compliance',
      'privacy',
      'governancesteward',
      'stewardgovernance',
    ],
  ],
];

/** `Docs steward`, `DOCS_STEWARD` and `docs-steward` are one type. */
export function normaliseOwnershipType(type: string): string {
  return type.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * Reads `guildhall.openlineage`.
 *
 * @throws InputError for a value that cannot be used.
 */
export function readOpenLineageOptions(root: Config): OpenLineageOptions {
  const config = root.getOptionalConfig('guildhall.openlineage');
  const ownershipTypes = new Map<string, OwnershipMeaning>(
    DEFAULT_TYPES.flatMap(([meaning, types]) =>
      types.map((type): [string, OwnershipMeaning] => [type, meaning]),
    ),
  );
  // Types are free text, which Config does not take as keys.
  const types = config?.getOptional<JsonObject>('ownershipTypes') ?? {};
  for (const [type, meaning] of Object.entries(types)) {
    if (!MEANINGS.includes(String(meaning))) {
      throw new InputError(
        `guildhall.openlineage.ownershipTypes.${type}: found '${meaning}'; use one of ${MEANINGS.join(
          ', ',
        )}`,
      );
    }
    ownershipTypes.set(
      normaliseOwnershipType(type),
      meaning as OwnershipMeaning,
    );
  }
  return {
    maxBodyBytes: positive(config, 'maxBodyBytes', 8 * 1024 * 1024),
    maxBatch: positive(config, 'maxBatch', 1000),
    datasetAnnotation:
      config?.getOptionalString('datasetAnnotation') ??
      TIE_ANNOTATIONS.openlineageDataset,
    jobAnnotation:
      config?.getOptionalString('jobAnnotation') ??
      TIE_ANNOTATIONS.openlineageJob,
    ownershipTypes,
    ignoredOwners: new Set(
      (config?.getOptionalStringArray('ignoredOwners') ?? ['airflow']).map(
        name => name.toLowerCase(),
      ),
    ),
  };
}

function positive(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(
      `guildhall.openlineage.${key}: found ${value}; use a whole number above 0`,
    );
  }
  return value;
}
