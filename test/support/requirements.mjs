import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

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

  /** A Python that has the clients of the tests (openlineage-python, schemathesis): `path` is the program. */
  python() {
    const program =
      process.env.GUILDHALL_TEST_PYTHON ??
      join(root, '.guildhall/venv/bin/python');
    return answer(
      'Python clients',
      howTo,
      isProgram(program) && hasClients(program) ? program : undefined,
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

function hasClients(python) {
  try {
    execFileSync(python, ['-c', 'import openlineage.client, schemathesis'], {
      stdio: 'ignore',
      timeout: 60_000,
    });
    return true;
  } catch {
    return false;
  }
}
