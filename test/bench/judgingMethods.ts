/** Ways of ranking that judging is compared with, each from what the same judges said in the same looks. */
import { estimateScores } from '../../plugins/hackathons-common/src/judging';
import { CRITERIA, type SimulatedEvent } from './judgingEvents';

/** Points by project, the more the better. */
export type Method = (event: SimulatedEvent) => number[];

export const METHODS: Record<string, Method> = {
  ours: event => estimated(event).map(({ score }) => score),
  'plain mean': event => means(event, score => score),
  'z-score': zScores,
  'net wins': event => wins(event, false),
  'net wins per pair': event => wins(event, true),
  'Crowd-BT, neighbours online': crowdBtOnline,
  'Crowd-BT, all pairs MAP': crowdBtMap,
};

/** What we say of each project, by number. */
export function estimated(event: SimulatedEvent) {
  const { projects } = estimateScores({
    criteria: CRITERIA.map(name => ({ name, weight: 1 })),
    scores: event.scores,
    projects: event.quality.map((_, p) => `p${p}`),
  });
  return projects.sort(
    (a, b) => Number(a.project.slice(1)) - Number(b.project.slice(1)),
  );
}

/** Of scores after `change`; a project without one gets the mean of all. */
function means(
  { scores, quality }: SimulatedEvent,
  change: (score: number, judge: string) => number,
): number[] {
  const sums = quality.map(() => [0, 0]);
  let total = 0;
  for (const { project, judge, score } of scores) {
    const entry = sums[Number(project.slice(1))];
    entry[0] += change(score, judge);
    entry[1] += 1;
    total += change(score, judge);
  }
  return sums.map(([sum, count]) =>
    count ? sum / count : total / scores.length,
  );
}

/** Each judge's scores with mean 0 and deviation 1. */
function zScores(event: SimulatedEvent): number[] {
  const byJudge = new Map<string, number[]>();
  for (const { judge, score } of event.scores) {
    byJudge.set(judge, [...(byJudge.get(judge) ?? []), score]);
  }
  const of = new Map(
    [...byJudge].map(([judge, list]) => {
      const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
      const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return [judge, { mean, deviation: Math.sqrt(squares / list.length) }];
    }),
  );
  return means(event, (score, judge) => {
    const { mean, deviation } = of.get(judge) ?? { mean: 0, deviation: 1 };
    return deviation ? (score - mean) / deviation : 0;
  });
}

interface Pair {
  judge: string;
  winner: number;
  loser: number;
}

/** What the rankings say of two projects: of all, or of those next to each other in the order they were seen. */
function pairsOf({ rankings }: SimulatedEvent, neighbours: boolean): Pair[] {
  return [...rankings].flatMap(([judge, ranking]) => {
    const list = ranking.map((project, rank) => ({
      project: Number(project.slice(1)),
      rank,
    }));
    // By number, which says nothing of quality: the order in which they were seen.
    list.sort((a, b) => a.project - b.project);
    return list.flatMap((one, place) =>
      list
        .slice(place + 1, neighbours ? place + 2 : undefined)
        .map(other =>
          one.rank < other.rank
            ? { judge, winner: one.project, loser: other.project }
            : { judge, winner: other.project, loser: one.project },
        ),
    );
  });
}

function wins(event: SimulatedEvent, perPair: boolean): number[] {
  const net = event.quality.map(() => [0, 0]);
  for (const { winner, loser } of pairsOf(event, false)) {
    net[winner][0] += 1;
    net[winner][1] += 1;
    net[loser][0] -= 1;
    net[loser][1] += 1;
  }
  return net.map(([sum, count]) => (perPair && count ? sum / count : sum));
}

/**
 * One pass over each judge's comparisons of a project with the one before, judges in turn. Projects N(mu, s²) from N(0, 1), judges Beta(a, b) from
 * Beta(10, 1), moments matched after each. X. Chen, P. N. Bennett, K. Collins-Thompson, E. Horvitz, Pairwise ranking aggregation in a crowdsourced
 * setting, WSDM 2013, section 4.
 */
function crowdBtOnline(event: SimulatedEvent): number[] {
  const mu = event.quality.map(() => 0);
  const variance = event.quality.map(() => 1);
  const judges = new Map<string, [number, number]>();
  const queues = new Map<string, Pair[]>();
  for (const pair of pairsOf(event, true)) {
    queues.set(pair.judge, [...(queues.get(pair.judge) ?? []), pair]);
  }
  for (let turn = 0; [...queues.values()].some(list => turn < list.length); ) {
    for (const list of queues.values()) {
      if (turn < list.length) {
        update(list[turn]);
      }
    }
    turn += 1;
  }
  return mu;

  function update({ judge, winner, loser }: Pair) {
    const [a, b] = judges.get(judge) ?? [10, 1];
    const [w, l] = [Math.exp(mu[winner]), Math.exp(mu[loser])];
    const both = a * w + b * l;
    const slope = (a * w) / both - w / (w + l);
    const curve = (a * w * b * l) / both ** 2 - (w * l) / (w + l) ** 2;
    const spread = variance[winner] + variance[loser];
    const first = Math.min(
      1 - 1e-9,
      Math.max(
        1e-9,
        w / (w + l) + (0.5 * spread * w * l * (l - w)) / (w + l) ** 3,
      ),
    );
    const c = (first * a + (1 - first) * b) / (a + b);
    const mean =
      (first * (a + 1) * a + (1 - first) * a * b) / (c * (a + b + 1) * (a + b));
    const square =
      (first * (a + 2) * (a + 1) * a + (1 - first) * (a + 1) * a * b) /
      (c * (a + b + 2) * (a + b + 1) * (a + b));
    const strength = (mean - square) / (square - mean ** 2);
    judges.set(judge, [strength * mean, strength * (1 - mean)]);
    mu[winner] += variance[winner] * slope;
    mu[loser] -= variance[loser] * slope;
    for (const project of [winner, loser]) {
      variance[project] *= Math.max(1 + variance[project] * curve, 1e-4);
    }
  }
}

/** The most probable strengths and reliabilities given all pairs, with the same priors: expectation maximisation with steps along the slope. */
function crowdBtMap(event: SimulatedEvent): number[] {
  const pairs = pairsOf(event, false);
  const strength = event.quality.map(() => 0);
  const counts = event.quality.map(() => 0);
  pairs.forEach(({ winner, loser }) => {
    counts[winner] += 1;
    counts[loser] += 1;
  });
  const trust = new Map(pairs.map(({ judge }) => [judge, 10 / 11]));
  for (let round = 0; round < 150; round += 1) {
    const slope = strength.map(value => -value);
    const right = new Map<string, [number, number]>();
    for (const { judge, winner, loser } of pairs) {
      const p = 1 / (1 + Math.exp(strength[loser] - strength[winner]));
      const eta = trust.get(judge) ?? 1;
      const honest = (eta * p) / (eta * p + (1 - eta) * (1 - p));
      slope[winner] += honest - p;
      slope[loser] -= honest - p;
      const [sum, count] = right.get(judge) ?? [0, 0];
      right.set(judge, [sum + honest, count + 1]);
    }
    strength.forEach((_, p) => {
      strength[p] += slope[p] / (1 + counts[p] / 4);
    });
    for (const [judge, [sum, count]] of right) {
      trust.set(judge, (sum + 9) / (count + 9));
    }
  }
  return strength;
}
