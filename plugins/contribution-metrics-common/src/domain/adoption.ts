import type { Adoption } from '../types';

const WINDOW_DAYS = 30;
const HISTORY_WEEKS = 12;

/** Days of use that {@link computeAdoption} looks at: twelve weeks, which include the two windows of 30 days. */
export const ADOPTION_DAYS = HISTORY_WEEKS * 7;

/** Who uses an asset. */
export interface AdoptionConsumer {
  /** Entity ref, or the name of a node outside of the catalog. */
  consumer: string;
  /** Entity ref of the team it belongs to. A consumer that is a group is its own team. */
  team?: string;
}

/** Use of an asset by a consumer on a UTC day. */
export interface DailyUse extends AdoptionConsumer {
  /** Days since 1970-01-01. */
  day: number;
  count: number;
}

/**
 * How much an asset is adopted: distinct teams and consumers, counted in rolling windows of 30 UTC days with today as the
 * last. The windows follow DataHub's `uniqueUserCountLast30Days`; that teams count, and the owner's own use apart, is
 * Guildhall's definition.
 *
 * - Own use is use by the owner, or by a consumer of the owner's team.
 * - A consumer without a known team counts as a consumer, and not as a team.
 * - A dependency that is declared now (`structural`) counts as use now, measured or not: its team would notice if the
 *   asset went away. When it was declared is not known, so it stands on both sides of the trend and cannot move it, and
 *   it is no part of the history, which shows measured use alone.
 * - The trend is `teams30d` less the same number for the 30 days before.
 * - The history is the distinct other teams in each of twelve spans of seven days, the last ending today.
 *
 * @param input - refs in canonical form, `today` as days since 1970-01-01, at least {@link ADOPTION_DAYS} days of use
 */
export function computeAdoption(input: {
  ownerTeam?: string;
  uses: readonly DailyUse[];
  structural: readonly AdoptionConsumer[];
  today: number;
  downstream: number;
}): Adoption {
  const { ownerTeam, today, downstream } = input;
  const ownConsumers = new Set<string>();
  const consumers = new Set<string>();
  const teamsNow = new Set<string>();
  const teamsBefore = new Set<string>();
  const weeks = Array.from({ length: HISTORY_WEEKS }, () => new Set<string>());

  for (const use of input.uses) {
    const age = today - use.day;
    if (use.count <= 0 || age < 0) {
      continue;
    }
    const team = teamOf(use);
    const own = isOwn(use, team, ownerTeam);
    if (age < WINDOW_DAYS) {
      (own ? ownConsumers : consumers).add(use.consumer);
    }
    if (own || !team) {
      continue;
    }
    if (age < WINDOW_DAYS) {
      teamsNow.add(team);
    } else if (age < 2 * WINDOW_DAYS) {
      teamsBefore.add(team);
    }
    weeks[HISTORY_WEEKS - 1 - Math.floor(age / 7)]?.add(team);
  }
  for (const dependant of input.structural) {
    const team = teamOf(dependant);
    const own = isOwn(dependant, team, ownerTeam);
    (own ? ownConsumers : consumers).add(dependant.consumer);
    if (!own && team) {
      teamsNow.add(team);
      teamsBefore.add(team);
    }
  }
  return {
    teams30d: teamsNow.size,
    consumers30d: consumers.size,
    ownUse30d: ownConsumers.size,
    trend: teamsNow.size - teamsBefore.size,
    downstream,
    history: weeks.map(teams => teams.size),
  };
}

function teamOf({ consumer, team }: AdoptionConsumer): string | undefined {
  return team ?? (consumer.startsWith('group:') ? consumer : undefined);
}

function isOwn(
  { consumer }: AdoptionConsumer,
  team: string | undefined,
  ownerTeam: string | undefined,
): boolean {
  return (
    ownerTeam !== undefined && (team === ownerTeam || consumer === ownerTeam)
  );
}
