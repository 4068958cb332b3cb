import type { Knex } from 'knex';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import type {
  StoredJudge,
  StoredPanel,
} from '../../database/DatabaseJudgingPanelStore';
import type { SubmittedProject } from '../../database/submittedProjects';
import type { Core } from '../areas';

/** A project with those who must not judge it. */
export interface TeamFacts {
  projectId: string;
  /** Home teams as they were given at registration, by member. */
  members: Map<string, string[]>;
  /** Users and groups. */
  mentors: string[];
}

/** What the database knows of the judging at a moment: the ground of conflicts and assignment. */
export interface JudgingState {
  panel?: StoredPanel;
  judges: StoredJudge[];
  /** All with a submission that counts, the one for practice included; with the others, if asked for. */
  projects: SubmittedProject[];
  teams: TeamFacts[];
  /** Those that stand. */
  conflicts: StoredConflict[];
  /** Home teams of judges who registered, too. */
  homeTeams: Map<string, string[]>;
}

/**
 * Reads the state in a fixed number of statements.
 *
 * @param scope - what it is narrowed to: one judge, some projects; or widened to: projects that are not handed in
 */
export async function readJudgingState(
  core: Core,
  hackathonRef: string,
  scope: {
    judge?: string;
    projectIds?: readonly string[];
    unfinished?: boolean;
  },
  db: Knex,
): Promise<JudgingState> {
  const { judging, mentors, registrations, teams } = core.stores;
  const panel = await judging.panels.get(hackathonRef, db);
  const one = scope.judge
    ? await judging.panels.judge(hackathonRef, scope.judge, db)
    : undefined;
  const judges = scope.judge
    ? [one].flatMap(judge => judge ?? [])
    : await judging.panels.judges(hackathonRef, db);
  const wanted = scope.projectIds && new Set(scope.projectIds);
  const projects = (
    scope.unfinished
      ? await judging.begun(hackathonRef, db)
      : await judging.submitted(
          hackathonRef,
          wanted?.size === 1 ? scope.projectIds?.[0] : undefined,
          db,
        )
  ).filter(({ projectId }) => !wanted || wanted.has(projectId));
  const membersOf = await teams.membersOf(
    projects.map(({ teamId }) => teamId),
    db,
  );
  const matches = await mentors.matches(hackathonRef, db);
  const mentorsOf = new Map<string, string[]>();
  for (const { teamId, mentorRef } of matches) {
    mentorsOf.set(teamId, [...(mentorsOf.get(teamId) ?? []), mentorRef]);
  }
  const registered = await registrations.ofUsers(
    hackathonRef,
    judges.map(({ userRef }) => userRef),
    db,
  );
  return {
    panel,
    judges,
    projects,
    teams: projects.map(({ projectId, teamId }) => ({
      projectId,
      members: new Map(
        (membersOf.get(teamId) ?? []).map(member => [
          member.userRef,
          member.homeTeams,
        ]),
      ),
      mentors: mentorsOf.get(teamId) ?? [],
    })),
    conflicts: await judging.conflicts.active(
      hackathonRef,
      { judge: scope.judge },
      db,
    ),
    homeTeams: new Map(
      registered.map(({ userRef, homeTeams }) => [userRef, homeTeams]),
    ),
  };
}

/** Everybody whose groups count, with the groups that they gave at registration. */
export function peopleOf(state: JudgingState): Map<string, string[]> {
  return new Map([
    ...state.teams.flatMap(({ members }) => [...members]),
    ...state.judges.map(({ userRef }): [string, string[]] => [
      userRef,
      state.homeTeams.get(userRef) ?? [],
    ]),
  ]);
}
