import { runChild } from './children.mjs';
import { Failure } from './failure.mjs';
import { installDependencies } from './install.mjs';
import { root } from './paths.mjs';
import { prepareToolchain } from './toolchain.mjs';

/** Runs any command with the repository's Node.js, Yarn and dependencies. */
export async function run(args) {
  const command = args[0] === '--' ? args.slice(1) : args;
  if (command.length === 0) {
    throw new Failure('Name the command to run: run -- <command>.');
  }
  const toolchain = await prepareToolchain();
  await installDependencies(toolchain);
  return await runChild(command, { cwd: root, env: toolchain.env });
}
