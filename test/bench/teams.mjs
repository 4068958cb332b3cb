import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleServer, root } from './support.mjs';

const run = promisify(execFile);

/** Formation of teams, beside plain assignment by preference. */
export async function benchTeams(log) {
  const bundle = await bundleServer('test/bench/teamsRunner.ts');
  const { stdout } = await run(process.execPath, [bundle], {
    cwd: root,
    maxBuffer: 10 * 1024 * 1024,
  });
  const sizes = JSON.parse(stdout.trim().split('\n').at(-1));
  log('people kind: mean and slowest s; first choice; isolated; without skill');
  for (const size of sizes) {
    const { formed, hours, plain } = size;
    log(
      `${size.people} ${size.kind}: ${size.meanSeconds.toFixed(
        2,
      )} and ${size.slowestSeconds.toFixed(2)} s, ${size.solved} of ${
        size.runs
      } solved, ${size.optimal} proven; first choice ${percent(
        formed,
      )} (plain ${percent(plain)}); mean rank ${formed.meanRank.toFixed(
        2,
      )} (${plain.meanRank.toFixed(2)}); isolated ${formed.isolatedPeople} (${
        plain.isolatedPeople
      }); teams without a skill ${formed.teamsWithoutSkill} (${
        plain.teamsWithoutSkill
      }), people in them ${formed.peopleWithoutMustHave} (${
        plain.peopleWithoutMustHave
      }); above the most of a home team ${formed.homeTeamExcess} (${
        plain.homeTeamExcess
      }); plain took ${size.plainSeconds.toFixed(
        2,
      )} s; event loop at most ${size.delayMs.toFixed(
        0,
      )} ms; with shared hours ${hours.meanSeconds.toFixed(
        2,
      )} and ${hours.slowestSeconds.toFixed(2)} s (${hours.ratio.toFixed(
        2,
      )} times as long), ${hours.solved} solved, ${
        hours.optimal
      } proven, worst gap ${hours.worstGap?.toFixed(3)}, first choice ${percent(
        hours,
      )}, mean rank ${hours.meanRank.toFixed(2)}, outside the hours ${
        hours.outsideSharedHours
      }`,
    );
  }
  return { sizes };
}

/** The rows of the report. */
export function teamRows({ sizes }) {
  const largest = sizes.filter(({ people }) => people === 300);
  const slowest = Math.max(...largest.map(size => size.slowestSeconds));
  const slowestHours = Math.max(
    ...largest.map(({ hours }) => hours.slowestSeconds),
  );
  const delay = Math.max(...largest.map(size => size.delayMs));
  const broken = sizes.reduce(
    (sum, { formed }) =>
      sum +
      formed.isolatedPeople +
      formed.teamsWithoutSkill +
      formed.homeTeamExcess,
    0,
  );
  const runs = largest.reduce((sum, size) => sum + size.runs, 0);
  return [
    [
      `(i) 300 people into 60 teams with all rules, the slowest of ${runs}`,
      `${slowest.toFixed(1)} s`,
      'under 20 s',
      slowest < 20,
    ],
    [
      '(i) longest delay of the event loop meanwhile',
      `${delay.toFixed(0)} ms`,
      'under 100 ms',
      delay < 100,
    ],
    [
      '(i) isolated people, teams without a skill, people above the most of a home team, in all sizes',
      `${broken}`,
      '0',
      broken === 0,
    ],
    [
      '(i) the same 300 people, who share working hours as one more rule, the slowest',
      `${slowestHours.toFixed(1)} s`,
      'under 27 s',
      slowestHours < 27,
    ],
    ...sizes.map(({ kind, people, teams, formed, plain }) => [
      `(i) ${people} people, ${teams} teams, ${kind}: first choice, beside plain preference`,
      `${percent(formed)} of ${percent(plain)}`,
      'no limit',
      true,
    ]),
  ];
}

function percent({ firstChoiceRate }) {
  return `${(100 * firstChoiceRate).toFixed(0)} %`;
}
