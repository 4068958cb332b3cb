import type { FactBatch } from './collector';
import { EntityReport, type ReportMemory } from './EntityReport';
import { FactWriter } from './FactWriter';
import { FakeCollectorContext } from './testUtils';

const MODEL = 'component:default/churn';
const MORNING = Date.now() - (Date.now() % 86_400_000);
const MINUTE = 60_000;

async function say(
  now: number,
  before: ReportMemory | undefined,
  tell: (report: EntityReport) => void,
): Promise<{ facts: FactBatch; memory: ReportMemory }> {
  const context = new FakeCollectorContext();
  context.addEntity(MODEL, {});
  const writer = new FactWriter(context.sink);
  const report = new EntityReport(MODEL, now);
  tell(report);
  const memory = await report.write(writer, before);
  await writer.flush();
  const [facts = {}] = context.deliveries;
  return { facts, memory: JSON.parse(JSON.stringify(memory)) };
}

function tellAll(report: EntityReport): void {
  report.number('versions', 3);
  report.number('broken', false);
  report.number('unknown', undefined);
  report.number('rate', Number.NaN);
  report.ownership([{ role: 'owner', principal: 'ada', detail: 'tag' }]);
  report.ownership([{ role: 'owner', principal: 'bob', detail: 'guess' }]);
  report.dependency('resource:default/users', MODEL);
  report.aliases([{ alias: 'champion', version: '3' }]);
}

describe('EntityReport', () => {
  it('says everything the first time, after six hours and on a new day', async () => {
    const first = await say(MORNING, undefined, tellAll);
    expect(first.facts).toMatchObject({
      samples: [
        { measure: 'versions', value: 3, observedAt: MORNING },
        { measure: 'broken', value: 0 },
      ],
      ownership: [{ entityRef: MODEL, principal: 'ada' }],
      lineage: [{ from: 'resource:default/users', to: MODEL }],
      aliases: [{ aliases: [{ alias: 'champion', version: '3' }] }],
    });
    const same = (at: number) => say(at, first.memory, tellAll);
    expect((await same(MORNING + 359 * MINUTE)).facts).toEqual({});
    const later = await same(MORNING + 360 * MINUTE);
    expect(Object.values(later.facts).flat()).toHaveLength(5);
    expect(later.memory.at).toBe(MORNING + 360 * MINUTE);

    const evening = await say(MORNING - MINUTE, undefined, tellAll);
    const { facts } = await say(MORNING, evening.memory, tellAll);
    expect(Object.values(facts).flat()).toHaveLength(5);
  });

  it('says only what is new, and does not put off the rest by it', async () => {
    const { memory } = await say(MORNING, undefined, tellAll);
    const next = await say(MORNING + MINUTE, memory, report => {
      report.ownership([{ role: 'owner', detail: 'nobody' }]);
      report.number('versions', 4);
      tellAll(report);
      report.number('versions', 4);
      report.aliases([]);
    });
    expect(next.facts).toMatchObject({
      samples: [{ measure: 'versions', value: 4 }],
      ownership: [{ role: 'owner', detail: 'nobody' }],
      aliases: [{ aliases: [] }],
    });
    expect(next.facts.lineage ?? []).toEqual([]);
    expect(next.memory.at).toBe(MORNING);
  });
});
