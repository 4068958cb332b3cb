import { startReal } from '../../examples/real/start.mjs';
import { bench } from './bench.mjs';
import { stopChildren } from './children.mjs';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';
import { testSetup } from './testSetup.mjs';

const commands = {
  bench,
  run,
  start,
  'start-real': startReal,
  test,
  'test-setup': testSetup,
};

/** Runs the command that the arguments name, and ends the process with its exit code. */
export async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '')
    ? commands[name]
    : undefined;
  if (!command) {
    console.error(
      `Usage: node scripts/guildhall.mjs ${Object.keys(commands).join(' | ')}`,
    );
    process.exit(2);
  }
  let ending = false;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, async () => {
      // A terminal, npm and others may send the same wish more than once; the first is being fulfilled.
      if (!ending) {
        ending = true;
        await stopChildren();
        process.exit(code);
      }
    });
  }

  let code;
  try {
    code = await command(args);
  } catch (error) {
    // What is being stopped fails in many ways, none of them worth a word.
    if (ending) {
      return;
    }
    console.error(
      `\n✗ ${error instanceof Failure ? error.message : error.stack}`,
    );
    code = 1;
  }
  if (!ending) {
    ending = true;
    await stopChildren();
    process.exit(code);
  }
}
