import type { Config } from '@backstage/config';
import { DEFAULT_FEAST_TAG_NAMES, type FeastTagNames } from './readOwnership';

const KEYS = [
  ['owner', 'owner'],
  ['stewardDocumentation', 'steward-documentation'],
  ['stewardTesting', 'steward-testing'],
  ['stewardGovernance', 'steward-governance'],
] as const;

/** Reads `tags` of an entry of `guildhall.feast`: the tags that name people. */
export function readFeastTagNames(config: Config): FeastTagNames {
  const names = { ...DEFAULT_FEAST_TAG_NAMES };
  for (const [key, role] of KEYS) {
    names[role] = config.getOptionalStringArray(`tags.${key}`) ?? names[role];
  }
  return names;
}
