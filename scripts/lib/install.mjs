import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capture, runChild, stopChildren } from './children.mjs';
import { Failure } from './failure.mjs';
import { requireDiskSpace } from './machine.mjs';
import { root } from './paths.mjs';
import { step } from './progress.mjs';
import { looksLikeNoNetwork, npmCommand } from './toolchain.mjs';

// Inside node_modules, so that it goes when they go.
const stampFile = join(root, 'node_modules', '.guildhall-installed');

// Yarn would ask for each of some thousand packages, with pauses in between.
const HOPELESS = 10;

/** Installs the dependencies, unless the last installation was of the same lock file with the same Node.js. */
export async function installDependencies({ node, yarn, env }) {
  const wanted = await fingerprint(node);
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === wanted) {
    return;
  }
  await requireDiskSpace(root);
  await step(
    'Installing dependencies (some minutes the first time)',
    async say => {
      const lines = [];
      const told = new Set();
      let refused = 0;
      const code = await runChild([...yarn, 'install', '--immutable'], {
        cwd: root,
        env: {
          ...yarnSettings(await readNpmConfig()),
          ...env,
          YARN_ENABLE_COLORS: '0',
          YARN_ENABLE_HYPERLINKS: '0',
          YARN_ENABLE_PROGRESS_BARS: '0',
          YARN_ENABLE_TELEMETRY: '0',
        },
        onLine(line) {
          lines.push(line);
          if (looksLikeNoNetwork([line]) && ++refused === HOPELESS) {
            stopChildren();
          }
          const news = condenseYarnLine(line);
          if (news && !told.has(news)) {
            told.add(news);
            say(news);
          }
        },
      });
      if (code !== 0) {
        throw new Failure(explainInstallFailure(lines));
      }
    },
  );
  await writeFile(stampFile, wanted);
}

/** What of Yarn's output is worth showing: the phases, what is built, and errors. */
export function condenseYarnLine(line) {
  const match = /^➤ (YN\d{4}):\s*(?:[│┌└]\s?)?(.*)$/u.exec(line);
  if (!match) {
    return undefined;
  }
  const [, code, text] = match;
  const isPhase = /^➤ YN0000: ┌/u.test(line);
  if (isPhase) {
    return text.replace(/^─+\s*/u, '').replace(/ step$/, '');
  }
  const isBuild = code === 'YN0007';
  const isCount = code === 'YN0013';
  const isError = ['YN0001', 'YN0009', 'YN0028', 'YN0035', 'YN0041'].includes(
    code,
  );
  return isBuild || isCount || isError ? text : undefined;
}

/** Says why Yarn failed: in one sentence where it is known, else with its last lines. */
export function explainInstallFailure(lines) {
  if (looksLikeNoNetwork(lines)) {
    return 'The dependencies could not be installed, because the package registry cannot be reached: check the network, the proxy and the registry in your Yarn settings, then run this again.';
  }
  if (lines.some(line => /ENOSPC/.test(line))) {
    return 'The dependencies could not be installed, because the disk is full: make room, then run this again.';
  }
  return `The dependencies could not be installed; Yarn said:\n${lines
    .slice(-20)
    .join('\n')}`;
}

/**
 * Settings for Yarn where npm has some for this machine: a mirror, a certificate authority, a proxy. Yarn doesn't read
 * npm's files. Its own settings in the environment win.
 */
export function yarnSettings(npmConfig) {
  const { registry } = npmConfig;
  const settings = {
    YARN_NPM_REGISTRY_SERVER:
      registry === 'https://registry.npmjs.org/' ? undefined : registry,
    // npm takes a mirror without TLS for granted, Yarn wants to be told.
    YARN_UNSAFE_HTTP_WHITELIST: registry?.startsWith('http:')
      ? new URL(registry).hostname
      : undefined,
    YARN_HTTPS_CA_FILE_PATH: npmConfig.cafile,
    YARN_HTTP_PROXY: npmConfig.proxy,
    YARN_HTTPS_PROXY: npmConfig['https-proxy'],
  };
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([, value]) => typeof value === 'string' && value !== '',
    ),
  );
}

async function readNpmConfig() {
  try {
    const { lines } = await capture([
      ...npmCommand(),
      'config',
      'list',
      '--json',
    ]);
    const text = lines.join('\n');
    return JSON.parse(
      text.slice(text.indexOf('{\n'), text.lastIndexOf('}') + 1),
    );
  } catch {
    // Without npm, or with one that says something else, Yarn's own settings have to do.
    return {};
  }
}

async function fingerprint(node) {
  const hash = createHash('sha256');
  for (const file of ['yarn.lock', '.yarnrc.yml', 'package.json']) {
    hash.update(await readFile(join(root, file)));
  }
  return `${hash.update(node).digest('hex')}\n`;
}
