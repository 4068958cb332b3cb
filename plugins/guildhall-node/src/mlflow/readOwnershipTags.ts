import type { Config } from '@backstage/config';
import { STEWARD_DUTIES } from '@guildhall/plugin-guildhall-common';
import { DEFAULT_OWNERSHIP_TAGS, type OwnershipTags } from './readOwnership';

/** Reads `ownerTags` and `stewardTags` of an entry of `guildhall.mlflow`. */
export function readOwnershipTags(config: Config): OwnershipTags {
  const steward = { ...DEFAULT_OWNERSHIP_TAGS.steward };
  for (const duty of STEWARD_DUTIES) {
    steward[duty] =
      config.getOptionalStringArray(`stewardTags.${duty}`) ?? steward[duty];
  }
  return {
    owner:
      config.getOptionalStringArray('ownerTags') ??
      DEFAULT_OWNERSHIP_TAGS.owner,
    steward,
  };
}
