import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { capture } from './children.mjs';
import { Failure } from './failure.mjs';
import { requireDiskSpace } from './machine.mjs';
import { ownFolder, root } from './paths.mjs';
import { step } from './progress.mjs';

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.13.0';
const TOOL_BYTES = 0.5 * 1024 ** 3;

/**
 * Finds or fetches a Node.js that the repository supports and a Yarn, and gives the environment in which programs
 * find them.
 *
 * @returns {Promise<{ env: object, node: string, yarn: string[] }>} `yarn` is the command to which arguments are added
 */
export async function prepareToolchain({ env = process.env } = {}) {
  const { engines } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const plan = planToolchain({
    version: process.versions.node,
    engines: engines.node,
    platform: process.platform,
    arch: process.arch,
    env,
  });
  const modules = join(ownFolder, 'tool', 'node_modules');
  const missing = plan.fetch.filter(
    ({ name, version }) => installedVersion(join(modules, name)) !== version,
  );
  if (missing.length > 0) {
    await fetchTools(plan.fetch, missing);
  }

  const nodeFolder = plan.nodePackage
    ? join(modules, plan.nodePackage)
    : dirname(dirname(process.execPath));
  const node = plan.nodePackage
    ? join(nodeFolder, 'bin', 'node')
    : process.execPath;
  const yarn = [
    node,
    plan.yarnScript ?? join(modules, '@yarnpkg/cli-dist/bin/yarn.js'),
  ];
  const bin = await writeYarnCommand(yarn);
  return {
    node,
    yarn,
    env: {
      ...env,
      PATH: [
        dirname(node),
        bin,
        join(root, 'node_modules/.bin'),
        env.PATH,
      ].join(delimiter),
      // Native add-ons are built against the headers of the Node.js that runs them.
      ...(existsSync(join(nodeFolder, 'include/node/node.h')) && {
        npm_config_nodedir: nodeFolder,
      }),
    },
  };
}

/**
 * Decides what has to be fetched.
 *
 * @returns {{ nodePackage?: string, yarnScript?: string, fetch: Array<{ name: string, version: string }> }}
 */
export function planToolchain({ version, engines, platform, arch, env }) {
  const fetch = [];
  let nodePackage;
  if (!fitsEngines(version, engines)) {
    if (platform !== 'linux' || !['x64', 'arm64'].includes(arch)) {
      throw new Failure(
        `Node.js ${version} is too old or too new (wanted: ${engines}): install Node.js 24, then run this again.`,
      );
    }
    nodePackage = `node-${platform}-${arch}`;
    fetch.push({ name: nodePackage, version: NODE_VERSION });
  }
  const byYarn = /^yarn\/4\./.test(env.npm_config_user_agent ?? '');
  const yarnScript = byYarn ? env.npm_execpath : undefined;
  if (!yarnScript) {
    fetch.push({ name: '@yarnpkg/cli-dist', version: YARN_VERSION });
  }
  return { nodePackage, yarnScript, fetch };
}

/** Whether a version fits `engines.node`, which lists major versions: "22 || 24". */
export function fitsEngines(version, engines) {
  const major = version.split('.')[0];
  return engines.split('||').some(range => range.trim() === major);
}

function installedVersion(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).version
    : undefined;
}

async function fetchTools(all, missing) {
  const folder = join(ownFolder, 'tool');
  await mkdir(folder, { recursive: true });
  await requireDiskSpace(folder, TOOL_BYTES);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const names = missing.map(({ name, version }) => `${name}@${version}`);
  await step(`Fetching ${names.join(' and ')}`, async () => {
    const { code, lines } = await capture(
      [
        ...npmCommand(),
        ...['install', '--prefix', folder, '--no-save', '--no-audit'],
        ...['--no-fund', '--no-package-lock', '--ignore-scripts'],
        ...['--fetch-retries=1', '--fetch-timeout=60000'],
        ...all.map(({ name, version }) => `${name}@${version}`),
      ],
      { cwd: folder },
    );
    if (code !== 0) {
      throw new Failure(explainFetchFailure(lines, names));
    }
  });
}

/** The npm that runs this script, or the one of the path. */
export function npmCommand(env = process.env) {
  return /^npm\//.test(env.npm_config_user_agent ?? '') && env.npm_execpath
    ? [process.execPath, env.npm_execpath]
    : ['npm'];
}

/** Says in one sentence why npm or Yarn could not fetch something. */
export function explainFetchFailure(lines, names) {
  const what = names.join(' and ');
  if (looksLikeNoNetwork(lines)) {
    return `${what} could not be fetched, because the package registry cannot be reached: check the network, the proxy and the registry in your npm settings, then run this again.`;
  }
  if (lines.some(line => /ENOSPC/.test(line))) {
    return `${what} could not be fetched, because the disk is full: make room, then run this again.`;
  }
  return `${what} could not be fetched; npm said:\n${lines
    .slice(-15)
    .join('\n')}`;
}

/** Whether the output of npm or Yarn tells of a registry that cannot be reached. */
export function looksLikeNoNetwork(lines) {
  return lines.some(line =>
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|certificate in certificate chain|unable to get local issuer certificate|network request to .* failed/.test(
      line,
    ),
  );
}

/** Lets programs that call `yarn` find it. */
async function writeYarnCommand(yarn) {
  const bin = join(ownFolder, 'bin');
  await mkdir(bin, { recursive: true });
  const file = join(bin, 'yarn');
  const quoted = yarn.map(part => `'${part.replaceAll("'", `'\\''`)}'`);
  await writeFile(file, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`);
  await chmod(file, 0o755);
  return bin;
}
