import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

export { freePort } from '../../scripts/lib/machine.mjs';

/** A program that runs beside the tests. */
export interface Program {
  /** The newest part of what it has written. */
  output(): string;
  /** How it ended; undefined while it runs. */
  ended(): string | undefined;
  /** Ends it with everything that it has started: in order, or at once with SIGKILL. Once more changes nothing. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Where a program runs; `env` comes beside the environment of the tests. */
export interface ProgramOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

const KEPT_OUTPUT = 200_000;
const PATIENCE_MS = 10_000;

/** Starts a program in a process group of its own. */
export function startProgram(
  file: string,
  args: string[],
  options: ProgramOptions,
): Program {
  const child = spawn(file, args, {
    cwd: options.cwd,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (part: Buffer) => {
    output = (output + part).slice(-KEPT_OUTPUT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let end: string | undefined;
  child.once('error', error => {
    end = String(error);
  });
  child.once('exit', (code, signal) => {
    end ??= signal ? `signal ${signal}` : `code ${code}`;
  });
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // The group is gone.
    }
  };
  const onExit = () => signalGroup('SIGKILL');
  process.once('exit', onExit);
  let stopped = false;

  return {
    output: () => output,
    ended: () => end,
    async stop(signal = 'SIGTERM') {
      if (stopped) {
        return;
      }
      stopped = true;
      if (child.pid && end === undefined) {
        const exit = once(child, 'exit');
        signalGroup(signal);
        await Promise.race([
          exit,
          setTimeout(PATIENCE_MS, undefined, { ref: false }),
        ]);
      }
      if (child.pid) {
        signalGroup('SIGKILL');
      }
      process.off('exit', onExit);
    },
  };
}

/** Waits for a program that ends by itself. @throws Error with its output when it fails */
export async function runProgram(
  file: string,
  args: string[],
  { timeoutMs, ...options }: ProgramOptions & { timeoutMs: number },
): Promise<void> {
  const program = startProgram(file, args, options);
  const command = [file, ...args].join(' ');
  try {
    await until(
      () => program.ended() !== undefined,
      timeoutMs,
      () => `${command} did not end:\n${program.output()}`,
    );
  } finally {
    await program.stop();
  }
  if (program.ended() !== 'code 0') {
    throw new Error(
      `${command} ended with ${program.ended()}:\n${program.output()}`,
    );
  }
}

/** Waits until a program can be used. @throws Error with its output when it ends instead, or after `timeoutMs` */
export async function untilReady(
  name: string,
  program: Program,
  check: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<void> {
  const told = () => `It wrote:\n${program.output().slice(-6_000)}`;
  await until(
    async () => {
      if (program.ended() !== undefined) {
        throw new Error(`${name} ended (${program.ended()}). ${told()}`);
      }
      return await check();
    },
    timeoutMs,
    () => `${name} did not become ready. ${told()}`,
  );
}

/** Asks again and again until the answer is true. @throws Error with `problem` after `timeoutMs` */
export async function until(
  check: () => boolean | Promise<boolean>,
  timeoutMs: number,
  problem: () => string,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > end) {
      throw new Error(problem());
    }
    await setTimeout(200);
  }
}
