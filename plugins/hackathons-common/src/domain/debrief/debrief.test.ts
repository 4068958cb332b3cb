import type { HackathonSchedule } from '@guildhall/plugin-guildhall-common';
import { timelineOf, type WindowChange } from '../timeline';
import { debriefWindow } from './debriefWindow';
import { type AnswerCount, summarizeAnswers } from './summarizeAnswers';

const schedule: HackathonSchedule = {
  timezone: 'UTC',
  registration: { opens: '2026-03-01T09:00', closes: '2026-03-20T18:00' },
  start: '2026-03-23T09:00',
  submissionDeadline: '2026-03-27T16:00',
  end: '2026-04-04T18:00',
};
const change = (
  window: WindowChange['window'],
  action: WindowChange['action'],
  at: string,
  until?: string,
): WindowChange => ({
  window,
  action,
  at: Date.parse(at),
  until: until === undefined ? undefined : Date.parse(until),
  reason: 'because',
  by: 'user:default/olga',
});
const windowAt = (
  time: string,
  of: HackathonSchedule = schedule,
  changes: WindowChange[] = [],
) => debriefWindow(timelineOf(of, changes, Date.parse(time)));

describe('debriefWindow', () => {
  it.each([
    ['2026-03-27T15:59:59.999Z', false],
    ['2026-03-27T16:00:00.000Z', true],
    ['2026-04-18T17:59:59.999Z', true],
    ['2026-04-18T18:00:00.000Z', false],
  ])('without a debrief in the schedule, at %s, is open: %s', (time, open) => {
    expect(windowAt(time)).toEqual({
      open,
      opensAt: Date.parse('2026-03-27T16:00Z'),
      closesAt: Date.parse('2026-04-18T18:00Z'),
      held: false,
    });
  });

  it('opens later when the submission is extended', () => {
    expect(
      windowAt('2026-03-27T17:00Z', schedule, [
        change(
          'submission',
          'extend',
          '2026-03-27T10:00Z',
          '2026-03-28T00:00Z',
        ),
      ]).open,
    ).toBe(false);
  });

  it('is that of the schedule, which organisers hold and extend', () => {
    const of = { ...schedule, debrief: '2026-04-03T15:00' };
    expect(windowAt('2026-04-04T17:59Z', of).open).toBe(true);
    expect(windowAt('2026-04-04T18:00Z', of).open).toBe(false);
    expect(
      windowAt('2026-04-01T00:00Z', of, [
        change('debrief', 'hold', '2026-03-30T00:00Z'),
      ]),
    ).toMatchObject({ open: false, held: true });
    expect(
      windowAt('2026-04-10T00:00Z', of, [
        change('debrief', 'extend', '2026-04-01T00:00Z', '2026-05-01T00:00Z'),
      ]),
    ).toMatchObject({ open: true, closesAt: Date.parse('2026-05-01T00:00Z') });
  });
});

describe('summarizeAnswers', () => {
  const counts: AnswerCount[] = [
    { satisfaction: 5, again: 'yes', people: 3 },
    { satisfaction: 2, again: 'maybe', people: 1 },
  ];

  it('says nothing of four people', () => {
    expect(summarizeAnswers(counts)).toBeUndefined();
  });

  it('sums five up', () => {
    expect(
      summarizeAnswers([
        ...counts,
        { satisfaction: 5, again: 'no', people: 1 },
      ]),
    ).toEqual({
      answers: 5,
      mean: 4.4,
      distribution: [0, 1, 0, 0, 4],
      again: { yes: 3, no: 1, maybe: 1 },
    });
  });
});
