import {
  evaluateTeams,
  type FormationMember,
  type FormationProblem,
  type FormationReport,
  type TeamEvaluation,
} from '@guildhall/plugin-hackathons-common';
import type { StoredFormationTeam } from '../../database/DatabaseFormationStore';
import type { EventProblem } from './buildProblem';

/** A team as it is to be. */
export interface TeamDraft {
  id: string;
  name: string;
  option?: string;
  existing: boolean;
  locked: boolean;
  members: { userRef: string; locked: boolean }[];
}

/** Teams with what the rules say of them. */
export interface Arrangement {
  teams: StoredFormationTeam[];
  unplaced: FormationMember[];
  /** What doesn't hold and is no matter of one team. */
  problems: FormationProblem[];
  report: FormationReport;
  /** People who were to be placed. */
  people: number;
}

/** Applies the rules to teams, made by the solver or by hand. */
export function arrange(
  { problem, titles }: EventProblem,
  drafts: readonly TeamDraft[],
): Arrangement {
  const known = new Set(problem.people.map(({ id }) => id));
  const evaluation = evaluateTeams(
    problem,
    drafts.map(({ id, option, members }) => ({
      id,
      option,
      members: members
        .map(({ userRef }) => userRef)
        .filter(ref => known.has(ref)),
    })),
  );
  const rankOf = new Map(
    evaluation.satisfaction.map(({ person, rank }) => [person, rank]),
  );
  const before = new Set(problem.teams?.flatMap(({ members }) => members));
  const placed = new Set(
    drafts.flatMap(({ members }) => members.map(({ userRef }) => userRef)),
  );
  const { report } = evaluation;
  return {
    teams: drafts.map((draft, index) => ({
      ...draft,
      sharedHours: evaluation.sharedHours[index],
      members: draft.members.map(({ userRef, locked }) => ({
        userRef,
        locked,
        existing: before.has(userRef),
        choiceRank: rankOf.get(userRef),
      })),
      problems: [
        ...evaluation.broken[index].map(({ relaxation, message }) => ({
          rule: relaxation.rule,
          message,
        })),
        ...draft.members
          .filter(({ userRef }) => !known.has(userRef))
          .map(({ userRef }) => ({
            rule: 'gone',
            message: `${userRef} joined a team or withdrew meanwhile, and will be left out`,
          })),
      ],
    })),
    unplaced: problem.people
      .filter(({ id }) => !placed.has(id))
      .map(({ id }) => ({ userRef: id, locked: false, existing: false })),
    problems: [
      ...problemsOfAll(evaluation),
      ...optionsTakenTwice({ problem, titles }, drafts),
    ],
    report: {
      ...report,
      sizes: Object.entries(report.sizes).map(([size, teams]) => ({
        size: Number(size),
        teams,
      })),
    },
    people: report.people,
  };
}

function problemsOfAll({ brokenLocks, report }: TeamEvaluation) {
  const isolated = report.isolatedPeople;
  return [
    ...brokenLocks.map(({ relaxation, message }) => ({
      rule: relaxation.rule as string,
      message,
    })),
    // Which team it is would tell too much of its members.
    ...(isolated > 0
      ? [
          {
            rule: 'isolation',
            message: `The rule that nobody stands alone is broken ${
              isolated === 1 ? 'once' : `${isolated} times`
            }; which team it is stays hidden for the sake of its members`,
          },
        ]
      : []),
  ];
}

function optionsTakenTwice(
  { problem, titles }: EventProblem,
  drafts: readonly TeamDraft[],
): FormationProblem[] {
  return (problem.options ?? []).flatMap(({ name, maxTeams = Infinity }) => {
    const teams = drafts.filter(
      ({ option, existing, members }) =>
        option === name && !existing && members.length > 0,
    ).length;
    return teams > maxTeams
      ? [
          {
            rule: 'option',
            message: `${teams} teams work on ${
              titles.get(name) ?? name
            }, and there can be ${maxTeams}`,
          },
        ]
      : [];
  });
}
