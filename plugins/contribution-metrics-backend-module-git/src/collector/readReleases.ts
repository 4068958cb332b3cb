import { createHash } from 'node:crypto';
import type { FactWriter } from '@guildhall/plugin-contribution-metrics-node';
import {
  attributeRelease,
  medianInterval,
  parseReleaseTag,
} from '../domain/releases';
import { daysBetween, HOUR, startOfDay } from '../domain/time';
import type { GitCommand } from '../git/GitCommand';
import { readTags } from '../git/readTags';
import { RELEASE_INTERVALS } from '../measures';
import { repositoryName } from '../locations/parseSourceLocation';
import type { EntityState } from './EntityState';

const TAG_ID_LENGTH = 100;

interface Release {
  tag: string;
  prerelease: boolean;
  at: number;
}

/**
 * Writes `release` and `pre-release` for the tags of the window when they have changed, and works out the numbers of
 * the releases.
 *
 * @param since - begin of the window, milliseconds since the epoch
 */
export async function writeReleases(
  git: GitCommand,
  options: { target: string; now: number; since: number },
  entities: EntityState[],
  writer: FactWriter,
): Promise<void> {
  const { target, now, since } = options;
  const candidates = entities.map(state => ({
    name: state.entity.name,
    path: state.path,
    state,
    digest: createHash('sha256'),
    recent: [] as Release[],
    days: new Set<number>(),
    latest: undefined as number | undefined,
  }));
  const name = repositoryName(target);

  // Newest first, so that only what is needed of each entity is kept.
  for await (const tag of readTags(git)) {
    const release = parseReleaseTag(tag.name);
    if (!release || tag.createdAt > now + HOUR) {
      continue;
    }
    const at = tag.createdAt;
    for (const candidate of attributeRelease(release, name, candidates)) {
      const { days, digest, recent } = candidate;
      digest.update(`${tag.name}\0${at}\0`);
      if (!release.prerelease) {
        candidate.latest ??= at;
        if (days.size <= RELEASE_INTERVALS) {
          days.add(startOfDay(at));
        }
      }
      if (at >= since) {
        recent.push({ tag: tag.name, prerelease: release.prerelease, at });
      }
    }
  }

  for (const { state, digest, recent, days, latest } of candidates) {
    state.releases = digest.digest('hex').slice(0, 20);
    if (state.releases !== state.previous?.releases) {
      for (const { tag, prerelease, at } of recent) {
        await writer.add({
          samples: [
            state.sample(prerelease ? 'pre-release' : 'release', {
              value: 1,
              observedAt: at,
              id: factId(tag),
            }),
          ],
        });
      }
    }
    if (latest !== undefined) {
      state.gauges['days-since-release'] = daysBetween(latest, now);
    }
    const interval = medianInterval([...days], RELEASE_INTERVALS);
    if (interval !== undefined) {
      state.gauges['release-interval-days'] = interval;
    }
  }
}

/** The tag itself, unless it is longer than the id of a fact may be. */
function factId(tag: string): string {
  return tag.length <= TAG_ID_LENGTH
    ? tag
    : createHash('sha256').update(tag).digest('hex');
}
