import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** A program that runs beside the tests. */
export interface Program {
  /** The newest part of what it has written. */
  output(): string;
  /** How it ended; undefined while it runs. */
  ended(): string | undefined;
  /** Ends it with everything that it has started. */
  stop(): Promise<void>;
}

const KEPT_OUTPUT = 200_000;
const PATIENCE_MS = 10_000;

/** Starts a program in a process group of its own. */
export function startProgram(
  args: string[],
  options: { cwd: string; env?: Record<string, string> },
): Program {
  const child = spawn(process.execPath, args, {
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

  return {
    output: () => output,
    ended: () => end,
    async stop() {
      if (child.pid && end === undefined) {
        const exit = once(child, 'exit');
        signalGroup('SIGTERM');
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
  args: string[],
  options: { cwd: string; env?: Record<string, string>; timeoutMs: number },
): Promise<void> {
  const program = startProgram(args, options);
  try {
    await until(
      () => program.ended() !== undefined,
      options.timeoutMs,
      () => `${args.join(' ')} did not end:\n${program.output()}`,
    );
  } finally {
    await program.stop();
  }
  if (program.ended() !== 'code 0') {
    throw new Error(
      `${args.join(' ')} ended with ${program.ended()}:\n${program.output()}`,
    );
  }
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
