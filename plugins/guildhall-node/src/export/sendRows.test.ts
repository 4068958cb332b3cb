import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type RowFormat, sendRows } from '.';

const columns = [{ name: 'n', value: (n: number) => n }];

describe('sendRows', () => {
  let server: Server;
  let read: number;

  const start = async (pages: () => AsyncIterable<readonly number[]>) => {
    const app = express();
    app.get('/:format', (req, res) => {
      const format = req.params.format as RowFormat;
      sendRows(res, {
        name: 'a "list"\r\n',
        format,
        columns,
        pages: pages(),
      }).catch(error => {
        if (res.headersSent) {
          res.destroy();
        } else {
          res.status(500).json({ error: error.message });
        }
      });
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  };

  beforeEach(() => {
    read = 0;
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
  });

  it('answers with a file of all pages', async () => {
    const url = await start(async function* pages() {
      yield [1, 2];
      yield [3];
    });
    const csv = await fetch(`${url}/csv`);
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="a-list-.csv"',
    );
    expect(await csv.text()).toBe('n\r\n1\r\n2\r\n3\r\n');
    const json = await fetch(`${url}/json`);
    expect(await json.json()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('is an error when the first page fails, and breaks off when a later one does', async () => {
    const url = await start(async function* pages() {
      if (read === 1) {
        yield [1];
      }
      read += 1;
      throw new Error('No database');
    });
    const first = await fetch(`${url}/csv`);
    expect([first.status, await first.json()]).toEqual([
      500,
      { error: 'No database' },
    ]);
    const later = await fetch(`${url}/csv`);
    expect(later.status).toBe(200);
    await expect(later.text()).rejects.toThrow();
  });

  it('reads no more than somebody takes', async () => {
    const page = Array.from({ length: 10_000 }, (_, n) => n);
    const end = new EventEmitter();
    const closed = once(end, 'closed');
    const url = await start(async function* pages() {
      try {
        for (;;) {
          read += 1;
          yield page;
        }
      } finally {
        end.emit('closed');
      }
    });
    const response = await fetch(`${url}/csv`);
    await response.body!.cancel();
    await closed;
    expect(read).toBeLessThan(1000);
  });
});
