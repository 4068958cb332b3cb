import { evaluateCommitments, type CommitmentInput } from './commitments';
import { deprecationOf } from './deprecation';
import { DAY_MS } from './time';

const NOW = Date.parse('2027-03-31T12:00:00Z');
const DAY = DAY_MS / 1000;

function observe(input: Partial<CommitmentInput>) {
  return evaluateCommitments({
    promised: { updateCadence: 'P14D' },
    updates: [],
    reviewResponses: [],
    sources: { updateCadence: 'git' },
    now: NOW,
    ...input,
  })[0];
}

describe('evaluateCommitments', () => {
  it('says nothing of what was not promised, and null of what was not observed', () => {
    expect(observe({ promised: {} })).toBeUndefined();
    expect(observe({ updates: [NOW + 1] })).toEqual({
      kind: 'update-cadence',
      promised: 'P14D',
      promisedSeconds: 14 * DAY,
      observations: 0,
      kept: null,
      source: 'git',
    });
  });

  it('takes the median gap between days with an update', () => {
    const ages = [1, 1.1, 8, 15, 100];
    expect(observe({ updates: ages.map(age => NOW - age * DAY_MS) })).toEqual({
      kind: 'update-cadence',
      promised: 'P14D',
      promisedSeconds: 14 * DAY,
      observedSeconds: 7 * DAY,
      observations: 3,
      lastAt: new Date(NOW - DAY_MS).toISOString(),
      kept: true,
      source: 'git',
    });
  });

  it('never looks livelier than the time since the last update', () => {
    const at = (ages: number[]) =>
      observe({ updates: ages.map(age => NOW - age * DAY_MS) });
    expect(at([20, 21, 22])).toMatchObject({
      observedSeconds: 20 * DAY,
      kept: false,
    });
    expect(at([1, 8, 100, 300]).observedSeconds).toBe((7 * DAY + 92 * DAY) / 2);
    expect(at([14])).toMatchObject({ observedSeconds: 14 * DAY, kept: true });
    expect(at([200, 201])).toMatchObject({
      observedSeconds: 200 * DAY,
      observations: 0,
      kept: false,
    });
  });

  it('takes the median of the reviews of 90 days, and a month by the calendar', () => {
    const reviewResponses = [
      { at: NOW - DAY_MS, seconds: 3600 },
      { at: NOW - 2 * DAY_MS, seconds: 7200 },
      { at: NOW - 3 * DAY_MS, seconds: 40 * DAY },
      { at: NOW - 91 * DAY_MS, seconds: 1 },
    ];
    expect(
      observe({ promised: { reviewResponse: 'P1M' }, reviewResponses }),
    ).toEqual({
      kind: 'review-response',
      promised: 'P1M',
      promisedSeconds: 31 * DAY,
      observedSeconds: 7200,
      observations: 3,
      lastAt: new Date(NOW - DAY_MS).toISOString(),
      kept: true,
    });
  });
});

describe('deprecationOf', () => {
  const phase = (now: string) =>
    deprecationOf({
      on: '2027-03-31',
      activeConsumers: 2,
      now: Date.parse(now),
      nearDays: 30,
    })?.phase;

  it('is near from its days before, and past from the start of its day in UTC', () => {
    expect(phase('2027-02-28T23:59:59Z')).toBe('planned');
    expect(phase('2027-03-01T00:00:00Z')).toBe('near');
    expect(phase('2027-03-30T23:59:59Z')).toBe('near');
    expect(phase('2027-03-31T00:00:00Z')).toBe('past');
  });

  it('needs something to say', () => {
    const empty = { activeConsumers: 1, now: NOW, nearDays: 30 };
    expect(deprecationOf(empty)).toBeNull();
    expect(
      deprecationOf({ ...empty, replacedBy: 'resource:default/new' }),
    ).toEqual({
      replacedBy: 'resource:default/new',
      phase: 'planned',
      activeConsumers: 1,
    });
  });
});
