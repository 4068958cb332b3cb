import { timelineOf } from '../timeline';
import { awardsOf } from './awardsOf';
import { placesOf } from './placesOf';
import { votingOf } from './votingOf';

describe('placesOf', () => {
  const places = (projects: Array<[string, number?, number?]>) =>
    placesOf(
      projects.map(([name, rank, finalRank]) => ({ name, rank, finalRank })),
    ).map(({ project, place }) => [project.name, place]);

  it('puts finalists first, then the others by their scores, and who was not scored last', () => {
    expect(
      places([
        ['unseen'],
        ['third', 3],
        ['best', 1, 2],
        ['second', 2, 1],
        ['fourth', 4],
      ]),
    ).toEqual([
      ['second', 1],
      ['best', 2],
      ['third', 3],
      ['fourth', 4],
      ['unseen', undefined],
    ]);
  });

  it('has equals share a place, but never a finalist with somebody else', () => {
    expect(
      places([
        ['a', 1, 1],
        ['b', 3, 1],
        ['c', 1, 3],
        ['d', 1],
        ['e', 4],
        ['f', 4],
        ['g', 6],
      ]),
    ).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
      ['d', 4],
      ['e', 5],
      ['f', 5],
      ['g', 7],
    ]);
  });
});

describe('awardsOf', () => {
  it('are those of the charter, or the first three places', () => {
    expect(awardsOf({ awards: [{ name: 'craft' }] })).toEqual([
      { name: 'craft', title: 'craft', description: undefined, size: 1 },
    ]);
    expect(awardsOf({ awards: [] })).toMatchObject([
      { name: 'overall', size: 3 },
    ]);
  });
});

describe('votingOf', () => {
  const schedule = {
    timezone: 'UTC',
    registration: { opens: '2026-03-01T09:00', closes: '2026-03-20T18:00' },
    start: '2026-03-23T09:00',
    submissionDeadline: '2026-03-27T16:00',
    end: '2026-04-04T18:00',
  };
  const judging = { from: '2026-03-28T09:00', to: '2026-03-30T12:00' };
  const stateAt = (time: string, of: object = schedule) =>
    votingOf(timelineOf({ ...schedule, ...of }, [], Date.parse(time))).state;

  it('goes with judging, or from the submissions to the end', () => {
    expect(
      [
        '2026-03-28T08:59:59.999Z',
        '2026-03-28T09:00Z',
        '2026-03-30T12:00Z',
      ].map(time => stateAt(time, { judging })),
    ).toEqual(['upcoming', 'open', 'closed']);
    expect(
      [
        '2026-03-27T15:59:59.999Z',
        '2026-03-27T16:00Z',
        '2026-04-04T18:00Z',
      ].map(time => stateAt(time)),
    ).toEqual(['upcoming', 'open', 'closed']);
  });
});
