import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeExit } from '../../scripts/lib/children.mjs';
import { Failure } from '../../scripts/lib/failure.mjs';
import { requireFreePorts } from '../../scripts/lib/machine.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { step } from '../../scripts/lib/progress.mjs';
import { start } from '../../scripts/lib/start.mjs';
import { installPythonEnvironment } from '../../scripts/lib/testSetup.mjs';
import { pythonEnvironments } from '../../test/support/pythonEnvironments.mjs';
import { requirements } from '../../test/support/requirements.mjs';
import { portalEnvironment, startRealServers } from './servers.mjs';

const PORTS = { mlflow: 5005, feast: 6572, feastUi: 8888, prometheus: 9099 };

/** Starts MLflow, Feast and Prometheus with content, and the portal connected to them, until it is stopped. */
export async function startReal(args) {
  await requireFreePorts({
    'the portal': 3000,
    'its backend': 7007,
    MLflow: PORTS.mlflow,
    "Feast's registry": PORTS.feast,
    "Feast's pages": PORTS.feastUi,
    Prometheus: PORTS.prometheus,
  });
  const prometheus = requirements.prometheus();
  if (!prometheus.available) {
    throw new Failure(
      `Prometheus is missing: ${prometheus.howTo} (it installs Debian's package).`,
    );
  }
  await installPythonEnvironment(
    pythonEnvironments.servers,
    requirements.sources().available,
  );
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-real-'));
  beforeExit(() => rm(folder, { recursive: true, force: true }));
  const servers = await startRealServers({
    python: requirements.sources().path,
    prometheus: prometheus.path,
    folder,
    ports: PORTS,
    step,
  });
  console.log(`
  MLflow      ${servers.mlflow}
  Feast       ${servers.feastUi}
  Prometheus  ${servers.prometheus}
`);
  return await start(
    [
      ...['--config', join(root, 'app-config.yaml')],
      ...['--config', join(root, 'examples/real/app-config.yaml')],
      ...args,
    ],
    portalEnvironment(servers),
  );
}
