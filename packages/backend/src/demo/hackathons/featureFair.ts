import {
  type Clock,
  type Entry,
  entriesOf,
  type HackathonStory,
  openPerson,
  person,
} from './story';

function entries(at: Clock): Entry[] {
  return [
    {
      key: 'one-user',
      name: 'One user',
      headline: 'Four definitions of an active user, made one',
      theme: 'once',
      members: ['lena.brandt', 'noah.berg', 'elif.kaya'],
      title: 'The active user, once',
      pitch:
        'One feature view for what ranking, growth, risk and pricing had built each for themselves.',
      assets: ['resource:default/user-features'],
      ending: {
        ending: 'transition',
        to: 'group:default/feature-platform',
        reason: 'It is a feature view like the others.',
        by: person('lena.brandt'),
        at: at(-233, '10:00'),
        answer: {
          answer: 'accepted',
          by: person('omar.haddad'),
          at: at(-230, '10:00'),
        },
        productionAt: at(-180, '09:00'),
      },
    },
    {
      key: 'price-tags',
      name: 'Price tags',
      headline: 'What does a feature cost?',
      theme: 'once',
      members: ['grace.obi', 'wei.chen'],
      title: 'A price tag for each feature',
      pitch: 'What a feature view costs a month, beside who reads it.',
      assets: ['resource:default/shared-feature-store'],
      ending: {
        ending: 'transition',
        to: 'group:default/ml-platform',
        reason: 'The platform has the bills.',
        by: person('grace.obi'),
        at: at(-226, '10:00'),
        answer: {
          answer: 'accepted',
          by: person('tomas.vega'),
          at: at(-214, '10:00'),
        },
        productionAt: at(-110, '09:00'),
      },
    },
    {
      key: 'twin-finder',
      name: 'Twin finder',
      headline: 'Features that are the same under two names',
      theme: 'once',
      members: ['ivan.petrov', 'nina.popova', 'ines.costa'],
      title: 'Twins among features',
      pitch: 'Finds columns that say the same, and asks their owners.',
      assets: ['resource:default/product-features'],
      ending: {
        ending: 'transition',
        to: 'group:default/ranking',
        reason: 'They have the most twins.',
        by: person('nina.popova'),
        at: at(-229, '10:00'),
        answer: {
          answer: 'declined',
          reason: 'We agree with it, and have nobody for it this year.',
          by: person('hana.kim'),
          at: at(-215, '10:00'),
        },
      },
    },
    {
      key: 'feature-cards',
      name: 'Feature cards',
      headline: 'A page for each feature',
      theme: 'once',
      members: ['rosa.mendez', 'chloe.martin'],
      title: 'Feature cards',
      pitch:
        'What a feature means, who asked for it, and what it must not be used for.',
      assets: ['resource:default/shared-feature-store'],
      ending: {
        ending: 'parked',
        learnt:
          'Nobody reads pages that nobody keeps. It has to be written where the feature is defined.',
        by: person('rosa.mendez'),
        at: at(-220, '10:00'),
      },
    },
    {
      key: 'time-machine',
      name: 'Time machine',
      headline: 'Features as of any second',
      theme: 'once',
      members: ['tim.fischer', 'luca.ferri'],
      title: 'Features as of any second',
      pitch: 'Reads the past from the log instead of from snapshots.',
      assets: ['resource:default/user-features'],
      ending: {
        ending: 'stopped',
        reason:
          'The log is kept for ten days only, and keeping more would cost more than it saves.',
        by: person('tim.fischer'),
        at: at(-234, '17:00'),
      },
    },
  ];
}

/** The first one, eight months ago: what became of it can be told. */
export const featureFair: HackathonStory = {
  hackathonRef: 'hackathon:default/feature-fair',
  tell: at => ({
    source: 'demo',
    registrations: [
      openPerson('lena.brandt', 'feature-platform', ['features'], at(-270)),
      openPerson('noah.berg', 'ranking', ['machine learning'], at(-268)),
      openPerson('elif.kaya', 'growth', ['analytics'], at(-266)),
      openPerson('grace.obi', 'pricing', ['machine learning'], at(-265)),
      openPerson('wei.chen', 'feature-platform', ['go'], at(-265)),
      openPerson('ivan.petrov', 'ranking', ['python'], at(-262)),
      openPerson('nina.popova', 'growth', ['experiments'], at(-260)),
      openPerson('ines.costa', 'feature-platform', ['python'], at(-259)),
      openPerson('rosa.mendez', 'growth', ['sql'], at(-255)),
      openPerson('chloe.martin', 'ranking', ['testing'], at(-254)),
      openPerson('tim.fischer', 'growth', ['data engineering'], at(-252)),
      openPerson('luca.ferri', 'risk', ['sql'], at(-250)),
    ],
    ...entriesOf(entries(at), {
      founded: at(-244),
      begun: at(-240, '10:00'),
      submitted: at(-237, '15:00'),
    }),
    debriefAnswers: [
      ['lena.brandt', 5],
      ['noah.berg', 4],
      ['elif.kaya', 4],
      ['wei.chen', 3],
      ['nina.popova', 5],
      ['tim.fischer', 4],
    ].map(([user, satisfaction]) => ({
      user: person(String(user)),
      satisfaction: Number(satisfaction),
      again: 'yes' as const,
      at: at(-235, '15:00'),
    })),
  }),
};
