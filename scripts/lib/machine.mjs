import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

const GIGABYTE = 1024 ** 3;
const NEEDED_FOR_INSTALL = 3 * GIGABYTE;

/**
 * Refuses to go on when somebody already listens on a port.
 *
 * @param {Record<string, number>} ports by what they are for
 */
export async function requireFreePorts(ports) {
  const taken = [];
  for (const [purpose, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      taken.push(`port ${port} (${purpose})`);
    }
  }
  if (taken.length > 0) {
    throw new Failure(
      `Something else already listens on ${taken.join(
        ' and ',
      )}: stop it, then run this again.`,
    );
  }
}

/** Whether nobody listens on a port, neither on the loopback address nor on all. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', undefined]) {
    const free = await new Promise(resolve => {
      const server = createServer();
      // A machine without IPv6 has nobody listening there.
      server.once('error', error =>
        resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
      );
      server.listen({ port, host, exclusive: true }, () =>
        server.close(() => resolve(true)),
      );
    });
    if (!free) {
      return false;
    }
  }
  return true;
}

/** A port that nobody listens on. */
export async function freePort() {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Refuses to install when the disk has too little room. */
export async function requireDiskSpace(folder, needed = NEEDED_FOR_INSTALL) {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < needed) {
    throw new Failure(
      `The disk of ${folder} has ${gigabytes(
        free,
      )} free, and an installation needs ${gigabytes(
        needed,
      )}: make room, then run this again.`,
    );
  }
}

function gigabytes(bytes) {
  return `${(bytes / GIGABYTE).toFixed(1)} GB`;
}
