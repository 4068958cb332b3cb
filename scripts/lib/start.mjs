import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { installDependencies } from './install.mjs';
import { requireFreePorts } from './machine.mjs';
import { root } from './paths.mjs';
import { elapsed } from './progress.mjs';
import { prepareToolchain } from './toolchain.mjs';

const APP_URL = 'http://localhost:3000';
const READINESS_URL = 'http://localhost:7007/.backstage/health/v1/readiness';
const PATIENCE_MS = 5 * 60_000;

/**
 * Serves the demo portal until it is stopped.
 *
 * @param {string[]} args for `backstage-cli repo start`
 * @param {Record<string, string>} variables of the environment beside those that are there
 */
export async function start(args, variables = {}) {
  await requireFreePorts({ 'the portal': 3000, 'its backend': 7007 });
  const toolchain = await prepareToolchain();
  await installDependencies(toolchain);

  const begin = Date.now();
  console.log('• Starting the portal …');
  const portal = runChild(['backstage-cli', 'repo', 'start', ...args], {
    cwd: root,
    env: { ...toolchain.env, ...variables },
  });
  let ended = false;
  const end = portal.finally(() => {
    ended = true;
  });

  const ready = await waitForPortal(() => ended, begin);
  if (ready) {
    console.log(
      `\n✓ The portal is ready (${elapsed(
        begin,
      )}): open ${APP_URL} and press "Enter". Ctrl-C stops it.\n`,
    );
  }
  const code = await end;
  if (!ready) {
    throw new Failure(
      'The portal ended before it was ready: the lines above say why.',
    );
  }
  return code;
}

async function waitForPortal(hasEnded, begin) {
  let warned = false;
  while (!hasEnded()) {
    if ((await answers(READINESS_URL)) && (await answers(APP_URL))) {
      return true;
    }
    if (!warned && Date.now() - begin > PATIENCE_MS) {
      warned = true;
      console.log(
        '! The portal is still not ready after five minutes: look for an error in the lines above.',
      );
    }
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
  return false;
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
