import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonEnvironments } from './pythonEnvironments.mjs';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const debianPostgres = '/usr/lib/postgresql';
const howTo = 'run `npm run test:setup`';

/**
 * What some tests need beside Node.js. Each gives whether it is available, where it is, and what to do when not.
 */
export const requirements = {
  /** Programs of a PostgreSQL server: `path` is their folder. */
  postgres() {
    const folders = [
      process.env.GUILDHALL_TEST_POSTGRES,
      ...newestFirst(debianPostgres).map(version =>
        join(debianPostgres, version, 'bin'),
      ),
      ...(process.env.PATH ?? '').split(delimiter),
    ];
    return answer(
      'PostgreSQL',
      `install a PostgreSQL server, or ${howTo}`,
      folders.find(
        folder =>
          folder &&
          ['initdb', 'pg_ctl', 'postgres'].every(program =>
            isProgram(join(folder, program)),
          ),
      ),
    );
  },

  /** A Chromium that Playwright can drive: `path` is the program. */
  chromium() {
    const programs = [
      process.env.GUILDHALL_TEST_CHROMIUM,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
    ];
    return answer(
      'Chromium',
      `install Chromium, or ${howTo}`,
      programs.find(program => program && isProgram(program)),
    );
  },

  /** A Prometheus server: `path` is the program; promtool is beside it. */
  prometheus() {
    const folders = [
      ...(process.env.PATH ?? '').split(delimiter),
      '/usr/bin',
      '/usr/local/bin',
    ];
    return answer(
      'Prometheus',
      `install Prometheus, or ${howTo}`,
      folders
        .filter(folder => isProgram(join(folder, 'promtool')))
        .map(folder => join(folder, 'prometheus'))
        .find(isProgram),
    );
  },

  /** A Python that has the clients of the tests (openlineage-python, schemathesis): `path` is the program. */
  python() {
    return pythonOf(pythonEnvironments.clients, 'GUILDHALL_TEST_PYTHON');
  },

  /** A Python that has MLflow and Feast: `path` is the program; `mlflow` and `feast` are beside it. */
  sources() {
    return pythonOf(
      pythonEnvironments.servers,
      'GUILDHALL_TEST_SERVERS_PYTHON',
    );
  },

  /** A Python that has Airflow: `path` is the program; `airflow` is beside it. */
  airflow() {
    return pythonOf(
      pythonEnvironments.airflow,
      'GUILDHALL_TEST_AIRFLOW_PYTHON',
    );
  },

  /** A Python with what the starter kit pins: `path` is the program. */
  starterKit() {
    return pythonOf(
      pythonEnvironments.starterKit,
      'GUILDHALL_TEST_STARTER_KIT_PYTHON',
    );
  },
};

/** What of the requirements is missing, with a line for each that says what to do. */
export function missingRequirements() {
  return Object.values(requirements)
    .map(find => find())
    .filter(({ available }) => !available);
}

function answer(name, mend, path) {
  return { name, available: Boolean(path), path, howTo: mend };
}

function newestFirst(folder) {
  return existsSync(folder)
    ? readdirSync(folder).sort((a, b) => Number(b) - Number(a))
    : [];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function pythonOf({ name, folder, modules }, variable) {
  const program =
    process.env[variable] ?? join(root, '.guildhall', folder, 'bin/python');
  return answer(
    name,
    howTo,
    isProgram(program) && hasModules(program, modules) ? program : undefined,
  );
}

/** Finds the modules without importing them, which takes some of them seconds. */
function hasModules(python, modules) {
  const script = `from importlib.util import find_spec
raise SystemExit(not all(find_spec(name) for name in ${JSON.stringify(
    modules,
  )}))`;
  try {
    execFileSync(python, ['-c', script], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
