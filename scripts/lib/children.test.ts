import { capture, runChild, stopChildren } from './children.mjs';

/** Whether a process runs; one that ended but that nobody has buried yet doesn't. */
async function isAlive(pid: number) {
  const { lines } = await capture(['ps', '-o', 'stat=', '-p', String(pid)]);
  return lines.length > 0 && !lines[0].startsWith('Z');
}

describe('children', () => {
  it('gives the exit code and the lines of a program', async () => {
    await expect(
      capture(['sh', '-c', 'echo one; echo two >&2; exit 3']),
    ).resolves.toEqual({
      code: 3,
      lines: expect.arrayContaining(['one', 'two']),
    });
  });

  it('fails when there is no such program', async () => {
    await expect(runChild(['no-such-program-of-guildhall'])).rejects.toThrow(
      'ENOENT',
    );
  });

  it('ends a program together with what it started', async () => {
    const grandchild = Promise.withResolvers<number>();
    const child = runChild(['sh', '-c', 'sleep 300 & echo $!; wait'], {
      onLine: (line: string) => grandchild.resolve(Number(line)),
    });
    const pid = await grandchild.promise;
    expect(await isAlive(pid)).toBe(true);

    await stopChildren();

    await expect(child).resolves.not.toBe(0);
    await vi.waitFor(async () => expect(await isAlive(pid)).toBe(false), {
      timeout: 30_000,
    });
  });
});
