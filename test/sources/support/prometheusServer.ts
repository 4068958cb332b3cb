import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  freePort,
  startProgram,
  untilReady,
  type Program,
} from '../../support/process';
import { requirements } from '../../support/requirements.mjs';

const PATIENCE_MS = 60_000;

/** Values of a series; times in milliseconds. */
export interface TestSeries {
  labels: Record<string, string>;
  points: Array<[at: number, value: number]>;
}

/** Series of one metric. */
export interface TestFamily {
  /** Without `_total`, `_bucket` and the like. */
  name: string;
  type: 'gauge' | 'counter' | 'histogram';
  /** Ending of the name, such as `_total` or `_bucket`. */
  series: Array<TestSeries & { suffix?: string }>;
}

/** A real Prometheus on a free port with given content, that scrapes nothing. */
export class PrometheusServer {
  readonly url: string;
  readonly #program: Program;
  readonly #folder: string;

  /** Ready to be asked when it resolves. */
  static async start(content: TestFamily[]): Promise<PrometheusServer> {
    const prometheus = requirements.prometheus().path!;
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-prometheus-'));
    const data = join(folder, 'data');
    writeFileSync(join(folder, 'content.txt'), openMetrics(content));
    writeFileSync(join(folder, 'prometheus.yml'), 'scrape_configs: []\n');
    execFileSync(
      join(dirname(prometheus), 'promtool'),
      [
        ...['tsdb', 'create-blocks-from', 'openmetrics'],
        ...[join(folder, 'content.txt'), data],
      ],
      { stdio: 'pipe' },
    );
    const port = await freePort();
    const program = startProgram(
      prometheus,
      [
        `--config.file=${join(folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${data}`,
        '--storage.tsdb.retention.time=1y',
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { cwd: folder },
    );
    const server = new PrometheusServer(
      `http://127.0.0.1:${port}`,
      program,
      folder,
    );
    try {
      await untilReady(
        'Prometheus',
        program,
        () =>
          program.output().includes('Server is ready to receive web requests'),
        PATIENCE_MS,
      );
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(url: string, program: Program, folder: string) {
    this.url = url;
    this.#program = program;
    this.#folder = folder;
  }

  /** The server's own answer, as it is. */
  async ask(path: string, form: Record<string, string>): Promise<any> {
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return await response.json();
  }

  /** Ends the server, once. */
  async stop(): Promise<void> {
    await this.#program.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A cumulative histogram: how many observations were at most as long as each bound, growing by the same numbers at each time. */
export function histogram(
  labels: Record<string, string>,
  times: number[],
  growth: Array<[bound: string, count: number]>,
): TestFamily['series'] {
  const total = growth.at(-1)![1];
  return [
    ...growth.map(([le, count]) => ({
      suffix: '_bucket',
      labels: { ...labels, le },
      points: times.map((at, index): [number, number] => [at, index * count]),
    })),
    {
      suffix: '_count',
      labels,
      points: times.map((at, index): [number, number] => [at, index * total]),
    },
  ];
}

/** The text form of openmetrics.io, version 1.0.0. */
function openMetrics(families: TestFamily[]): string {
  const lines = families.flatMap(({ name, type, series }) => [
    `# TYPE ${name} ${type}`,
    ...series.flatMap(({ suffix = '', labels, points }) => {
      const text = Object.entries(labels)
        .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
        .join(',');
      return points.map(
        ([at, value]) => `${name}${suffix}{${text}} ${value} ${at / 1000}`,
      );
    }),
  ]);
  return [...lines, '# EOF', ''].join('\n');
}
