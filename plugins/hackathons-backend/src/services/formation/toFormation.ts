import type {
  Formation,
  FormationSummary,
} from '@guildhall/plugin-hackathons-common';
import type { StoredFormation } from '../../database/DatabaseFormationStore';

/** A formation in lists. */
export function toSummary(formation: StoredFormation): FormationSummary {
  const { id, hackathonRef, state, version, createdBy, outcome } = formation;
  return {
    id,
    hackathonRef,
    state,
    people: outcome.people,
    version,
    createdBy,
    createdAt: new Date(formation.createdAt).toISOString(),
    solvedAt: toTime(formation.solvedAt),
    publishedAt: toTime(formation.publishedAt),
  };
}

/** A formation as the API has it. */
export function toFormation(formation: StoredFormation): Formation {
  const { settings, teams, failure, outcome } = formation;
  const titles = new Map(
    outcome.options.map(({ name, title }) => [name, title]),
  );
  return {
    ...toSummary(formation),
    settings,
    teams: teams.map(team => ({
      ...team,
      optionTitle: team.option && titles.get(team.option),
    })),
    failure,
    ...outcome,
  };
}

function toTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
