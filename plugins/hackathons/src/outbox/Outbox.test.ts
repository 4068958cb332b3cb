import { ResponseError } from '@backstage/errors';
import { Outbox } from './Outbox';

const KEY = 'outbox of a test';

interface Note {
  text: string;
  version: number;
}

/** A server that keeps what it takes, once for each key. */
class Server {
  online = true;
  /** Takes the next one, but its answer is lost. */
  losesAnswer = false;
  refuses: { status: number; headers?: Record<string, string> } | undefined;
  readonly taken: Array<{ key: string; note: Note }> = [];

  async take(note: Note, options: { idempotencyKey: string }): Promise<Note> {
    const { idempotencyKey: key } = options;
    if (!this.online) {
      throw new TypeError('Failed to fetch');
    }
    if (this.refuses) {
      throw await ResponseError.fromResponse(
        Response.json(
          {
            error: { name: 'Refused', message: 'Judging is over' },
            response: { statusCode: this.refuses.status },
          },
          this.refuses,
        ) as never,
      );
    }
    const before = this.taken.find(each => each.key === key);
    if (!before) {
      this.taken.push({ key, note });
    }
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError('Failed to fetch');
    }
    return { ...note, version: note.version + 1 };
  }

  get texts() {
    return this.taken.map(({ note }) => note.text);
  }
}

function outboxFor(server: Server) {
  return new Outbox<Note, Note>({
    storageKey: KEY,
    send: (note, options) => server.take(note, options),
    rebase: (note, { version }) => ({ ...note, version }),
  });
}

describe('Outbox', () => {
  let stops: Array<() => void>;
  function started(server: Server) {
    const outbox = outboxFor(server);
    stops.push(outbox.start());
    return outbox;
  }

  beforeEach(() => {
    stops = [];
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => {
    stops.forEach(stop => stop());
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('loses nothing in a minute without network, and sends in order and once', async () => {
    const server = new Server();
    const outbox = started(server);
    server.online = false;
    for (const text of ['a', 'b', 'c']) {
      const { id } = outbox.add(text, { text, version: 1 });
      await expect(outbox.settled(id, 1_000)).resolves.toBe('waiting');
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(outbox.state().items).toHaveLength(3);
    expect(outbox.state().trouble).toBe('Failed to fetch');

    server.online = true;
    window.dispatchEvent(new Event('online'));
    await outbox.flush();
    expect(server.texts).toEqual(['a', 'b', 'c']);
    expect(outbox.state()).toMatchObject({ items: [], trouble: undefined });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.texts).toHaveLength(3);
  });

  it('comes back by itself when nothing tells that the network is there', async () => {
    const server = new Server();
    server.online = false;
    const outbox = started(server);
    outbox.add('a', { text: 'a', version: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    server.online = true;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(server.texts).toEqual(['a']);
  });

  it('keeps what it holds, and its keys, over a reload', async () => {
    const server = new Server();
    server.losesAnswer = true;
    const before = started(server);
    const { id } = before.add('a', { text: 'a', version: 1 });
    await before.flush();
    stops.pop()?.();

    const after = started(server);
    expect(after.state().items).toMatchObject([{ id, attempted: true }]);
    await after.flush();
    expect(server.taken).toEqual([
      { key: id, note: { text: 'a', version: 1 } },
    ]);
    expect(after.state().items).toEqual([]);
  });

  it('puts what comes later behind what may have arrived, on top of what that made', async () => {
    const server = new Server();
    server.losesAnswer = true;
    const outbox = outboxFor(server);
    outbox.add('a', { text: 'first', version: 1 });
    await outbox.flush();
    server.online = false;
    outbox.add('a', { text: 'second', version: 1 });
    outbox.add('a', { text: 'third', version: 1 });
    expect(outbox.state().items.map(({ body }) => body.text)).toEqual([
      'first',
      'third',
    ]);
    await outbox.flush();
    server.online = true;
    await outbox.flush();
    expect(server.taken.map(({ note }) => note)).toEqual([
      { text: 'first', version: 1 },
      { text: 'third', version: 2 },
    ]);
  });

  it('keeps what is refused with the reason, and sends the others', async () => {
    const server = new Server();
    const outbox = outboxFor(server);
    server.refuses = { status: 409 };
    const { id } = outbox.add('a', { text: 'a', version: 1 });
    await expect(outbox.settled(id, 1_000)).resolves.toBe('refused');
    expect(outbox.state().items).toMatchObject([
      { id, problem: { status: 409, message: 'Judging is over' } },
    ]);
    server.refuses = undefined;
    const other = outbox.add('b', { text: 'b', version: 1 });
    await expect(outbox.settled(other.id, 1_000)).resolves.toBe('sent');
    expect(outbox.state().items).toHaveLength(1);

    outbox.retry(id);
    await outbox.flush();
    expect(server.taken[1]).toMatchObject({ key: id });
    expect(outbox.state().items).toEqual([]);
  });

  it.each([
    { status: 503 },
    { status: 429 },
    { status: 401 },
    { status: 409, headers: { 'retry-after': '1' } },
  ])('sends again after an answer that passes: $status', async answer => {
    const server = new Server();
    const outbox = started(server);
    server.refuses = answer;
    outbox.add('a', { text: 'a', version: 1 });
    await outbox.flush();
    expect(outbox.state().items[0].problem).toBeUndefined();
    server.refuses = undefined;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.texts).toEqual(['a']);
  });

  it('gives up waiting for an answer, and takes it for lost', async () => {
    const server = new Server();
    let hangs = true;
    const outbox = new Outbox<Note, Note>({
      storageKey: KEY,
      send: (note, options) =>
        hangs ? new Promise(() => {}) : server.take(note, options),
      timeoutMs: 5_000,
    });
    stops.push(outbox.start());
    outbox.add('a', { text: 'a', version: 1 });
    await vi.advanceTimersByTimeAsync(5_000);
    hangs = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.texts).toEqual(['a']);
  });

  it('tells when the device keeps nothing, and holds it nevertheless', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const server = new Server();
    server.online = false;
    const outbox = outboxFor(server);
    outbox.add('a', { text: 'a', version: 1 });
    await outbox.flush();
    expect(outbox.state()).toMatchObject({ volatile: true });
    server.online = true;
    await outbox.flush();
    expect(server.texts).toEqual(['a']);
    expect(outbox.state()).toMatchObject({ items: [], volatile: false });
  });
});
