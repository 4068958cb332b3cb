import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeExit, capture } from './children.mjs';
import { Failure } from './failure.mjs';
import { freePort } from './machine.mjs';

/**
 * Starts a PostgreSQL server of our own in a temporary folder, reachable from this machine only.
 *
 * @param {string} programs folder of initdb and pg_ctl
 * @param {{ durable: boolean }} options whether commits wait for the disk, as in production, and statements are counted
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(programs, { durable }) {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-postgres-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    // The server refuses to run as root; Debian's package brings a user for it.
    const [uid, gid] = ['-u', '-g'].map(flag =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
    );
    await chown(folder, uid, gid);
  }
  await chmod(folder, 0o700);
  const as = command =>
    asRoot
      ? [
          'setpriv',
          '--reuid=postgres',
          '--regid=postgres',
          '--init-groups',
          ...command,
        ]
      : command;
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const control = args =>
    capture(as([join(programs, 'pg_ctl'), '--pgdata', data, ...args]), {
      cwd: folder,
    });
  // Stopping what never started does no harm, so that it can be promised from the beginning.
  let stopping;
  const stop = () => {
    stopping ??= control(['stop', '--mode', 'immediate', '--wait'])
      .then(() => rm(folder, { recursive: true, force: true }))
      .finally(() => forget());
    return stopping;
  };
  const forget = beforeExit(stop);

  const init = await capture(
    as([
      join(programs, 'initdb'),
      ...['--pgdata', data, '--username', 'postgres', '--auth', 'trust'],
      ...['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    ]),
    { cwd: folder },
  );
  if (init.code !== 0) {
    await stop();
    throw new Failure(
      `PostgreSQL could not be set up; it said:\n${init.lines
        .slice(-10)
        .join('\n')}`,
    );
  }

  const port = await freePort();
  const settings = [
    `-p ${port}`,
    `-c listen_addresses=127.0.0.1`,
    `-c unix_socket_directories=`,
    `-c max_connections=300`,
    ...(durable
      ? [
          '-c shared_buffers=512MB',
          '-c max_wal_size=4GB',
          '-c shared_preload_libraries=pg_stat_statements',
        ]
      : [
          '-c fsync=off',
          '-c synchronous_commit=off',
          '-c full_page_writes=off',
        ]),
  ].join(' ');
  const started = await control([
    ...['start', '--wait', '--timeout', '60', '--log', log],
    ...['--options', settings],
  ]);
  if (started.code !== 0) {
    const said = await readFile(log, 'utf8').catch(() => '');
    await stop();
    throw new Failure(
      `PostgreSQL could not be started; it said:\n${said
        .split('\n')
        .slice(-10)
        .join('\n')}`,
    );
  }
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop,
  };
}
