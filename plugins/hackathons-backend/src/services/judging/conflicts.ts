import { randomUUID } from 'node:crypto';
import {
  type JudgeConflictKind,
  type PersonGroups,
  sharedGroups,
} from '@guildhall/plugin-hackathons-common';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import type { JudgingState, TeamFacts } from './judgingState';

/** A conflict that follows from teams, mentoring and groups. */
export interface FoundConflict {
  judgeRef: string;
  projectId: string;
  kind: Extract<JudgeConflictKind, 'own-team' | 'same-group' | 'mentor'>;
  /** Groups in common. */
  groups?: string[];
}

/** What changes about conflicts, and what is in one afterwards. */
export interface ConflictChange {
  added: StoredConflict[];
  /** Those that no longer hold. */
  gone: StoredConflict[];
  /** Projects that each judge must not judge. */
  byJudge: Map<string, Set<string>>;
}

/** Conflicts that follow from what is known now: one for each judge and project, the plainest. */
export function findConflicts(
  state: Pick<JudgingState, 'judges' | 'teams'>,
  groups: ReadonlyMap<string, PersonGroups>,
): FoundConflict[] {
  const teams = state.teams.map(team => ({
    team,
    itsGroups: groupsOf(team, groups),
  }));
  return state.judges.flatMap(({ userRef }) => {
    const own = groups.get(userRef) ?? { direct: [], wide: [] };
    return teams.flatMap(({ team, itsGroups }): FoundConflict[] => {
      const found = { judgeRef: userRef, projectId: team.projectId };
      if (team.members.has(userRef)) {
        return [{ ...found, kind: 'own-team' }];
      }
      if (
        team.mentors.some(ref => ref === userRef || own.direct.includes(ref))
      ) {
        return [{ ...found, kind: 'mentor' }];
      }
      const shared = sharedGroups(own, itsGroups);
      return shared.length > 0
        ? [{ ...found, kind: 'same-group', groups: shared }]
        : [];
    });
  });
}

/**
 * Compares what was found with what is kept. Whoever was in a team, or mentored it, stays in the conflict; groups that are no longer in
 * common end it, but not that a project was withdrawn.
 */
export function changeOf(
  state: Pick<JudgingState, 'conflicts' | 'teams'>,
  found: readonly FoundConflict[],
  hackathonRef: string,
  now: number,
): ConflictChange {
  const kept = new Set(state.conflicts.map(keyOf));
  const holds = new Set(found.map(keyOf));
  const added = found
    .filter(conflict => !kept.has(keyOf(conflict)))
    .map(conflict => ({
      ...conflict,
      id: randomUUID(),
      hackathonRef,
      at: now,
    }));
  const there = new Set(state.teams.map(({ projectId }) => projectId));
  const gone = state.conflicts.filter(
    conflict =>
      conflict.kind === 'same-group' &&
      there.has(conflict.projectId) &&
      !holds.has(keyOf(conflict)),
  );
  const byJudge = new Map<string, Set<string>>();
  for (const conflict of [...state.conflicts, ...added]) {
    if (!gone.includes(conflict as StoredConflict)) {
      const projects = byJudge.get(conflict.judgeRef) ?? new Set();
      byJudge.set(conflict.judgeRef, projects.add(conflict.projectId));
    }
  }
  return { added, gone, byJudge };
}

function keyOf({ judgeRef, projectId, kind }: FoundConflict | StoredConflict) {
  return `${judgeRef} ${projectId} ${kind}`;
}

/** The groups of all members of a team. */
function groupsOf(
  { members }: TeamFacts,
  groups: ReadonlyMap<string, PersonGroups>,
): PersonGroups {
  const all = (part: keyof PersonGroups) => [
    ...new Set(
      [...members.keys()].flatMap(member => groups.get(member)?.[part] ?? []),
    ),
  ];
  return { direct: all('direct'), wide: all('wide') };
}
