import { DAY, startOfDay } from './time';

/** What the name of a tag says. */
export interface ReleaseTag {
  /** Part before the version, such as `@scope/package` or `services/ranker`; empty if there is none. */
  name: string;
  /** Alpha, beta, release candidate and the like. */
  prerelease: boolean;
}

const NUMBERED =
  /^(?:(.+?)(?:@|[/_-]))??(?:v|r)?\d+(?:\.\d+){1,3}((?:[-.+_]?[0-9a-z][0-9a-z.+_-]*)?)$/i;
const DATED = /^(?:(.+?)[@/_-])??\d{4}-\d{2}-\d{2}()$/;
/** What follows the version of a release that is none of the following. */
const FINAL = /^(?:\+.*|[-._]?(?:final|ga|release|lts|post|sp|r)[-.]?\d*)$/i;
const PRERELEASE =
  /^(?:-|[._]?(?:alpha|beta|a|b|c|rc|pre|preview|dev|snapshot|nightly|canary|next|m|milestone)[-._]?\d*(?![a-z]))/i;
/** Words before a version that name no part of the repository. */
const GENERIC = new Set([
  'release',
  'releases',
  'rel',
  'version',
  'ver',
  'tag',
]);

/**
 * Reads the name of a tag: semantic versions, Python's (PEP 440), dates, with or without the name of a package before
 * them (`pkg@1.2.3`, `pkg/v1.2.3`, `pkg-1.2.3`). A bare major version such as `v1` is no release: such tags are moved.
 *
 * @returns undefined for a tag that doesn't look like a release
 */
export function parseReleaseTag(tag: string): ReleaseTag | undefined {
  const match = tag.match(DATED) ?? tag.match(NUMBERED);
  if (!match) {
    return undefined;
  }
  const name = match[1] ?? '';
  const suffix = match[2];
  const final = suffix === '' || FINAL.test(suffix);
  if (!final && !PRERELEASE.test(suffix)) {
    return undefined;
  }
  return {
    name: GENERIC.has(name.toLowerCase()) ? '' : name,
    prerelease: !final,
  };
}

/** An entity to which a tag may belong. */
export interface ReleaseCandidate {
  name: string;
  /** Folder in the repository, empty for all of it. */
  path: string;
}

/**
 * Finds the entities that a release tag is of. A tag without a name, or with the name of the repository, is of all of
 * them. A tag with a name is of the entity with that name or folder; without such an entity, of those that are the
 * whole repository.
 */
export function attributeRelease<T extends ReleaseCandidate>(
  release: ReleaseTag,
  repositoryName: string,
  candidates: T[],
): T[] {
  const name = release.name.toLowerCase();
  if (name === '') {
    return candidates;
  }
  const short = name.slice(name.lastIndexOf('/') + 1);
  const matching = candidates.filter(candidate => {
    const path = candidate.path.toLowerCase();
    return (
      candidate.name.toLowerCase() === short ||
      (path !== '' &&
        (path === name || path.slice(path.lastIndexOf('/') + 1) === short))
    );
  });
  if (matching.length > 0) {
    return matching;
  }
  return short === repositoryName.toLowerCase()
    ? candidates
    : candidates.filter(candidate => candidate.path === '');
}

/**
 * The median of the days between the latest releases. Several releases of one day count as one.
 *
 * @param times - milliseconds since the epoch, in any order
 * @param intervals - how many intervals to look at, counted from the latest
 * @returns days, or undefined with fewer than two days of release
 */
export function medianInterval(
  times: number[],
  intervals: number,
): number | undefined {
  const days = [...new Set(times.map(startOfDay))]
    .sort((a, b) => b - a)
    .slice(0, intervals + 1);
  const gaps = days
    .slice(1)
    .map((day, index) => (days[index] - day) / DAY)
    .sort((a, b) => a - b);
  if (gaps.length === 0) {
    return undefined;
  }
  const middle = gaps.length >> 1;
  return gaps.length % 2 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
}
