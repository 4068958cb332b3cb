/**
 * The benchmarks: `npm run bench`, or `npm run bench -- ingest reads catalog sources hackathons teams judging start` for some of them.
 * Prints a table and keeps the numbers in .guildhall/bench.json.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchCatalog } from './catalog.mjs';
import { benchHackathons } from './hackathons.mjs';
import { benchIngest } from './ingest.mjs';
import { benchJudging, judgingRows } from './judging.mjs';
import { benchReads } from './reads.mjs';
import { benchSources } from './sources.mjs';
import { benchStart } from './start.mjs';
import { root } from './support.mjs';
import { benchTeams, teamRows } from './teams.mjs';

const postgresUrl = process.env.BENCH_POSTGRES_URL;

const benchmarks = {
  ingest: {
    run: log => benchIngest(postgresUrl, log),
    rows: result => [
      [
        '(a) POST /samples against COPY, rows per second',
        `${result.pushedPerSecond} of ${
          result.copiedPerSecond
        }: ${result.ratio.toFixed(2)}`,
        'at least 0.40',
        result.ratio >= 0.4,
      ],
      [
        '(d) peak memory of the backend during (a)',
        `${result.peakMemoryMb} MB`,
        'under 700 MB',
        result.peakMemoryMb < 700,
      ],
    ],
  },
  reads: {
    run: log => benchReads(postgresUrl, log),
    rows: result => [
      [
        `(b) GET /assets?limit=50, ${result.assets} assets, ${result.manySamples} samples: p95`,
        `${result.many.p95.toFixed(1)} ms`,
        'under 60 ms',
        result.many.p95 < 60,
      ],
      [
        `(b) the same against ${result.fewSamples} samples`,
        `${result.many.p95.toFixed(1)} of ${result.few.p95.toFixed(
          1,
        )} ms: ${result.ratioOfP95.toFixed(2)}`,
        'at most 1.20',
        result.ratioOfP95 <= 1.2,
      ],
      [
        '(b) statements a request, few and many samples',
        `${result.few.statementsPerRequest} and ${result.many.statementsPerRequest}`,
        'equal',
        result.few.statementsPerRequest === result.many.statementsPerRequest,
      ],
    ],
  },
  catalog: {
    run: log => benchCatalog(postgresUrl, log),
    rows: result => [
      [
        `(c) processing ${result.entities} entities of our kinds against as many Components`,
        `${result.guildhallSeconds.toFixed(
          1,
        )} of ${result.componentSeconds.toFixed(1)} s: ${result.ratio.toFixed(
          2,
        )}`,
        'at most 1.15',
        result.ratio <= 1.15,
      ],
      [
        '(c) the same against Components with documents of the same size',
        `${result.guildhallSeconds.toFixed(
          1,
        )} of ${result.largeComponentSeconds.toFixed(
          1,
        )} s: ${result.ratioToEquallyLarge.toFixed(2)}`,
        'at most 1.15',
        result.ratioToEquallyLarge <= 1.15,
      ],
    ],
  },
  sources: {
    run: log => benchSources(postgresUrl, log),
    rows: result => [
      [
        `(f) a full round over ${result.models} models, ${result.versions} versions and ${result.views} feature views against its bare ${result.requests} requests`,
        `${result.fullSeconds.toFixed(1)} of ${result.bareSeconds.toFixed(
          1,
        )} s: ${result.ratioToBare.toFixed(2)}`,
        'at most 1.50',
        result.ratioToBare <= 1.5,
      ],
      [
        '(f) peak memory of the backend during it',
        `${result.peakMemoryMb} MB`,
        'under 600 MB',
        result.peakMemoryMb < 600,
      ],
      [
        `(g) a round after 1 % has changed (${result.incrementalRequests} requests) against a full one`,
        `${result.incrementalSeconds.toFixed(
          2,
        )} of ${result.fullSeconds.toFixed(
          1,
        )} s: ${result.ratioOfIncremental.toFixed(2)}`,
        'at most 0.15',
        result.ratioOfIncremental <= 0.15,
      ],
    ],
  },
  hackathons: {
    run: log => benchHackathons(postgresUrl, log),
    rows: result => [
      [
        `(h) the slowest of ${
          Object.keys(result.pages).length
        } pages of events with ${result.participants} participants and ${
          result.projects
        } projects (${result.slowest.page}): p95`,
        `${result.slowest.p95.toFixed(1)} ms`,
        'under 100 ms',
        result.slowest.p95 < 100,
      ],
    ],
  },
  teams: {
    run: log => benchTeams(log),
    rows: teamRows,
  },
  judging: {
    run: log => benchJudging(log),
    rows: judgingRows,
  },
  start: {
    run: log => benchStart(log),
    rows: result => [
      [
        '(e) npm start to a page with assets',
        `${result.usableSeconds.toFixed(1)} s`,
        'no limit',
        true,
      ],
    ],
  },
};

const names = process.argv.slice(2);
const unknown = names.filter(name => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are ${Object.keys(
      benchmarks,
    ).join(', ')}`,
  );
  process.exit(2);
}

const machine = {
  cpu: cpus()[0].model,
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  kernel: release(),
  node: process.version,
};
const results = {};
const rows = [];
for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
  console.log(`\n${name}`);
  results[name] = await benchmarks[name].run(line => console.log(`  ${line}`));
  rows.push(...benchmarks[name].rows(results[name]));
}

console.log(
  `\n${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, Node ${machine.node}\n`,
);
console.log('| benchmark | measured | wanted | |\n| --- | --- | --- | --- |');
for (const [title, measured, wanted, reached] of rows) {
  console.log(
    `| ${title} | ${measured} | ${wanted} | ${
      reached ? 'reached' : 'not reached'
    } |`,
  );
}
const folder = join(root, '.guildhall');
const file = join(folder, 'bench.json');
await mkdir(folder, { recursive: true });
// Results of benchmarks that were not run now stay, each with its own time and machine.
const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
const at = new Date().toISOString();
for (const [name, result] of Object.entries(results)) {
  kept[name] = { at, machine, result };
}
await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
process.exit(rows.every(([, , , reached]) => reached) ? 0 : 1);
