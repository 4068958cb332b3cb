/** Forms teams as the backend does, and prints what it measured as one line of JSON. A process of its own, so that the event loop is its own too. */
import { createRequire } from 'node:module';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  assignPreferences,
  type SolveMilp,
  type TeamReport,
} from '@guildhall/plugin-hackathons-common';
import { runInWorker } from '../../plugins/hackathons-backend/src/services/formation/runInWorker';
import { teamProblem } from './teamPeople';

const SIZES = [
  { people: 24, teams: 5 },
  { people: 60, teams: 12 },
  { people: 120, teams: 24 },
  { people: 300, teams: 60 },
];
/** What the rules ask for in the runs with it. */
const MIN_SHARED_HOURS = 3;
const SEEDS = Number(process.env.BENCH_SEEDS ?? 5);

interface Run {
  seconds: number;
  report?: TeamReport;
  plainSeconds: number;
  plain?: TeamReport;
  /** With shared hours as one more rule. */
  hoursSeconds: number;
  hours?: TeamReport;
}

async function main() {
  const { createHighsSolver } = createRequire(__filename)(
    resolvePackagePath(
      '@guildhall/plugin-hackathons-backend',
      'worker/solveWithHighs.js',
    ),
  ) as { createHighsSolver: () => Promise<SolveMilp> };
  const solve = await createHighsSolver();
  const results: object[] = [];
  for (const kind of ['ideas', 'themes'] as const) {
    for (const size of SIZES) {
      const runs: Run[] = [];
      let delayMs = 0;
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const problem = teamProblem({ ...size, kind, seed });
        const delay = monitorEventLoopDelay({ resolution: 5 });
        delay.enable();
        const began = performance.now();
        const solution = await runInWorker(problem, {
          seconds: 18,
          signal: new AbortController().signal,
        });
        const seconds = (performance.now() - began) / 1000;
        delay.disable();
        delayMs = Math.max(delayMs, delay.max / 1e6);
        const hoursBegan = performance.now();
        const hours = await runInWorker(
          teamProblem({
            ...size,
            kind,
            seed,
            minSharedHours: MIN_SHARED_HOURS,
          }),
          { seconds: 18, signal: new AbortController().signal },
        );
        const hoursSeconds = (performance.now() - hoursBegan) / 1000;
        const plainBegan = performance.now();
        const plain = await assignPreferences(problem, { solve });
        runs.push({
          seconds,
          report: solution.status === 'solved' ? solution.report : undefined,
          plainSeconds: (performance.now() - plainBegan) / 1000,
          plain: plain?.report,
          hoursSeconds,
          hours: hours.status === 'solved' ? hours.report : undefined,
        });
      }
      results.push({ kind, ...size, delayMs, ...summary(runs) });
    }
  }
  process.stdout.write(`${JSON.stringify(results)}\n`);
}

function summary(runs: Run[]) {
  const solved = runs.filter(({ report }) => report);
  const mean = (side: 'report' | 'plain', figure: keyof TeamReport) =>
    solved.reduce((sum, run) => sum + Number(run[side]?.[figure] ?? 0), 0) /
    Math.max(1, solved.length);
  const figures = (side: 'report' | 'plain') => ({
    firstChoiceRate: mean(side, 'firstChoiceRate'),
    meanRank: mean(side, 'meanRank'),
    worstRank: mean(side, 'worstRank'),
    isolatedPeople: mean(side, 'isolatedPeople'),
    teamsWithoutSkill: mean(side, 'teamsWithoutSkill'),
    peopleWithoutMustHave: mean(side, 'peopleWithoutMustHave'),
    homeTeamExcess: mean(side, 'homeTeamExcess'),
  });
  return {
    runs: runs.length,
    solved: solved.length,
    optimal: solved.filter(({ report }) => report?.optimal).length,
    slowestSeconds: Math.max(...runs.map(({ seconds }) => seconds)),
    meanSeconds:
      runs.reduce((sum, { seconds }) => sum + seconds, 0) / runs.length,
    plainSeconds:
      runs.reduce((sum, { plainSeconds }) => sum + plainSeconds, 0) /
      runs.length,
    hours: summaryOfHours(runs),
    formed: figures('report'),
    plain: figures('plain'),
  };
}

/** What one more rule costs: time, and first choices, where teams came out with it and without. */
function summaryOfHours(runs: Run[]) {
  const both = runs.filter(({ report, hours }) => report && hours);
  const mean = (of: (run: Run) => number) =>
    both.reduce((sum, run) => sum + of(run), 0) / Math.max(1, both.length);
  return {
    solved: runs.filter(({ hours }) => hours).length,
    optimal: runs.filter(({ hours }) => hours?.optimal).length,
    slowestSeconds: Math.max(...runs.map(({ hoursSeconds }) => hoursSeconds)),
    meanSeconds:
      runs.reduce((sum, { hoursSeconds }) => sum + hoursSeconds, 0) /
      runs.length,
    // Of those with teams both ways: explaining why there are none takes time of its own.
    ratio: mean(run => run.hoursSeconds) / mean(run => run.seconds),
    firstChoiceRate: mean(run => run.hours!.firstChoiceRate ?? 0),
    meanRank: mean(run => run.hours!.meanRank ?? 0),
    /** Undefined if nothing is proven of one of them. */
    worstGap: both.every(({ hours }) => hours?.gap !== undefined)
      ? Math.max(...both.map(({ hours }) => hours!.gap!))
      : undefined,
    outsideSharedHours: mean(run => run.hours!.outsideSharedHours ?? 0),
  };
}

main();
