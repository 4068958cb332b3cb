import type { Team, TeamRequest } from '@guildhall/plugin-hackathons-common';
import { at } from './charters';
import { fakeId, titleOf } from './people';

/** The teams that each event has at first, and how many people are in them. */
export const SPECS: Array<
  Pick<Team, 'name' | 'joining' | 'wantedSkills'> &
    Partial<Team> & { people: number }
> = [
  {
    name: 'The Fresh Ones',
    headline: 'User features that are never older than an hour',
    theme: 'freshness',
    wantedSkills: ['data engineering', 'Airflow'],
    wanted: 'Somebody who has run materialisation in production.',
    joining: 'ask',
    people: 3,
  },
  {
    name: 'Cold Start',
    headline: 'Embeddings for people whom we have never met',
    theme: 'freshness',
    wantedSkills: ['machine learning'],
    joining: 'open',
    people: 2,
  },
  {
    name: 'Docs or it did not happen',
    headline: 'Every feature explains itself in three sentences',
    theme: 'documentation',
    wantedSkills: ['technical writing', 'product'],
    wanted: 'Writers who ask stupid questions.',
    joining: 'open',
    people: 3,
  },
  {
    name: 'Spot Instance',
    headline: 'Half the bill for nightly training',
    theme: 'cost',
    wantedSkills: [],
    joining: 'closed',
    people: 5,
  },
  {
    name: 'Backfill Club',
    theme: 'freshness',
    wantedSkills: ['SQL', 'data engineering'],
    joining: 'ask',
    people: 4,
  },
  {
    name: 'Quantile',
    headline: 'Drift that tells you what to do',
    wantedSkills: ['statistics'],
    joining: 'ask',
    people: 2,
  },
];

/** An invitation or an application. */
export function request(
  number: number,
  kind: TeamRequest['kind'],
  team: Team,
  userRef: string,
  more: Partial<TeamRequest>,
): TeamRequest {
  return {
    id: fakeId(9, number),
    hackathonRef: team.hackathonRef,
    kind,
    teamId: team.id,
    teamName: team.name,
    userRef,
    displayName: titleOf(userRef.split('/')[1]),
    by: userRef,
    state: 'open',
    mayAnswer: false,
    mayWithdraw: false,
    createdAt: at(-0.3),
    ...more,
  };
}
