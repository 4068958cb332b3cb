import type { Config } from '@backstage/config';
import { STEWARD_DUTIES } from '@guildhall/plugin-guildhall-common';
import { DEFAULT_FEAST_TAG_NAMES, type FeastTagNames } from './readOwnership';

/** Reads `ownerTags` and `stewardTags` of an entry of `guildhall.feast`. */
export function readFeastTagNames(config: Config): FeastTagNames {
  const names = { ...DEFAULT_FEAST_TAG_NAMES };
  names.owner = config.getOptionalStringArray('ownerTags') ?? names.owner;
  for (const duty of STEWARD_DUTIES) {
    const role = `steward-${duty}` as const;
    names[role] =
      config.getOptionalStringArray(`stewardTags.${duty}`) ?? names[role];
  }
  return names;
}
