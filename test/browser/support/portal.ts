import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import {
  freePort,
  runProgram,
  startProgram,
  untilReady,
  type Program,
} from '../../support/process';

const root = resolve(__dirname, '../../..');
const fixtures = resolve(__dirname, '../fixtures');
/** Known to everybody: it stands in app-config.yaml. */
const CI_TOKEN = 'guildhall-demo-ci-token';

export interface PortalOptions {
  /** Locations of the catalog beside those of the demo. */
  locations?: Array<{ type: string; target: string }>;
  /** A file of configuration on top of the demo's. */
  config?: string;
  /** Variables of the environment that it reads. */
  env?: Record<string, string>;
  /** Whether there is enough to look at; left out, the demo data has to be there. */
  isReady?: (portal: Portal) => Promise<boolean>;
}

const WITH_FIXTURES: PortalOptions = {
  locations: [{ type: 'file', target: join(fixtures, '*.yaml') }],
};

/** A running portal with its demo data. */
export interface Portal {
  url: string;
  /** Calls the API of contribution-metrics as a CI job would. */
  callAsCi(path: string, init?: RequestInit): Promise<Response>;
  output(): string;
  stop(): Promise<void>;
}

/**
 * Builds the app and starts the demo portal: one process on one free port, everything in memory. It
 * is the code and configuration of `npm start`, but without its watchers, so that nobody who edits a
 * file meanwhile restarts it. Ready when the demo data has arrived and was evaluated.
 *
 * @throws Error with the output of the portal when it does not get ready
 */
export async function startPortal(
  options: PortalOptions = WITH_FIXTURES,
): Promise<Portal> {
  await buildApp();
  // Between finding a free port and listening on it, somebody else may have taken it.
  for (let attempt = 1; ; attempt++) {
    try {
      return await startBackend(options);
    } catch (error) {
      if (attempt === 3 || !String(error).includes('EADDRINUSE')) {
        throw error;
      }
    }
  }
}

async function buildApp() {
  await runProgram(
    process.execPath,
    [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    {
      cwd: join(root, 'packages/app'),
      env: { NODE_ENV: 'production' },
      timeoutMs: 300_000,
    },
  );
}

async function startBackend(options: PortalOptions): Promise<Portal> {
  const url = `http://localhost:${await freePort()}`;
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-browser-'));
  const config = join(folder, 'app-config.yaml');
  await writeFile(config, JSON.stringify(configFor(url, folder, options)));
  const program = startProgram(
    process.execPath,
    [
      '--require',
      join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      'src/index.ts',
      '--config',
      join(root, 'app-config.yaml'),
      ...(options.config ? ['--config', options.config] : []),
      '--config',
      config,
    ],
    {
      cwd: join(root, 'packages/backend'),
      env: { NODE_ENV: 'development', ...options.env },
    },
  );
  const portal: Portal = {
    url,
    callAsCi: (path, init) =>
      fetch(`${url}/api/contribution-metrics${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${CI_TOKEN}`,
        },
        signal: AbortSignal.timeout(30_000),
      }),
    output: program.output,
    async stop() {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await waitUntilReady(portal, program, options.isReady ?? hasDemo);
  } catch (error) {
    await portal.stop();
    throw error;
  }
  return portal;
}

function configFor(url: string, folder: string, options: PortalOptions) {
  const demo = parse(readFileSync(join(root, 'app-config.yaml'), 'utf8'));
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port: Number(new URL(url).port) },
      cors: { origin: url },
    },
    // What starter kits publish goes away with the portal.
    guildhall: {
      scaffolder: {
        localRepositories: { root: join(folder, 'repositories') },
      },
    },
    // A list replaces the one of the configuration below it.
    ...(options.locations && {
      catalog: {
        locations: [...demo.catalog.locations, ...options.locations],
      },
    }),
  };
}

/** What the portal writes as soon as it has told the history of the assets, and the last of the hackathons. */
const TOLD = [
  /The demo has \d+ new samples/,
  /The demo has \d+ things of hackathon:default\/pipelines-on-a-diet/,
];

/** The history was sent, every state of health was worked out from it, and the hackathons have their teams. */
async function hasDemo(portal: Portal): Promise<boolean> {
  if (!TOLD.every(words => words.test(portal.output()))) {
    return false;
  }
  const response = await portal.callAsCi('/assets?limit=1');
  if (!response.ok) {
    return false;
  }
  const { totals } = await response.json();
  return Object.values<number>(totals.byHealth).every(count => count > 0);
}

async function waitUntilReady(
  portal: Portal,
  program: Program,
  isReady: (portal: Portal) => Promise<boolean>,
) {
  await untilReady(
    'The portal',
    program,
    async () => {
      if (program.output().includes('EADDRINUSE')) {
        throw new Error(`EADDRINUSE: the port of ${portal.url} is taken`);
      }
      try {
        return await isReady(portal);
      } catch (error) {
        // Until the portal listens, every question is refused.
        if (error instanceof TypeError) {
          return false;
        }
        throw error;
      }
    },
    180_000,
  );
}
