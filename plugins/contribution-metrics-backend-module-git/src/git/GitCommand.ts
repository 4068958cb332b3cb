import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { ForwardedError } from '@backstage/errors';

/** Variables of the backend's own environment that git may see: no `GIT_*`, so that nothing outside can steer it. */
const INHERITED = [
  'PATH',
  'HOME',
  'TMPDIR',
  'SYSTEMROOT',
  'SSH_AUTH_SOCK',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  ...['http_proxy', 'https_proxy', 'no_proxy'].flatMap(name => [
    name,
    name.toUpperCase(),
  ]),
];

/** Nothing of a repository's own configuration may start a program or change what is printed. */
const FIXED_CONFIG: Record<string, string> = {
  'core.hooksPath': devNull,
  'core.fsmonitor': 'false',
  'core.quotePath': 'false',
  'log.showSignature': 'false',
  'log.showRoot': 'true',
  'credential.helper': '',
  'http.followRedirects': 'false',
  'gc.autoDetach': 'false',
  'maintenance.autoDetach': 'false',
  'submodule.recurse': 'false',
};

const STDERR_LIMIT = 4_000;

/** How git is run for one repository. */
export interface GitCommandOptions {
  /** The repository, where there is one already. */
  gitDir?: string;
  /** Working folder of the process. */
  cwd?: string;
  /** Protocols that git may use, such as `https`. None if left out. */
  protocols?: string[];
  /** More configuration, handed over in the environment so that it is in no process list. */
  config?: Array<[key: string, value: string]>;
  /** More environment. */
  env?: Record<string, string>;
  /** Milliseconds after which a command is stopped. */
  timeout: number;
  signal: AbortSignal;
}

/** A git command that ended with an error, or that could not be started. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** The exit code, where git ran to its end. */
  readonly exitCode: number | undefined;

  constructor(message: string, exitCode?: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs the git command: arguments as an array, no shell, a closed environment, bounded in time. */
export class GitCommand {
  readonly #options: GitCommandOptions;

  constructor(options: GitCommandOptions) {
    this.#options = options;
  }

  /** The same, with some options changed. */
  with(options: Partial<GitCommandOptions>): GitCommand {
    return new GitCommand({ ...this.#options, ...options });
  }

  /** The same, with one more setting. */
  withConfig(key: string, value: string): GitCommand {
    const { config = [] } = this.#options;
    return this.with({ config: [...config, [key, value]] });
  }

  /** The same, stopped by one more signal. */
  withStop(signal: AbortSignal): GitCommand {
    return this.with({
      signal: AbortSignal.any([this.#options.signal, signal]),
    });
  }

  /**
   * Runs a command and gives its whole output. For short outputs only.
   *
   * @throws GitError when git can't be started, fails, or takes too long
   */
  async text(args: string[], input?: string): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(args, input)) {
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  /**
   * Runs a command whose exit codes 0 and 1 mean yes and no.
   *
   * @throws GitError for any other end
   */
  async test(args: string[]): Promise<boolean> {
    try {
      await this.text(args);
      return true;
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) {
        return false;
      }
      throw error;
    }
  }

  /** Runs a command and gives its output split at NUL bytes, as it comes. */
  async *records(args: string[], input?: string): AsyncGenerator<string> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of this.stream(args, input)) {
      const data = rest.length ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      let end = data.indexOf(0, start);
      while (end >= 0) {
        yield data.toString('utf8', start, end);
        start = end + 1;
        end = data.indexOf(0, start);
      }
      rest = data.subarray(start);
    }
    if (rest.length) {
      yield rest.toString('utf8');
    }
  }

  /**
   * Runs a command and gives its output as it comes. The reader sets the pace; leaving the loop early stops git.
   *
   * @throws GitError when git can't be started, fails, or takes too long
   */
  async *stream(args: string[], input?: string): AsyncGenerator<Buffer> {
    const { signal, timeout } = this.#options;
    signal.throwIfAborted();
    const label = `git ${args.find(arg => !arg.startsWith('-')) ?? args[0]}`;
    // A group of its own: git's helpers (remote-https, ssh, index-pack) end with it.
    const child = spawn('git', this.#arguments(args), {
      cwd: this.#options.cwd,
      env: this.#environment(),
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let stopped: string | undefined;
    const stop = (why: string) => {
      stopped ??= why;
      if (child.exitCode === null && child.pid) {
        try {
          process.kill(
            process.platform === 'win32' ? child.pid : -child.pid,
            'SIGKILL',
          );
        } catch {
          child.kill('SIGKILL');
        }
      }
    };
    const onAbort = () =>
      stop(signal.reason instanceof Error ? signal.reason.message : 'stopped');
    signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(
      () => stop(`took longer than ${Math.round(timeout / 1000)} s`),
      timeout,
    );
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr = (stderr + data.toString('utf8')).slice(-STDERR_LIMIT);
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve(code));
    });
    ended.catch(() => {});
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');

    let finished = false;
    try {
      for await (const chunk of child.stdout) {
        yield chunk as Buffer;
      }
      const code = await ended;
      finished = true;
      if (stopped) {
        throw new GitError(`${label} was stopped: ${stopped}`);
      }
      if (code !== 0) {
        throw new GitError(
          `${label} failed: ${describe(stderr) || `exit code ${code}`}`,
          code ?? undefined,
        );
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        throw new ForwardedError(
          'The git command was not found; install git on the machine of the backend',
          error,
        );
      }
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      if (!finished) {
        stop('not needed any more');
      }
    }
  }

  #arguments(args: string[]): string[] {
    const { gitDir } = this.#options;
    return [
      '--no-pager',
      '--literal-pathspecs',
      ...(gitDir ? [`--git-dir=${gitDir}`, '-c', 'core.bare=true'] : []),
      ...args,
    ];
  }

  #environment(): Record<string, string> {
    const { config = [], protocols = [], env } = this.#options;
    const result: Record<string, string> = {};
    for (const name of INHERITED) {
      const value = process.env[name];
      if (value !== undefined) {
        result[name] = value;
      }
    }
    const settings = [...Object.entries(FIXED_CONFIG), ...config];
    settings.forEach(([key, value], index) => {
      result[`GIT_CONFIG_KEY_${index}`] = key;
      result[`GIT_CONFIG_VALUE_${index}`] = value;
    });
    return {
      ...result,
      GIT_CONFIG_COUNT: String(settings.length),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_ALLOW_PROTOCOL: protocols.join(':') || 'none',
      LC_ALL: 'C.UTF-8',
      ...env,
    };
  }
}

/** The last lines that git printed, on one line. */
function describe(stderr: string): string {
  return stderr
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('hint:'))
    .slice(-3)
    .join('; ')
    .slice(-500);
}
