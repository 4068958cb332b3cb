import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  type AwardInput,
  type Certificate,
  estimateScores,
  type ProjectResult,
  type ResultProblem,
  type Results,
  type ScoresInput,
} from '@guildhall/plugin-hackathons-common';
import type { FinalRoundFake } from './FinalRoundFake';
import { type JudgedProject, nameOf } from './resultsData';

/** What is kept of the results of one event. */
export interface ResultsState {
  hackathonRef: string;
  charter: HackathonEntity;
  projects: JudgedProject[];
  scores: ScoresInput;
  awards: AwardInput[];
  version: number;
  finalRound: FinalRoundFake;
  published?: Results;
}

const COMMENTS = [
  'The number before and after says it all. I would have liked to see what happens when the stream stands still.',
  'I understood it within a minute. Please write down how to run it without you.',
  'Good that you said what did not work: that saves the next team a week.',
];

/** What the scores say now. */
export function makeDraft(
  state: ResultsState,
  phase: string,
): Omit<Results, 'publications' | 'may'> {
  const { projects, scores, charter } = state;
  const estimate = estimateScores(scores);
  const { criteria = [], judging } = charter.spec;
  const finals = new Map(
    state.finalRound.outcome()?.map(each => [each.projectId, each]),
  );
  const votes = new Map(
    projects.map(({ projectId, quality }, index) => [
      projectId,
      Math.max(0, Math.round(9 * quality + ((index * 7) % 5))),
    ]),
  );
  const places = estimate.stability.places;
  const items = estimate.projects
    .map(found => {
      const { project: id, looks } = found;
      const project = projects.find(each => each.projectId === id)!;
      const { quality: _, theme: __, ...shown } = project;
      return {
        ...shown,
        looks,
        ...(looks > 0 && {
          place: finals.get(id)?.rank ?? Math.max(found.rank, finals.size + 1),
          rank: found.rank,
          band: found.band,
          score: found.score,
          standardError: found.standardError,
          plainMean: found.plainMean,
        }),
        finalRank: finals.get(id)?.rank,
        finalBand: finals.get(id)?.band,
        kept: places.find(place => place.project === id)?.kept,
        awards: state.awards
          .filter(award => award.projectId === id)
          .map(({ award }) => award),
        votes: judging?.peoplesChoice ? votes.get(id) : undefined,
      };
    })
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const judges = estimate.judges.length;
  const bands = new Map<number, string[]>();
  for (const { band, projectId } of items) {
    if (band !== undefined) {
      bands.set(band, [...(bands.get(band) ?? []), projectId]);
    }
  }
  return {
    hackathonRef: state.hackathonRef,
    state: 'draft',
    version: state.version,
    looksPerProject: judging?.looksPerProject,
    judges,
    looks: items.reduce((sum, { looks }) => sum + looks, 0),
    items,
    awards: awardsOf(state),
    stability: {
      top: estimate.stability.top,
      stable: estimate.stability.decisive.length === 0,
      judges,
      changing: estimate.stability.decisive.length,
      places: places.map(({ project, ...place }) => ({
        ...place,
        projectId: project,
        keptCount: Math.round(place.kept * judges),
      })),
      decisive: estimate.stability.decisive,
    },
    bands: [...bands].map(([band, projectIds]) => ({ band, projectIds })),
    peoplesChoice: judging?.peoplesChoice && {
      items: [...votes]
        .map(([projectId, count]) => ({ projectId, votes: count }))
        .filter(each => each.votes > 0)
        .sort((a, b) => b.votes - a.votes),
    },
    method: {
      criteria: criteria.map(({ name, title, weight }) => ({
        name,
        title,
        weight: weight / weights,
      })),
      parts: estimate.parts.length,
      finalRound: finals.size > 0,
    },
    problems: problemsOf(state, items, phase),
  };
}

function awardsOf({ charter, awards, projects }: ResultsState) {
  return (charter.spec.awards ?? []).map(award => ({
    award: award.name,
    title: award.title ?? award.name,
    description: award.description,
    size: award.places ?? 1,
    places: awards
      .filter(given => given.award === award.name)
      .map(({ projectId, place = 1, reason }) => {
        const project = projects.find(each => each.projectId === projectId)!;
        const { title, teamName } = project;
        return { projectId, title, teamName, place, reason };
      })
      .sort((a, b) => a.place - b.place),
  }));
}

function problemsOf(
  state: ResultsState,
  items: Results['items'],
  phase: string,
): ResultProblem[] {
  const problems: ResultProblem[] = [];
  const wanted = state.charter.spec.judging?.looksPerProject ?? 0;
  const few = items.filter(({ looks }) => looks < wanted);
  const left = awardsOf(state).reduce(
    (sum, { size, places }) => sum + Math.max(0, size - places.length),
    0,
  );
  if (phase === 'judging') {
    problems.push({
      kind: 'judging-open',
      message: 'Judges still score.',
      blocking: true,
    });
  }
  if (state.finalRound.state === 'open') {
    problems.push({
      kind: 'final-round-open',
      message: 'The final round is still open.',
      blocking: true,
    });
  }
  if (state.finalRound.state === 'closed' && state.finalRound.counted === 0) {
    problems.push({
      kind: 'too-few-rankings',
      message:
        'No ranking of the final round is left that compares two finalists; open the round again and have judges who count rank them',
      blocking: true,
    });
  }
  if (few.length > 0) {
    problems.push({
      kind: 'few-looks',
      message: `${few.length} projects have fewer looks than the ${wanted} that the charter wants.`,
      blocking: false,
      projectIds: few.map(({ projectId }) => projectId),
    });
  }
  if (left > 0) {
    problems.push({
      kind: 'awards-left',
      message: `Places of awards that nobody gets: ${left}.`,
      blocking: false,
    });
  }
  return problems;
}

/** What a team gets back. */
export function toProjectResult(
  state: ResultsState,
  results: Results | undefined,
  projectId: string,
  who: { isMember: boolean; organises: boolean },
): ProjectResult {
  const { charter, hackathonRef, projects, scores } = state;
  const { criteria = [], judging } = charter.spec;
  const policy = judging?.feedback ?? 'never';
  const { title } = projects.find(each => each.projectId === projectId)!;
  const row = results?.items.find(each => each.projectId === projectId);
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const own = projects.findIndex(each => each.projectId === projectId);
  return {
    projectId,
    hackathonRef,
    title,
    state: results?.state ?? 'none',
    published: results?.state === 'published',
    publishedAt: results?.publishedAt,
    policy,
    projects: results?.items.length,
    place: row?.place,
    rank: row?.rank,
    finalRank: row?.finalRank,
    band: row?.band,
    bandSize: results?.bands.find(({ band }) => band === row?.band)?.projectIds
      .length,
    score: row?.score,
    standardError: row?.standardError,
    plainMean: row?.plainMean,
    criteria: criteria.map(criterion => {
      const { name, weight, scale, anchors = [] } = criterion;
      const estimate = estimateScores({
        ...scores,
        criteria: [criterion],
        scores: scores.scores.filter(each => each.criterion === name),
      });
      const score =
        row &&
        estimate.projects.find(each => each.project === projectId)?.score;
      const nearest = [...anchors].sort(
        (a, b) =>
          Math.abs(a.score - (score ?? 0)) - Math.abs(b.score - (score ?? 0)),
      )[0];
      return {
        name,
        title: criterion.title,
        description: criterion.description,
        weight: weight / weights,
        ...scale,
        score,
        mean: row && estimate.criteria[0]?.mean,
        anchor: score === undefined ? undefined : nearest?.text,
      };
    }),
    looks: row?.looks ?? 0,
    comments:
      row && (who.organises || policy !== 'never')
        ? COMMENTS.slice(own % 2).map((text, index) => ({
            text,
            shownToTeam: who.organises ? index !== 1 : undefined,
          }))
        : [],
    awards: (results?.awards ?? []).flatMap(
      ({ award, title: name, description, size, places }) =>
        places
          .filter(each => each.projectId === projectId)
          .map(({ place, reason }) => ({
            award,
            title: name,
            description,
            size,
            place,
            reason,
          })),
    ),
    votes: row?.votes,
    isMember: who.isMember,
  };
}

/** The certificate of a team, to which more people may belong than were made up. */
export function toCertificate(
  state: ResultsState,
  id: string,
  more: string[],
): Certificate {
  const { hackathonRef, charter, published, projects } = state;
  const { metadata, spec } = charter;
  const { title, teamName, members } = projects.find(
    each => each.projectId === id,
  )!;
  return {
    projectId: id,
    hackathonRef,
    hackathonTitle: metadata.title ?? metadata.name,
    location: spec.location,
    start: spec.schedule.start,
    end: spec.schedule.end,
    title,
    teamName,
    members: [...members, ...more].map(userRef => ({
      userRef,
      displayName: nameOf(userRef),
    })),
    awards: toProjectResult(state, published, id, {
      isMember: true,
      organises: false,
    }).awards,
    place: published!.items.find(each => each.projectId === id)!.place,
    projects: published!.items.length,
    date: published!.publishedAt!,
    organisers: spec.organisers.map(ref => ({
      ref,
      displayName: nameOf(ref),
    })),
  };
}
