import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import pg from 'pg';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A port that nobody listens on. */
export async function freePort() {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Makes an empty database and gives its URL. */
export async function createDatabase(serverUrl, name) {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Makes one file of JavaScript of a TypeScript entry point and our packages, as they are published: the compiler that the development
 * server keeps in its process takes more memory than a small portal.
 *
 * @returns its path
 */
export async function bundleServer(file) {
  const bundle = join(
    root,
    '.guildhall/bench',
    basename(file).replace(/\.ts$/, '.cjs'),
  );
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    plugins: [
      {
        name: 'only-our-packages',
        setup(bundler) {
          bundler.onResolve({ filter: /^[^./]/ }, ({ kind, path }) =>
            kind === 'entry-point' || path.startsWith('@guildhall/')
              ? undefined
              : { external: true },
          );
        },
      },
    ],
  });
  return bundle;
}

/** Starts a TypeScript entry point, or a bundle of one, as a process of its own and waits until it is healthy. */
export async function startServer(file, env) {
  const port = await freePort();
  const token = randomBytes(24).toString('base64url');
  const child = spawn(
    process.execPath,
    [
      ...(process.env.BENCH_NODE_ARGS?.split(' ') ?? []),
      ...(file.endsWith('.ts')
        ? ['--require', '@backstage/cli/config/nodeTransform.cjs']
        : []),
      file,
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        NODE_ENV: 'development',
        // As docs/production.md advises; without a limit V8 collects garbage only when the heap has grown fourfold.
        NODE_OPTIONS: '--max-old-space-size=512',
        LOG_LEVEL: 'warn',
        BENCH_PORT: String(port),
        BENCH_TOKEN: token,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => {
      output = (output + data).slice(-20_000);
    });
  }
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await until(async () => {
      if (exited) {
        throw new Error('The server ended');
      }
      const response = await fetch(`${url}/.backstage/health/v1/readiness`);
      return response.ok;
    }, 120_000);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${error.message}\n${output}`);
  }
  return {
    url,
    token,
    api: `${url}/api/contribution-metrics`,
    /** Forgets the greatest memory so far, so that the start does not count. */
    resetPeakMemory() {
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
    },
    /** Greatest resident memory since the start or the last reset, in MB. */
    peakMemory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024);
    },
    async stop() {
      if (!exited) {
        const end = new Promise(resolve => child.once('exit', resolve));
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await end;
        clearTimeout(timer);
      }
    },
  };
}

/** Asks again until the answer is yes. Refused connections count as no. */
export async function until(question, timeoutMs) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      const answer = await question();
      if (answer) {
        return answer;
      }
    } catch (error) {
      if (error?.cause?.code !== 'ECONNREFUSED') {
        throw error;
      }
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${timeoutMs / 1000} s in vain: ${question}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** A token of a signed-in user. */
export async function guestToken(server) {
  const response = await fetch(`${server.url}/api/auth/guest/refresh`);
  const body = await response.json();
  return body.backstageIdentity.token;
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export function median(values) {
  return percentile(values, 0.5);
}
