import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleServer, root } from './support.mjs';

const run = promisify(execFile);

/** Judging of simulated events, beside other ways of ranking. */
export async function benchJudging(log) {
  const bundle = await bundleServer('test/bench/judgingRunner.ts');
  const { stdout } = await run(process.execPath, [bundle], {
    cwd: root,
    maxBuffer: 10 * 1024 * 1024,
  });
  const result = JSON.parse(stdout.trim().split('\n').at(-1));
  const names = result.kinds[0].methods.map(({ name }) => name);
  log(`Kendall's tau (top-3 recall), means over ${result.events} events`);
  log(table(['event', ...names], result.kinds.map(methodCells)));
  log('Ours: tau above the plain mean, coverage of 95 % intervals, bands');
  log(
    table(
      ['event', 'above plain mean', 'coverage', 'told apart', 'wrongly'],
      result.kinds.map(({ name, methods, coverage, apart, wrong }) => [
        name,
        `${gainOf(methods).mean.toFixed(3)} ± ${gainOf(methods).error.toFixed(
          3,
        )}`,
        percent(coverage),
        percent(apart),
        percent(wrong),
      ]),
    ),
  );
  const { evenly, needed, gain } = result.looks;
  log(
    `Top-3 recall with 3 looks each and 40 more: ${percent(
      evenly,
    )} evenly, ${percent(needed)} where needed; gain ${percent(gain)}`,
  );
  const { finals } = result;
  log(
    `The best project first, with 3 looks each: ${percent(
      finals.without,
    )}; after a final round ${percent(finals.ranked)} (${percent(
      finals.rescored,
    )} with scores in place of rankings); gain ${percent(
      finals.gain,
    )}; it is a finalist in ${percent(finals.reached)}`,
  );
  const { assign, fiveLooks, everything } = result.times;
  log(
    `500 projects, 200 judges, 3 criteria: assign ${assign.toFixed(
      2,
    )} s; estimate ${fiveLooks.toFixed(2)} s with 5 looks, ${everything.toFixed(
      2,
    )} s when everybody scores everything`,
  );
  return result;
}

/** The rows of the report. */
export function judgingRows({ kinds, finals, times }) {
  const kind = name => kinds.find(one => one.name.includes(name));
  const gain = (name, limit) => {
    const { mean, error } = gainOf(kind(name).methods);
    return [
      `(j) tau above the plain mean, ${name.replace('… ', '')}`,
      `${mean.toFixed(3)} ± ${error.toFixed(3)}`,
      `at least ${limit}`,
      mean >= limit,
    ];
  };
  const coverages = kinds.map(({ coverage }) => coverage.mean);
  const [least, most] = [Math.min(...coverages), Math.max(...coverages)];
  const slowest = Math.max(times.fiveLooks, times.everything);
  return [
    gain('40 projects', 0.02),
    gain('… severity 1, 3 looks', 0.05),
    gain('… early leavers', 0),
    gain('… two tracks, apart', 0),
    gain('… two tracks, 7 + 3 looks', 0),
    gain('… two tracks, mixed', 0),
    [
      '(j) the best project first, after a final round more often than before',
      percent(finals.gain),
      'above 0 %',
      finals.gain.mean > 0,
    ],
    [
      '(j) coverage of 95 % intervals, least and most',
      `${(100 * least).toFixed(1)} and ${(100 * most).toFixed(1)} %`,
      '90 to 98 %',
      least >= 0.9 && most <= 0.98,
    ],
    [
      '(j) 500 projects, 200 judges, 3 criteria',
      `${slowest.toFixed(1)} s`,
      'under 2 s',
      slowest < 2,
    ],
  ];
}

function gainOf(methods) {
  return methods.find(({ name }) => name === 'plain mean').gain;
}

function methodCells({ name, methods }) {
  return [
    name,
    ...methods.map(
      ({ tau, recall }) =>
        `${tau.mean.toFixed(3)} ± ${tau.error.toFixed(
          3,
        )} (${recall.mean.toFixed(2)} ± ${recall.error.toFixed(2)})`,
    ),
  ];
}

function percent({ mean, error }) {
  return `${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
