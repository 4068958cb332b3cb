import { createServer, type AddressInfo } from 'node:net';
import {
  freePort,
  isFree,
  requireDiskSpace,
  requireFreePorts,
} from './machine.mjs';

describe('requireFreePorts', () => {
  it('names the port that is taken and what it is for', async () => {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const free = await freePort();
    try {
      await expect(
        requireFreePorts({ 'the portal': free, 'its backend': port }),
      ).rejects.toThrow(`listens on port ${port} (its backend): stop it`);
    } finally {
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
    await expect(isFree(port)).resolves.toBe(true);
  });
});

describe('requireDiskSpace', () => {
  it('says how much is free and how much is needed', async () => {
    await expect(requireDiskSpace(__dirname, 1)).resolves.toBeUndefined();
    await expect(requireDiskSpace(__dirname, 1e18)).rejects.toThrow(
      /has [\d.]+ GB free, and an installation needs 931322574\.6 GB/,
    );
  });
});
