/** Simulated judging of hackathons, from a seed. */
import {
  assignJudges,
  type JudgeScore,
} from '../../plugins/hackathons-common/src/judging';

/** What an event is like. Standard deviations in units of that of quality. */
export interface EventKind {
  name: string;
  projects: number;
  judges: number;
  looks: number;
  /** How far a judge's opinion of a project is from its quality. */
  opinion: number;
  /** How far judges are from each other in strictness. */
  severity: number;
  /** Share of judges who score at random. */
  careless?: number;
  /** Judges keep 35 to 100 % of their list, and a fifth of the projects is skipped half the time. */
  leavers?: boolean;
  /** Two tracks of different strength, and how far they differ. */
  tracks?: { effect: number; linking: number | 'all' };
}

/** One event: what is true, and what judges said of it. */
export interface SimulatedEvent {
  /** Quality by project. */
  quality: number[];
  /** By project, in points: what the mean of endlessly many careful judges would be. */
  expected: number[];
  scores: JudgeScore[];
  /** By judge: the projects seen, by what the judge thinks of them, best first. */
  rankings: Map<string, string[]>;
}

export const CRITERIA = ['impact', 'novelty', 'feasibility'];

/** How far a score of a criterion is from what a judge thinks of the project. */
const CRITERION_NOISE = 0.4;

/**
 * Quality is N(0, 1). A judge's opinion of a project is quality + N(0, opinion), fixed. A score is 3 + scale × (opinion - severity + N(0, 0.4)), rounded
 * to 1 to 5, with severity N(0, severity) and scale lognormal(0, 0.3) by judge, three criteria. Careless judges think of projects as N(0, 1.5)
 * whatever they are.
 */
export function simulate(
  kind: EventKind,
  random: () => number,
): SimulatedEvent {
  const normal = normalFrom(random);
  const track = Array.from({ length: kind.projects }, (_, p) => p % 2);
  const quality = track.map(
    side => normal() + (kind.tracks ? (side - 0.5) * kind.tracks.effect : 0),
  );
  const judges = Array.from({ length: kind.judges }, (_, j) => ({
    name: `j${j}`,
    severity: kind.severity * normal(),
    scale: Math.exp(0.3 * normal()),
    careless: j < Math.round((kind.careless ?? 0) * kind.judges),
  }));
  const rankings = new Map<string, string[]>();
  const scores: JudgeScore[] = [];
  for (const [judge, seen] of looksOf(kind, track, random)) {
    const { severity, scale, careless } = judges[judge];
    const opinions = seen.map(project => ({
      project,
      opinion: careless
        ? 1.5 * normal()
        : quality[project] + kind.opinion * normal(),
    }));
    for (const { project, opinion } of opinions) {
      for (const criterion of CRITERIA) {
        scores.push({
          judge: `j${judge}`,
          project: `p${project}`,
          criterion,
          score: toPoints(
            scale * (opinion - severity + CRITERION_NOISE * normal()),
          ),
        });
      }
    }
    opinions.sort((a, b) => b.opinion - a.opinion);
    rankings.set(
      `j${judge}`,
      opinions.map(({ project }) => `p${project}`),
    );
  }
  return { quality, expected: expectedPoints(kind, quality), scores, rankings };
}

/** Who sees what: balanced, or by track with some looks at the other track. */
function looksOf(kind: EventKind, track: number[], random: () => number) {
  const names = track.map((_, p) => `p${p}`);
  const perJudge = Math.ceil((kind.projects * kind.looks) / kind.judges);
  const seed = Math.floor(random() * 1e9);
  const judges = Array.from({ length: kind.judges }, (_, j) => `j${j}`);
  const parts =
    kind.tracks && kind.tracks.linking !== 'all'
      ? [0, 1].map(side => ({
          judges: judges.filter((_, j) => j % 2 === side),
          own: names.filter((_, p) => track[p] === side),
          other: names.filter((_, p) => track[p] !== side),
        }))
      : [{ judges, own: names, other: [] }];
  const seen = new Map<number, number[]>();
  for (const part of parts) {
    const linking =
      kind.tracks && part.other.length ? Number(kind.tracks.linking) : 0;
    const share = (projects: string[], each: number) =>
      each &&
      assignJudges({
        projects,
        judges: part.judges.map(judge => ({ judge, limit: each })),
        looks: Math.round((each * part.judges.length) / projects.length) || 1,
        seed,
      }).looks.forEach(({ judge, project }) => {
        const j = Number(judge.slice(1));
        seen.set(j, [...(seen.get(j) ?? []), Number(project.slice(1))]);
      });
    share(part.own, perJudge - linking);
    share(part.other, linking);
  }
  if (kind.leavers) {
    const unlucky = track.map(() => random() < 0.2);
    for (const [judge, list] of seen) {
      const shuffled = list
        .map(project => ({ project, lot: random() }))
        .sort((a, b) => a.lot - b.lot)
        .map(({ project }) => project)
        .filter(project => !unlucky[project] || random() < 0.5);
      const kept = Math.max(
        1,
        Math.round(shuffled.length * (0.35 + 0.65 * random())),
      );
      seen.set(judge, shuffled.slice(0, kept));
    }
  }
  return seen;
}

/** From a continuous value around 0 to 1 to 5 points. */
export function toPoints(value: number): number {
  return Math.min(5, Math.max(1, Math.round(3 + value)));
}

/** The mean over judges, by integration on a grid of normal and lognormal quantiles. */
function expectedPoints(kind: EventKind, quality: number[]): number[] {
  const careless = kind.careless ?? 0;
  const spread = Math.hypot(kind.opinion, kind.severity, CRITERION_NOISE);
  const mean = (center: number, deviation: number) => {
    let [sum, weights] = [0, 0];
    for (let u = -2.8; u <= 2.81; u += 0.4) {
      for (let v = -4; v <= 4.01; v += 0.1) {
        const weight = Math.exp(-(u * u + v * v) / 2);
        weights += weight;
        sum += weight * toPoints(Math.exp(0.3 * u) * (center + deviation * v));
      }
    }
    return sum / weights;
  };
  const random = careless
    ? mean(0, Math.hypot(1.5, kind.severity, CRITERION_NOISE))
    : 0;
  return quality.map(
    value => (1 - careless) * mean(value, spread) + careless * random,
  );
}

/** Standard normal numbers (Box and Muller). */
export function normalFrom(random: () => number): () => number {
  return () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
