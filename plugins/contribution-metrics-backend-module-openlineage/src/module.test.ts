import { gzipSync } from 'node:zlib';
import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  SINGLE,
  BATCH,
  RUN,
  FEATURES,
  RAW,
  PIPELINE,
  START,
  COMPLETE,
  startReceiver,
} from './__testUtils__/startReceiver';

describe('batches', () => {
  it('keeps the good events and says what is wrong with the others', async () => {
    const { host, send } = await startReceiver();
    const answer = await send(
      [START, { ...START, run: {} }, 7, COMPLETE],
      BATCH,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      status: 'partial_success',
      summary: {
        received: 4,
        successful: 2,
        failed: 2,
        retriable: 0,
        non_retriable: 2,
      },
      failed_events: [
        {
          index: 1,
          reason: expect.stringContaining('$.run.runId'),
          retriable: false,
        },
        { index: 2, reason: expect.stringContaining('7'), retriable: false },
      ],
    });
    expect(host.values('run-duration')).toEqual([330.25]);
    expect(host.deliveries).toHaveLength(1);
  });

  it('answers 200 when all is well or the batch is empty, 400 when nothing is', async () => {
    const { send } = await startReceiver({ config: { maxBatch: 2 } });
    const good = await send([START, COMPLETE], BATCH);
    expect([good.status, good.body.status]).toEqual([200, 'success']);
    expect((await send([], BATCH)).body.summary.received).toBe(0);
    const bad = await send([{}], BATCH);
    expect([bad.status, bad.body.summary.failed]).toEqual([400, 1]);
    const long = await send([START, START, START], BATCH);
    expect(long.status).toBe(400);
    expect(long.body.error.message).toContain('at most 2');
    const single = await send(START, BATCH);
    expect(single.body.error.message).toContain('send a list');
  });

  it('says of which events the store took nothing, and why', async () => {
    const { host, send } = await startReceiver();
    host.oldest = Date.parse('2026-02-01T00:00:00Z');
    const old = { ...COMPLETE, eventTime: '2025-03-01T10:00:00Z' };
    const run = { runId: RUN.replace(/.$/, 'f') };
    const answer = await send([{ ...old, run }, COMPLETE], BATCH);
    expect(answer.body.failed_events).toEqual([
      {
        index: 0,
        reason: expect.stringContaining('is too old'),
        retriable: false,
      },
    ]);
    const single = await send({ ...old, run });
    expect(single.status).toBe(400);
  });

  it('answers 5xx when the store fails, so that clients try again', async () => {
    const { host, send } = await startReceiver();
    host.failure = new Error('connection lost');
    expect((await send([START], BATCH)).status).toBe(500);
    host.failure = undefined;
    expect((await send([START, COMPLETE], BATCH)).status).toBe(200);
    expect(host.values('run-duration')).toEqual([330.25]);
  });
});

describe('hostile and oversized input', () => {
  it('takes gzip, and holds limits after decompression', async () => {
    const { host, server } = await startReceiver({
      config: { maxBodyBytes: 5000 },
    });
    const post = (body: Buffer, encoding: string) =>
      request(server)
        .post(SINGLE)
        .set('Content-Type', 'application/json')
        .set('Content-Encoding', encoding)
        .serialize(x => x as any)
        .send(body);
    const json = Buffer.from(JSON.stringify(COMPLETE));
    expect((await post(gzipSync(json), 'gzip')).status).toBe(200);
    expect(host.values('run-success')).toEqual([1]);
    const bomb = await post(gzipSync(Buffer.alloc(1_000_000, 32)), 'gzip');
    expect(bomb.status).toBe(413);
    expect(bomb.body.error.message).toContain('5000 bytes');
    const broken = await post(json, 'gzip');
    expect(broken.status).toBe(400);
    const unknown = await post(json, 'zebra');
    expect(unknown.status).toBe(415);
  });

  it.each([
    ['empty', '', 'empty'],
    ['not JSON', '{"secret": "hunter2",', 'not valid JSON'],
    ['too deep', '['.repeat(100_000), 'nested'],
  ])(
    'refuses a body that is %s without repeating it',
    async (_, body, word) => {
      const { server } = await startReceiver();
      const answer = await request(server)
        .post(SINGLE)
        .set('Content-Type', 'application/json')
        .send(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(word);
      expect(answer.text).not.toContain('hunter2');
      expect(answer.text.length).toBeLessThan(1000);
    },
  );

  it('never sees inherited or polluting fields, and echoes little', async () => {
    const { server, host } = await startReceiver();
    const text = `{"__proto__":{"run":{"runId":"${RUN}"}},"constructor":{"prototype":{"polluted":1}},
      "eventType":"COMPLETE","eventTime":"2026-03-01T10:00:00Z","run":{"__proto__":{"runId":"x"}},"job":{"namespace":"a","name":"b"}}`;
    const post = (body: string) =>
      request(server)
        .post(SINGLE)
        .set('Content-Type', 'application/json')
        .send(body);
    expect((await post(text)).body.error.message).toContain('$.run.runId');
    expect(({} as any).polluted).toBeUndefined();
    const huge = JSON.stringify({ ...COMPLETE, eventTime: 'x'.repeat(1e6) });
    expect((await post(huge)).text.length).toBeLessThan(1000);

    const proto = text
      .replace('"x"', '"y"')
      .replace(
        '"run":{"__proto__":{"runId":"y"}}',
        '"run":{"runId":"__proto__"}',
      );
    expect((await post(proto)).status).toBe(200);
    expect((await post(proto)).status).toBe(200);
    expect(({} as any).outcome).toBeUndefined();
    expect(host.memory.size).toBe(1);
  });
});

describe('access', () => {
  it('refuses callers without credentials or permission, and is not ready before the plugin is', async () => {
    const { server } = await startReceiver();
    const anonymous = await request(server)
      .post(SINGLE)
      .set('Authorization', mockCredentials.none.header())
      .send(START);
    expect(anonymous.status).toBe(401);

    const denied = await startReceiver({ decide: () => AuthorizeResult.DENY });
    expect((await denied.send(START)).status).toBe(403);
    expect((await denied.send([START], BATCH)).status).toBe(403);
    expect(denied.host.deliveries).toEqual([]);
    expect(denied.audit.fail).toHaveBeenCalledTimes(2);

    const starting = await startReceiver({ connect: false });
    expect((await starting.send(START)).status).toBe(503);
  });

  it('takes only facts of the assets that the caller may write to', async () => {
    const decide = (allowed: string) => (ref?: string) => {
      if (!ref) {
        return AuthorizeResult.CONDITIONAL;
      }
      return ref === allowed || ref === PIPELINE
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY;
    };
    const { host, send, auditor, audit } = await startReceiver({
      decide: decide(FEATURES),
    });
    expect((await send(COMPLETE)).status).toBe(200);
    expect(host.values('update', FEATURES)).toEqual([1]);
    expect(host.facts('usage')).toEqual([]);
    expect(host.facts('lineage').map(l => l.from)).toEqual([PIPELINE]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'openlineage-receive',
        severityLevel: 'low',
      }),
    );
    expect(audit.success).toHaveBeenCalledTimes(1);

    const foreign = {
      ...COMPLETE,
      inputs: [],
      job: { namespace: 'a', name: 'b' },
    };
    const others = await startReceiver({ decide: decide(RAW) });
    expect((await others.send(foreign)).status).toBe(403);
    const batch = await others.send([foreign, COMPLETE], BATCH);
    expect(batch.body.failed_events).toEqual([
      {
        index: 0,
        reason: expect.stringContaining('may not'),
        retriable: false,
      },
    ]);
  });
});
