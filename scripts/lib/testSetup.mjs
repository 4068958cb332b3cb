import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonEnvironments } from '../../test/support/pythonEnvironments.mjs';
import { requirements } from '../../test/support/requirements.mjs';
import { capture, runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { looksLikeNoNetwork } from './toolchain.mjs';
import { ownFolder, root } from './paths.mjs';
import { step } from './progress.mjs';

/** Installs on Debian what some tests need: PostgreSQL, Chromium, Prometheus, and Python environments with clients and servers. */
export async function testSetup() {
  await installDebianPackages(
    neededPackages({
      postgres: requirements.postgres().available,
      chromium: requirements.chromium().available,
      prometheus: requirements.prometheus().available,
      venv: await hasVenv(),
    }),
  );
  await installPythonEnvironment(
    pythonEnvironments.clients,
    requirements.python().available,
  );
  await installPythonEnvironment(
    pythonEnvironments.servers,
    requirements.sources().available,
  );
  await installPythonEnvironment(
    pythonEnvironments.airflow,
    requirements.airflow().available,
  );
  await installPythonEnvironment(
    pythonEnvironments.starterKit,
    requirements.starterKit().available,
  );
  console.log('✓ This machine has everything that the tests need.');
  return 0;
}

/** Debian packages for what is not there yet. */
export function neededPackages({ postgres, chromium, prometheus, venv }) {
  return [
    ...(postgres ? [] : ['postgresql']),
    ...(chromium ? [] : ['chromium']),
    ...(prometheus ? [] : ['prometheus']),
    ...(venv ? [] : ['python3', 'python3-venv']),
  ];
}

export async function installDebianPackages(packages) {
  if (packages.length === 0) {
    return;
  }
  const names = packages.join(', ');
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Failure(
      `This machine has no apt-get: install ${names} in its own way, then run this again.`,
    );
  }
  const sudo = process.getuid() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = [
    ...sudo,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
  ];
  await step(`Installing ${names}`, async say => {
    await need(
      [...apt, 'update'],
      'The package lists could not be updated',
      say,
    );
    await need(
      [...apt, 'install', '--yes', '--no-install-recommends', ...packages],
      `${names} could not be installed`,
      say,
    );
  });
}

/** Whether Python can make environments. */
export async function hasVenv() {
  const check = ['python3', '-c', 'import ensurepip, venv'];
  const { code } = await capture(check).catch(() => ({ code: 1 }));
  return code === 0;
}

/** Installs an environment anew when it is not there, or its requirements have changed. */
export async function installPythonEnvironment(
  { name, folder, requirements: file },
  available,
) {
  const wanted = join(root, file);
  const venv = join(ownFolder, folder);
  const stamp = join(venv, '.guildhall-installed');
  const fingerprint = createHash('sha256')
    .update(await readFile(wanted))
    .digest('hex');
  const installed = await readFile(stamp, 'utf8').catch(() => undefined);
  if (installed === fingerprint && available) {
    return;
  }
  await step(`Installing ${name} from PyPI`, async say => {
    await rm(venv, { recursive: true, force: true });
    await mkdir(ownFolder, { recursive: true });
    const failure = `${name} could not be installed`;
    await need(['python3', '-m', 'venv', venv], failure, say);
    await need(
      [
        ...[join(venv, 'bin/python'), '-m', 'pip', 'install'],
        ...['--disable-pip-version-check', '--progress-bar', 'off'],
        ...['--requirement', wanted],
      ],
      failure,
      say,
    );
    await writeFile(stamp, fingerprint);
  });
}

async function need(command, failure, say) {
  const lines = [];
  const code = await runChild(command, {
    cwd: root,
    onLine(line) {
      lines.push(line);
      if (/^(Setting up|Unpacking|Collecting|Installing)/.test(line)) {
        say(line.slice(0, 100));
      }
    },
  });
  if (code !== 0) {
    throw new Failure(
      looksLikeNoNetwork(lines)
        ? `${failure}, because the package registry cannot be reached: check the network, then run this again.`
        : `${failure}; the last lines were:\n${lines.slice(-10).join('\n')}`,
    );
  }
}
