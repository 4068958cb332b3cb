import { HISTORY_DAYS, makeHistory } from './makeHistory';

const DAY_MS = 86_400_000;
const start = Date.parse('2027-02-03T10:17:00Z');
const from = start - HISTORY_DAYS * DAY_MS;

describe('makeHistory', () => {
  it('tells the same story every time, whole or in parts', () => {
    const whole = makeHistory({ start, from, until: start });
    expect(makeHistory({ start, from, until: start })).toEqual(whole);

    const middle = start - 3 * DAY_MS - 1_234_567;
    const parts = [
      makeHistory({ start, from, until: middle }),
      makeHistory({ start, from: middle, until: start }),
    ];
    const idsOf = (facts: Array<{ entityRef: string; id?: string }>) =>
      facts.map(({ entityRef, id }) => `${entityRef} ${id}`).sort();
    expect(idsOf(parts.flatMap(({ samples }) => samples))).toEqual(
      idsOf(whole.samples),
    );
    expect(idsOf(parts.flatMap(({ usage }) => usage))).toEqual(
      idsOf(whole.usage),
    );
  });

  it('gives every fact an id of its own and a time that has passed', () => {
    const { samples, usage } = makeHistory({ start, from, until: start });
    for (const facts of [samples, usage]) {
      const ids = facts.map(({ entityRef, id }) => `${entityRef} ${id}`);
      expect(new Set(ids).size).toBe(facts.length);
      const times = facts.map(({ observedAt }) => Date.parse(observedAt!));
      expect(times.every(time => time > from && time <= start)).toBe(true);
      expect(Math.min(...times)).toBeLessThan(from + 2 * DAY_MS);
    }
  });

  it('goes on after the start without telling anything twice', () => {
    const later = makeHistory({ start, from: start, until: start + DAY_MS });
    const times = later.samples.map(({ observedAt }) => observedAt!);
    expect(later.samples.length).toBeGreaterThan(50);
    expect(times.every(time => Date.parse(time) > start)).toBe(true);
    expect(JSON.stringify(later.lineage)).not.toContain(
      'OwnershipDatasetFacet',
    );
  });
});
