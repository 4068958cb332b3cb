import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const GRACE_MS = 10_000;
const running = new Map();
const cleanups = new Set();

/**
 * Starts a program in a process group of its own, so that everything it starts can be ended with it.
 *
 * @param {string[]} command program and arguments
 * @param {{ env?: object, cwd?: string, onLine?: (line: string) => void }} options with `onLine`, output goes there
 *   line by line, else to this terminal
 * @returns {Promise<number>} the exit code
 */
export function runChild([program, ...args], { env, cwd, onLine } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: env ?? process.env,
    detached: true,
    stdio: onLine
      ? ['ignore', 'pipe', 'pipe']
      : ['ignore', 'inherit', 'inherit'],
  });
  const done = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 1 : code));
  });
  if (child.pid) {
    running.set(child.pid, done);
    done.catch(() => {}).finally(() => running.delete(child.pid));
  }
  if (onLine) {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', onLine);
    }
  }
  return done;
}

/** Runs a program to its end and gives what it printed. */
export async function capture(command, options) {
  const lines = [];
  const code = await runChild(command, {
    ...options,
    onLine: line => lines.push(line),
  });
  return { code, lines };
}

/** Registers what has to be done before the process ends, however it ends. */
export function beforeExit(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Ends every program that still runs: politely, and after ten seconds by force. Then does the registered cleanups. */
export async function stopChildren() {
  const groups = [...running];
  for (const [pid] of groups) {
    signalGroup(pid, 'SIGTERM');
  }
  await Promise.all(
    groups.map(async ([pid, done]) => {
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MS);
      await done.catch(() => {});
      clearTimeout(timer);
      // Whatever the program itself left behind.
      signalGroup(pid, 'SIGKILL');
    }),
  );
  for (const cleanup of [...cleanups]) {
    cleanups.delete(cleanup);
    await cleanup();
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
