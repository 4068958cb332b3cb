import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import { type Clock, type Entry, judgement, person } from './story';

/** Two teams more, and what became of their projects. */
export function lateEntries(at: Clock): Entry[] {
  return [
    {
      key: 'cold-start',
      name: 'Cold start',
      headline: 'Workers that are warm when the night begins',
      theme: 'compute',
      members: ['ivan.petrov', 'hana.kim'],
      title: 'Warm workers',
      pitch:
        'Images and data are there before the jobs are, for those that run each night.',
      assets: ['component:default/nightly-training'],
      tags: ['pipelines'],
      records: [
        {
          kind: 'outcome',
          title: 'Eleven minutes less for each of nine jobs',
          result: 'worked',
          by: person('hana.kim'),
          at: at(-55, '07:00'),
        },
      ],
      ending: {
        ending: 'parked',
        reason: 'The cluster moves in spring; it would have to be built twice.',
        learnt:
          'Most of the wait is reading images. A registry near the workers brings two thirds of it without any of our code.',
        by: person('ivan.petrov'),
        at: at(-44, '10:00'),
      },
    },
    {
      key: 'second-hand',
      name: 'Second hand',
      headline: 'Somebody has computed that already',
      theme: 'reads',
      members: ['elif.kaya', 'luca.ferri'],
      title: 'Features from the shelf',
      pitch:
        'Looks for a feature that says the same before it computes a new one.',
      assets: ['resource:default/product-features'],
      tags: ['features'],
      ending: {
        ending: 'stopped',
        reason:
          'Twins among features was declined for the same reason: nobody owns the decision which of two stays.',
        learnt:
          'A finder without somebody who decides makes a list that grows.',
        by: person('elif.kaya'),
        at: at(-46, '10:00'),
      },
    },
  ];
}

/** Impact, feasibility, novelty. */
function points(impact: number, feasibility: number, novelty: number) {
  return { impact, feasibility, novelty };
}

/** What judges said, how people voted, what was published, and what everybody said afterwards. */
export function pipelinesAfterwards(
  at: Clock,
): Pick<
  HackathonImport,
  | 'judgements'
  | 'votes'
  | 'results'
  | 'debriefPoints'
  | 'debriefAnswers'
  | 'followUps'
> {
  return {
    judgements: [
      judgement(
        'karl.jonsson',
        'night-shift',
        at(-53, '09:00'),
        points(4, 4, 3),
        {
          commentToTeam:
            'The proof is what convinced me. Say what happens when the hash changes and the data does not.',
        },
      ),
      judgement(
        'oscar.lund',
        'night-shift',
        at(-53, '10:00'),
        points(5, 4, 3),
        {
          commentToTeam: 'I would have it tomorrow for recommendations.',
        },
      ),
      judgement(
        'nina.popova',
        'night-shift',
        at(-52, '08:00'),
        points(5, 5, 4),
        {
          commentToTeam:
            'Saved us four models a night, and you showed what it cannot see. Keep the failed attempt in the README.',
        },
      ),
      judgement(
        'karl.jonsson',
        'light-reading',
        at(-53, '09:20'),
        points(3, 2, 4),
        {
          commentToTeam:
            'Find out who the two readers are before anything else.',
        },
      ),
      judgement(
        'oscar.lund',
        'light-reading',
        at(-53, '10:20'),
        points(4, 3, 4),
        {
          commentToTeam:
            '40 seconds are a lot for a page, and nothing for a report.',
        },
      ),
      judgement(
        'yara.silva',
        'light-reading',
        at(-52, '09:00'),
        points(3, 3, 3),
      ),
      judgement(
        'priya.nair',
        'spare-change',
        at(-53, '11:00'),
        points(2, 4, 3),
        {
          commentToTeam:
            'The finding about storage is worth more than the feature.',
        },
      ),
      judgement(
        'karl.jonsson',
        'spare-change',
        at(-53, '09:40'),
        points(2, 3, 2),
      ),
      judgement(
        'oscar.lund',
        'spare-change',
        at(-53, '10:40'),
        points(3, 4, 3),
      ),
      judgement('priya.nair', 'cold-start', at(-53, '11:20'), points(4, 3, 4), {
        commentToTeam: 'Compare it with a registry near the workers.',
      }),
      judgement(
        'karl.jonsson',
        'cold-start',
        at(-53, '13:00'),
        points(3, 3, 4),
      ),
      judgement('nina.popova', 'cold-start', at(-52, '08:30'), points(4, 4, 5)),
      judgement(
        'priya.nair',
        'second-hand',
        at(-53, '11:40'),
        points(3, 5, 2),
        {
          commentToTeam: 'Who would decide which of two features stays?',
        },
      ),
      judgement('oscar.lund', 'second-hand', at(-53, '13:20'), points(4, 5, 2)),
      judgement('yara.silva', 'second-hand', at(-52, '09:30'), points(2, 4, 2)),
    ],
    votes: [
      ['jun.sato', 'night-shift'],
      ['wei.chen', 'night-shift'],
      ['rosa.mendez', 'cold-start'],
      ['tim.fischer', 'night-shift'],
      ['dev.patel', 'light-reading'],
      ['grace.obi', 'night-shift'],
      ['guest', 'spare-change'],
      ['guest', 'cold-start'],
      ['hana.kim', 'spare-change'],
      ['elif.kaya', 'night-shift'],
    ].map(([user, team]) => ({
      user: person(user),
      team,
      at: at(-52, '12:00'),
    })),
    results: {
      publishedBy: person('mira.holm'),
      announcement:
        'Five teams, five findings that we did not have before. Thank you to everybody who wrote down what did not work.',
      awards: [
        {
          award: 'best-saving',
          team: 'night-shift',
          place: 1,
          reason: 'Fewer hours, same models, and a proof.',
        },
        {
          award: 'best-finding',
          team: 'spare-change',
          place: 1,
          reason: 'Nobody has to try checkpoints of every step again.',
        },
      ],
      at: at(-50, '14:00'),
    },
    debriefPoints: [
      {
        key: 'mentor',
        kind: 'worked',
        text: 'A mentor who came by every morning without being asked.',
        author: person('rosa.mendez'),
        votes: ['wei.chen', 'jun.sato', 'tim.fischer', 'hana.kim'].map(person),
        at: at(-49, '09:00'),
      },
      {
        key: 'failures',
        kind: 'worked',
        text: 'That what did not work counted. We would have hidden it.',
        votes: [
          'dev.patel',
          'grace.obi',
          'noah.berg',
          'guest',
          'elif.kaya',
        ].map(person),
        at: at(-49, '10:00'),
      },
      {
        key: 'baselines',
        kind: 'did-not-work',
        text: 'Two teams had no baseline on the first day, and measured for half of the time.',
        author: person('noah.berg'),
        votes: ['ivan.petrov', 'guest', 'ines.costa'].map(person),
        action: {
          title: 'Bring baselines of the assets to the kick-off',
          owner: person('guest'),
          by: person('mira.holm'),
          dueAt: at(5),
          at: at(-46, '10:00'),
        },
        at: at(-49, '11:00'),
      },
      {
        key: 'access',
        kind: 'did-not-work',
        text: 'Access to billing data took three of five days.',
        votes: ['grace.obi', 'dev.patel'].map(person),
        action: {
          title: 'Have billing data as a dataset with an agreement',
          owner: person('tomas.vega'),
          by: person('mira.holm'),
          dueAt: at(-20),
          outcome: 'It is in the catalog, with an agreement that takes a day.',
          doneAt: at(-24, '10:00'),
          at: at(-46, '10:10'),
        },
        at: at(-49, '12:00'),
      },
      {
        key: 'owners',
        kind: 'change',
        text: 'Have the owners of the assets in the room when it is decided what becomes of a prototype.',
        author: person('luca.ferri'),
        votes: ['elif.kaya', 'dev.patel', 'rosa.mendez'].map(person),
        at: at(-48, '09:00'),
      },
      {
        key: 'twins',
        kind: 'change',
        text: 'One whole event on features that exist twice: two teams ran into it from different sides.',
        author: person('elif.kaya'),
        votes: ['luca.ferri', 'wei.chen', 'ines.costa', 'guest'].map(person),
        theme: {
          title: 'One of two stays',
          description:
            'Features that say the same under two names: who decides, and how their readers move.',
          assets: [
            'resource:default/product-features',
            'resource:default/shared-feature-store',
          ],
          by: person('mira.holm'),
          at: at(-46, '11:00'),
        },
        at: at(-48, '10:00'),
      },
    ],
    debriefAnswers: [
      ['guest', 5, 'yes'],
      ['noah.berg', 4, 'yes'],
      ['wei.chen', 4, 'yes'],
      ['rosa.mendez', 5, 'yes'],
      ['tim.fischer', 3, 'maybe'],
      ['dev.patel', 4, 'yes'],
      ['elif.kaya', 2, 'maybe'],
      ['hana.kim', 5, 'yes'],
    ].map(([user, satisfaction, again]) => ({
      user: person(String(user)),
      satisfaction: Number(satisfaction),
      again: again as 'yes' | 'maybe',
      at: at(-48, '15:00'),
    })),
    followUps: [
      {
        key: 'handover',
        title: 'Pipelines on a diet: what became of it',
        text: 'Ten minutes for each prototype, with those who own it now.',
        place: 'Video room “Forum”',
        startsAt: at(9, '13:00'),
        endsAt: at(9, '14:00'),
        by: person('mira.holm'),
      },
    ],
  };
}
