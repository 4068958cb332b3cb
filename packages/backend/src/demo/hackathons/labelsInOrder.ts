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
      key: 'second-opinion',
      name: 'Second opinion',
      headline: 'Two people label what one is unsure of',
      theme: 'labels',
      members: ['amara.diallo', 'sofia.lind'],
      title: 'A second opinion on hard cases',
      pitch:
        'Cases on which labellers disagree go to a third, and the guide learns from them.',
      assets: ['resource:default/labelled-fraud-cases'],
      ending: {
        ending: 'transition',
        reason: 'Risk labels anyway; this saves them a day a week.',
        to: 'group:default/risk',
        by: person('sofia.lind'),
        at: at(-127, '10:00'),
        answer: {
          answer: 'accepted',
          by: person('karl.jonsson'),
          at: at(-121, '10:00'),
        },
        productionAt: at(-62, '09:00'),
      },
    },
    {
      key: 'label-lint',
      name: 'Label lint',
      headline: 'Labels that cannot be right',
      theme: 'labels',
      members: ['dev.patel', 'luca.ferri', 'ines.costa'],
      title: 'A linter for labels',
      pitch:
        'Forty rules for labels that contradict the data that they are about.',
      assets: ['resource:default/labelled-fraud-cases'],
      ending: {
        ending: 'transition',
        reason: 'Should run wherever labels are checked in.',
        to: 'group:default/feature-platform',
        by: person('dev.patel'),
        at: at(-120, '10:00'),
        answer: {
          answer: 'accepted',
          by: person('omar.haddad'),
          at: at(-112, '10:00'),
        },
      },
    },
    {
      key: 'weak-signals',
      name: 'Weak signals',
      headline: 'Labels from rules',
      theme: 'labels',
      members: ['ivan.petrov', 'grace.obi'],
      title: 'Weak labels for new merchants',
      pitch: 'Rules that label most cases well enough to begin with.',
      assets: ['resource:default/fraud-detector'],
      ending: {
        ending: 'parked',
        reason: 'Needs ten times the merchants that we have.',
        learnt:
          'Three of the twelve rules do most of the work. Below 5,000 merchants, labelling by hand is cheaper.',
        by: person('ivan.petrov'),
        at: at(-115, '10:00'),
      },
    },
    {
      key: 'label-market',
      name: 'Label market',
      headline: 'Who labels is paid in thanks',
      theme: 'labels',
      members: ['ben.walker', 'hana.kim'],
      title: 'Ten labels before lunch',
      pitch: 'Everybody labels ten cases a day.',
      assets: ['resource:default/labelled-fraud-cases'],
      ending: {
        ending: 'stopped',
        reason:
          'Only people who have signed the agreement on fraud cases may see them, and those label already.',
        by: person('ben.walker'),
        at: at(-128, '16:00'),
      },
    },
  ];
}

/** It has been over for four months. */
export const labelsInOrder: HackathonStory = {
  hackathonRef: 'hackathon:default/labels-in-order',
  tell: at => ({
    source: 'demo',
    registrations: [
      openPerson('amara.diallo', 'risk', ['statistics'], at(-160)),
      openPerson('sofia.lind', 'feature-platform', ['streaming'], at(-160)),
      openPerson('dev.patel', 'ranking', ['testing'], at(-158)),
      openPerson('luca.ferri', 'risk', ['sql'], at(-157)),
      openPerson('ines.costa', 'feature-platform', ['python'], at(-156)),
      openPerson('ivan.petrov', 'ranking', ['machine learning'], at(-155)),
      openPerson('grace.obi', 'pricing', ['machine learning'], at(-150)),
      openPerson('ben.walker', 'growth', ['analytics'], at(-149)),
      openPerson('hana.kim', 'ranking', ['search'], at(-145)),
    ],
    ...entriesOf(entries(at), {
      founded: at(-140),
      begun: at(-135, '10:00'),
      submitted: at(-131, '15:00'),
    }),
    debriefPoints: [
      {
        key: 'agreements',
        kind: 'change',
        text: 'Have the data agreements signed before the first day: one team waited for two of five.',
        author: person('dev.patel'),
        votes: ['luca.ferri', 'ines.costa', 'amara.diallo'].map(person),
        action: {
          title: 'Ask for signatures with the registration',
          owner: person('mira.holm'),
          by: person('mira.holm'),
          dueAt: at(-100),
          outcome: 'Agreements are on the page of every hackathon now.',
          doneAt: at(-104),
          at: at(-126),
        },
        at: at(-128, '14:00'),
      },
    ],
  }),
};
