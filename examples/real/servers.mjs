import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { capture, runChild } from '../../scripts/lib/children.mjs';
import { Failure } from '../../scripts/lib/failure.mjs';
import { freePort } from '../../scripts/lib/machine.mjs';

const content = resolve(fileURLToPath(new URL('content', import.meta.url)));
const PROJECTS = ['shop', 'risk'];
const PATIENCE_MS = 120_000;

/**
 * Starts MLflow, Feast and Prometheus with the content of the example, on this machine only. They end with this process, or with
 * `stopChildren()`.
 *
 * @param {{
 *   python: string,
 *   prometheus: string,
 *   folder: string,
 *   ports?: { mlflow?: number, feast?: number, feastUi?: number, prometheus?: number },
 *   step: <T>(title: string, work: () => Promise<T>) => Promise<T>,
 * }} options `python` has MLflow and Feast; `folder` takes everything that the servers keep
 * @returns {Promise<{ mlflow: string, feast: string, feastUi: string, prometheus: string }>} their URLs
 */
export async function startRealServers(options) {
  const { python, folder, step } = options;
  const programs = join(python, '..');
  const ports = {
    mlflow: options.ports?.mlflow ?? (await freePort()),
    feast: options.ports?.feast ?? (await freePort()),
    feastUi: options.ports?.feastUi ?? (await freePort()),
    prometheus: options.ports?.prometheus ?? (await freePort()),
    features: await freePort(),
    clients: await freePort(),
  };
  const url = port => `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    GUILDHALL_REAL_FOLDER: folder,
    MLFLOW_TRACKING_URI: url(ports.mlflow),
    FEATURE_SERVER_URL: url(ports.features),
    // Neither tells anybody about its use.
    MLFLOW_DISABLE_TELEMETRY: 'true',
    FEAST_USAGE: 'False',
    PYTHONWARNINGS: 'ignore',
    GIT_PYTHON_REFRESH: 'quiet',
  };
  await mkdir(folder, { recursive: true });
  const project = name => join(content, name);
  const run = async (command, cwd) => {
    const { code, lines } = await capture(command, { env, cwd });
    if (code !== 0) {
      throw new Failure(
        `${command[0]} failed; the last lines were:\n${lines
          .slice(-15)
          .join('\n')}`,
      );
    }
  };
  const serve = async (command, { cwd = folder, ready }) => {
    const lines = [];
    let ended = false;
    const end = () => {
      ended = true;
    };
    runChild(command, {
      env,
      cwd,
      onLine(line) {
        lines.push(line);
        lines.splice(0, lines.length - 15);
      },
    }).then(end, end);
    const begin = Date.now();
    while (!(await answers(ready))) {
      if (ended || Date.now() - begin > PATIENCE_MS) {
        throw new Failure(
          `${command[0]} did not start; the last lines were:\n${lines.join(
            '\n',
          )}`,
        );
      }
      await new Promise(done => setTimeout(done, 250));
    }
  };

  await step('Filling Feast', async () => {
    await run([python, join(content, 'data.py'), join(folder, 'tables')]);
    for (const name of PROJECTS) {
      const feast = join(programs, 'feast');
      await run([feast, 'apply'], project(name));
      const now = new Date().toISOString().slice(0, 19);
      await run([feast, 'materialize-incremental', now], project(name));
    }
  });
  await step('Starting MLflow and Feast', () =>
    Promise.all([
      serve(
        [
          ...[join(programs, 'mlflow'), 'server', '--workers', '1'],
          ...['--host', '127.0.0.1', '--port', String(ports.mlflow)],
          ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
          ...['--artifacts-destination', join(folder, 'artifacts')],
        ],
        { ready: `${url(ports.mlflow)}/health` },
      ),
      serve(
        [
          ...[join(programs, 'feast'), 'serve_registry', '--no-grpc'],
          ...['--rest-api', '--rest-port', String(ports.feast)],
          ...['--host', '127.0.0.1'],
        ],
        { cwd: project('shop'), ready: `${url(ports.feast)}/api/v1/projects` },
      ),
      serve(
        [
          ...[join(programs, 'feast'), 'ui'],
          ...['--host', '127.0.0.1', '--port', String(ports.feastUi)],
        ],
        { cwd: project('shop'), ready: url(ports.feastUi) },
      ),
      serve(
        [
          ...[join(programs, 'feast'), 'serve', '--no-access-log'],
          ...['--host', '127.0.0.1', '--port', String(ports.features)],
        ],
        { cwd: project('shop'), ready: `${url(ports.features)}/health` },
      ),
    ]),
  );
  await step('Training models with features of Feast', () =>
    run([python, join(content, 'train.py')]),
  );
  await step('Starting Prometheus and what it watches', async () => {
    await serve([python, join(content, 'clients.py'), String(ports.clients)], {
      ready: `${url(ports.clients)}/metrics`,
    });
    const config = join(folder, 'prometheus.yml');
    await writeFile(config, prometheusConfig(`127.0.0.1:${ports.clients}`));
    await serve(
      [
        options.prometheus,
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(folder, 'prometheus')}`,
        `--web.listen-address=127.0.0.1:${ports.prometheus}`,
      ],
      { ready: `${url(ports.prometheus)}/-/ready` },
    );
  });
  return {
    mlflow: url(ports.mlflow),
    feast: url(ports.feast),
    feastUi: url(ports.feastUi),
    prometheus: url(ports.prometheus),
  };
}

/** Variables that examples/real/app-config.yaml reads. */
export function portalEnvironment({ mlflow, feast, feastUi, prometheus }) {
  return {
    GUILDHALL_REAL_MLFLOW_URL: mlflow,
    GUILDHALL_REAL_FEAST_URL: feast,
    GUILDHALL_REAL_FEAST_UI_URL: feastUi,
    GUILDHALL_REAL_PROMETHEUS_URL: prometheus,
  };
}

function prometheusConfig(target) {
  return `global:
  scrape_interval: 2s
  scrape_timeout: 2s
scrape_configs:
  - job_name: shop
    static_configs:
      - targets: ['${target}']
`;
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
