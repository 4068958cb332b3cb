import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at } from './__testUtils__';
import { group, user } from './__testUtils__/entities';
import {
  judgingCalls,
  JUDGING,
  ORGANISER,
  scoresOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const JUDGES = Array.from({ length: 200 }, (_, index) => `judge${index}`);
const TITLES = Array.from({ length: 80 }, (_, index) => `P${index}`);

describe.each(databases.eachSupportedId())('many judges on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  const { assign, call, score } = judgingCalls(() => plugin);

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startJudging(knex, {
      judges: ['group:default/panel'],
      projects: Object.fromEntries(
        TITLES.map((title, index) => [title, [`member${index}`]]),
      ),
      judging: { looksPerProject: 5 },
      entities: [
        group('panel'),
        ...JUDGES.map(name => user(name, 'panel')),
        ...TITLES.map((_, index) => user(`member${index}`, 'risk')),
      ],
    });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await plugin.stop();
  });

  it('keeps every score when 200 judges score at the same moment, each once', async () => {
    const { body: report } = await assign();
    expect(report).toMatchObject({ looks: 400, parts: 1, problems: [] });
    expect(report.judges.map(({ looks }: any) => looks)).toEqual(
      Array(200).fill(2),
    );
    at(WHILE_JUDGING);
    const looks = await knex('judge_looks')
      .select('id', 'judge_ref', 'version')
      .orderBy(['judge_ref', 'position']);
    const firsts = looks.filter(
      (look, index) => look.judge_ref !== looks[index - 1]?.judge_ref,
    );
    expect(firsts).toHaveLength(200);
    const points = (index: number) =>
      scoresOf((index % 5) + 1, ((index + 2) % 5) + 1);
    const send = () =>
      Promise.all(
        firsts.map((look, index) =>
          score(
            look.judge_ref,
            look,
            points(index),
            {},
            {
              'Idempotency-Key': `first-${look.id}`,
            },
          ),
        ),
      );

    const answers = await send();
    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200));
    const stored = async () => ({
      looks: await knex('judge_looks').where('state', 'scored').orderBy('id'),
      scores: await knex('judge_scores').orderBy(['look_id', 'criterion']),
      log: await knex('judging_log').where('act', 'score').orderBy('id'),
    });
    const kept = await stored();
    expect(kept.looks).toHaveLength(200);
    expect(kept.scores).toEqual(
      firsts
        .flatMap((look, index) =>
          points(index).map(each => ({ look_id: look.id, ...each })),
        )
        .sort((a, b) =>
          `${a.look_id} ${a.criterion}` < `${b.look_id} ${b.criterion}`
            ? -1
            : 1,
        ),
    );
    expect(kept.log.map(row => row.look_id).sort()).toEqual(
      firsts.map(look => look.id).sort(),
    );

    // All of them were not sure that it arrived, and send it again.
    const again = await send();
    expect(again.map(({ body }) => body)).toEqual(
      answers.map(({ body }) => body),
    );
    expect(await stored()).toEqual(kept);
  });

  it('keeps one of what two devices of a judge send at the same moment', async () => {
    at(WHILE_JUDGING);
    const look = await knex('judge_looks').where('state', 'assigned').first();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(points =>
        score(look.judge_ref, look, scoresOf(points, points)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409,
    ]);
    expect(
      await knex('judging_log').where({ look_id: look.id, act: 'score' }),
    ).toHaveLength(1);
  });

  it('loses neither a score nor a look when judges score while others leave', async () => {
    at(WHILE_JUDGING);
    const open = await knex('judge_looks')
      .where('state', 'assigned')
      .orderBy(['judge_ref', 'position']);
    const leavers = open.slice(0, 20).map(row => row.judge_ref);
    const outcomes = await Promise.all([
      ...open.slice(0, 60).map(row => score(row.judge_ref, row)),
      ...leavers
        .slice(0, 10)
        .map(judge =>
          call('PUT', `${JUDGING}/availability`, judge, { absent: true }),
        ),
      assign(),
    ]);
    expect(outcomes.map(({ status }) => status)).not.toContain(500);
    const scored = outcomes
      .slice(0, 60)
      .filter(({ status }) => status === 200)
      .map(({ body }) => body.id);
    const rows = await knex('judge_looks').whereIn('id', scored);
    expect(rows.map(({ state }) => state)).toEqual(
      Array(scored.length).fill('scored'),
    );
    const counts = await knex('judge_looks')
      .whereNot('state', 'released')
      .select('project_id')
      .count({ count: '*' })
      .groupBy('project_id');
    expect(counts.filter(({ count }) => Number(count) < 5)).toEqual([]);
    expect(
      await knex('judge_looks')
        .where('state', 'assigned')
        .whereIn('judge_ref', leavers.slice(0, 10)),
    ).toEqual([]);
  });

  it('shows hundreds of looks in pages', async () => {
    const seen = new Set<string>();
    let cursor: string | null = '';
    do {
      const { body } = await call(
        'GET',
        `${JUDGING}/looks?limit=150${cursor ? `&cursor=${cursor}` : ''}`,
        ORGANISER,
      );
      body.items.forEach((look: any) => seen.add(look.id));
      cursor = body.nextCursor;
    } while (cursor);
    const rows = await knex('judge_looks').whereNot('state', 'released');
    expect(seen.size).toBe(rows.length);
  });
});
