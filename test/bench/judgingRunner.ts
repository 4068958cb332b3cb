/** Judges simulated events in several ways, and prints what came out as one line of JSON. */
import { performance } from 'node:perf_hooks';
import { createRandom } from '../../plugins/hackathons-common/src/domain/teams/random';
import {
  assignJudges,
  estimateScores,
} from '../../plugins/hackathons-common/src/judging';
import { CRITERIA, simulate, type EventKind } from './judgingEvents';
import { compareFinals } from './judgingFinals';
import { compareLooks } from './judgingLooks';
import { estimated, METHODS } from './judgingMethods';

const EVENTS = Number(process.env.BENCH_EVENTS ?? 400);
const SMALL = {
  projects: 20,
  judges: 10,
  looks: 3,
  opinion: 0.7,
  severity: 0.7,
};
const USUAL = { ...SMALL, projects: 40, judges: 20, looks: 5 };
const KINDS: EventKind[] = [
  { ...SMALL, name: '20 projects, 10 judges, 3 looks' },
  { ...SMALL, looks: 5, name: '20 projects, 10 judges, 5 looks' },
  { ...USUAL, name: '40 projects, 20 judges, 5 looks' },
  { ...USUAL, leavers: true, name: '… early leavers' },
  { ...USUAL, careless: 0.2, name: '… a fifth careless' },
  { ...USUAL, opinion: 1, severity: 1, name: '… opinion 1, severity 1' },
  { ...USUAL, severity: 1, looks: 3, name: '… severity 1, 3 looks' },
  { ...USUAL, severity: 0, name: '… all equally strict' },
  {
    ...USUAL,
    tracks: { effect: 1.1, linking: 0 },
    name: '… two tracks, apart',
  },
  {
    ...USUAL,
    tracks: { effect: 1.1, linking: 3 },
    name: '… two tracks, 7 + 3 looks',
  },
  {
    ...USUAL,
    tracks: { effect: 1.1, linking: 'all' },
    name: '… two tracks, mixed',
  },
];

const results = KINDS.map((kind, index) => {
  const random = createRandom(1000 * (index + 1));
  const runs = Array.from({ length: EVENTS }, () => {
    const event = simulate(kind, random);
    let [inside, pairs, apart, wrong] = [0, 0, 0, 0];
    const projects = estimated(event);
    projects.forEach(({ score, standardError = 0, band }, p) => {
      const off = Math.abs(score - event.expected[p]);
      inside += off <= 1.96 * standardError ? 1 : 0;
      projects.slice(0, p).forEach((other, q) => {
        pairs += 1;
        if (other.band !== band) {
          apart += 1;
          const better = other.band < band ? q : p;
          const worse = better === q ? p : q;
          wrong += event.quality[better] < event.quality[worse] ? 1 : 0;
        }
      });
    });
    return {
      coverage: inside / projects.length,
      apart: apart / pairs,
      wrong: apart ? wrong / apart : 0,
      methods: Object.entries(METHODS).map(([name, method]) => {
        const points = method(event);
        return {
          name,
          tau: kendall(points, event.quality),
          recall: recall(points, event.quality, 3),
        };
      }),
    };
  });
  const methods = Object.keys(METHODS).map((name, m) => ({
    name,
    tau: spread(runs.map(run => run.methods[m].tau)),
    recall: spread(runs.map(run => run.methods[m].recall)),
    /** Ours less this one, at the same events. */
    gain: spread(runs.map(run => run.methods[0].tau - run.methods[m].tau)),
  }));
  return {
    name: kind.name,
    methods,
    coverage: spread(runs.map(run => run.coverage)),
    apart: spread(runs.map(run => run.apart)),
    wrong: spread(runs.map(run => run.wrong)),
  };
});

process.stdout.write(
  `${JSON.stringify({
    events: EVENTS,
    kinds: results,
    looks: looks(),
    finals: finals(),
    times: times(),
  })}\n`,
);

/** Where further looks go: evenly, or where they are needed. */
function looks() {
  const runs = Array.from({ length: EVENTS }, (_, seed) =>
    compareLooks(seed + 1),
  );
  return {
    evenly: spread(runs.map(({ evenly }) => evenly)),
    needed: spread(runs.map(({ needed }) => needed)),
    gain: spread(runs.map(({ evenly, needed }) => needed - evenly)),
  };
}

/** How often the best project comes first, with and without a final round. */
function finals() {
  const runs = Array.from({ length: EVENTS }, (_, seed) =>
    compareFinals(seed + 1),
  );
  return {
    without: spread(runs.map(({ without }) => without)),
    ranked: spread(runs.map(({ ranked }) => ranked)),
    rescored: spread(runs.map(({ rescored }) => rescored)),
    reached: spread(runs.map(({ reached }) => reached)),
    gain: spread(runs.map(({ without, ranked }) => ranked - without)),
  };
}

/** Seconds for the largest event that is promised, with 5 looks at each project and with all. */
function times() {
  const random = createRandom(7);
  const projects = Array.from({ length: 500 }, (_, p) => `p${p}`);
  const judges = Array.from({ length: 200 }, (_, j) => ({ judge: `j${j}` }));
  const began = performance.now();
  const { looks } = assignJudges({ projects, judges, looks: 5 });
  const assign = (performance.now() - began) / 1000;
  const all = projects.flatMap(project =>
    judges.map(({ judge }) => ({ judge, project })),
  );
  const estimate = [looks, all].map(list => {
    const scores = list.flatMap(({ judge, project }) =>
      CRITERIA.map(criterion => ({
        judge,
        project,
        criterion,
        score:
          1 +
          Math.round(
            Number(project.slice(1)) / 250 +
              Number(judge.slice(1)) / 200 +
              2 * random(),
          ),
      })),
    );
    const start = performance.now();
    estimateScores({
      criteria: CRITERIA.map(name => ({ name, weight: 1 })),
      scores,
    });
    return (performance.now() - start) / 1000;
  });
  return { assign, fiveLooks: estimate[0], everything: estimate[1] };
}

/** Mean and its standard error. */
function spread(values: number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    error: Math.sqrt(squares / (values.length - 1) / values.length),
  };
}

/** Kendall's tau-b. */
function kendall(one: number[], other: number[]): number {
  let [sum, first, second] = [0, 0, 0];
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const a = sign(one[i] - one[j]);
      const b = sign(other[i] - other[j]);
      sum += a * b;
      first += a * a;
      second += b * b;
    }
  }
  return first && second ? sum / Math.sqrt(first * second) : 0;
}

function sign(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : Math.sign(value);
}

function recall(one: number[], other: number[], top: number): number {
  const best = (values: number[]) =>
    [...values.keys()].sort((a, b) => values[b] - values[a]).slice(0, top);
  const truth = new Set(best(other));
  return best(one).filter(index => truth.has(index)).length / top;
}
