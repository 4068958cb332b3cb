import {
  type Entry,
  entriesOf,
  type HackathonStory,
  judgement,
  openPerson,
  person,
} from './story';

const ENTRIES: Entry[] = [
  {
    key: 'query-club',
    name: 'Query club',
    headline: 'What people meant, not what they typed',
    theme: 'relevance',
    members: ['yara.silva', 'ivan.petrov'],
    title: 'Meaning before words',
    pitch:
      'Looks a query up by its meaning first and by its words second, with the embeddings that we have already.',
    assets: ['resource:default/search-ranker'],
    tags: ['embeddings'],
  },
  {
    key: 'typo-hunters',
    name: 'Typo hunters',
    headline: 'Mistyped queries find what they should',
    theme: 'relevance',
    members: ['chloe.martin', 'ben.walker'],
    title: 'Corrections that people confirm',
    pitch:
      'Learns from what people type right after a query that found nothing, and offers that instead.',
    assets: ['resource:default/search-ranker'],
  },
  {
    key: 'zero-results',
    name: 'Nothing found',
    headline: 'No empty pages',
    theme: 'relevance',
    members: ['elif.kaya', 'rosa.mendez'],
    title: 'A shelf for every empty page',
    pitch:
      'Queries without results are grouped every night, and buyers see which shelf is missing.',
    assets: ['resource:default/ranking-features'],
    tags: ['analytics'],
  },
  {
    key: 'fresh-shelf',
    name: 'Fresh shelf',
    headline: 'New products within the hour',
    theme: 'relevance',
    members: ['sofia.lind', 'nina.popova'],
    title: 'Features of new products from their neighbours',
    pitch:
      'A product without a history borrows features of the ten most similar ones until it has its own.',
    assets: ['resource:default/product-features'],
    tags: ['features'],
  },
  {
    key: 'fast-lane',
    name: 'Fast lane',
    headline: 'Half of the latency is waiting',
    theme: 'speed',
    members: ['wei.chen', 'tim.fischer'],
    title: 'One request for all features',
    pitch:
      'Asks the feature server once for a page of results instead of once a product.',
    assets: ['api:default/online-features-api'],
    tags: ['latency'],
  },
  {
    key: 'long-tail',
    name: 'Long tail',
    headline: 'Rare queries deserve more than luck',
    theme: 'relevance',
    members: ['dev.patel', 'noah.berg'],
    title: 'Tests for rare queries',
    pitch:
      'A test set of 300 rare queries with judgements, and a check that runs on each change of the ranker.',
    assets: ['resource:default/search-ranker'],
    tags: ['evaluation', 'testing'],
  },
  {
    key: 'sorted-out',
    name: 'Sorted out',
    headline: 'Ranking you can explain',
    theme: 'relevance',
    members: ['jun.sato', 'ada.okoye'],
    title: 'Why is this first?',
    pitch:
      'Shows support which features put a product where it is, in a sentence.',
    assets: ['resource:default/search-ranker'],
    tags: ['explanations'],
  },
  {
    key: 'second-page',
    name: 'Second page',
    headline: 'Nobody goes to page two',
    theme: 'speed',
    members: ['amara.diallo', 'luca.ferri'],
    title: 'Read ahead when somebody hesitates',
    pitch: 'Loads the second page while people still look at the first.',
    assets: ['resource:default/product-features'],
  },
  {
    key: 'worked-example',
    name: 'Worked example',
    headline: 'Synonyms of last year, to practise on',
    theme: 'relevance',
    members: ['oscar.lund', 'hana.kim'],
    title: 'Synonyms by hand',
    pitch:
      'A list of 2,000 synonyms that five people wrote. Judges score it first to get used to the criteria.',
    assets: ['resource:default/search-ranker'],
  },
];

/** Impact, novelty, feasibility. */
function points(impact: number, novelty: number, feasibility: number) {
  return { impact, novelty, feasibility };
}

/** It is judged, without the judges knowing who is in which team; the guest has four projects left. */
export const searchSprint: HackathonStory = {
  hackathonRef: 'hackathon:default/search-sprint',
  tell: at => ({
    source: 'demo',
    registrations: [
      openPerson('yara.silva', 'ranking', ['search'], at(-30)),
      openPerson('ivan.petrov', 'ranking', ['machine learning'], at(-30)),
      openPerson('chloe.martin', 'ranking', ['testing'], at(-29), {
        timezone: 'America/Toronto',
      }),
      openPerson('ben.walker', 'growth', ['analytics'], at(-28)),
      openPerson('elif.kaya', 'growth', ['analytics'], at(-28), {
        timezone: 'Europe/Istanbul',
      }),
      openPerson('rosa.mendez', 'growth', ['sql'], at(-27)),
      openPerson('sofia.lind', 'feature-platform', ['streaming'], at(-26)),
      openPerson('nina.popova', 'growth', ['experiments'], at(-26)),
      openPerson('wei.chen', 'feature-platform', ['go'], at(-25)),
      openPerson('tim.fischer', 'growth', ['data engineering'], at(-24)),
      openPerson('dev.patel', 'ranking', ['testing'], at(-24)),
      openPerson('noah.berg', 'ranking', ['machine learning'], at(-23)),
      openPerson('jun.sato', 'ml-platform', ['pipelines'], at(-22), {
        timezone: 'Asia/Tokyo',
      }),
      openPerson('ada.okoye', 'ml-platform', ['python'], at(-22)),
      openPerson('amara.diallo', 'risk', ['statistics'], at(-20)),
      openPerson('luca.ferri', 'risk', ['sql'], at(-20)),
      openPerson('oscar.lund', 'recommendations', ['search'], at(-19)),
      openPerson('hana.kim', 'ranking', ['search'], at(-19)),
    ],
    ...entriesOf(ENTRIES, {
      founded: at(-16),
      begun: at(-10, '10:00'),
      submitted: at(-3, '15:00'),
    }),
    judgements: [
      judgement('guest', 'worked-example', at(-1, '08:10'), points(3, 1, 4), {
        calibration: true,
      }),
      ...['priya.nair', 'karl.jonsson', 'grace.obi', 'lena.brandt'].map(
        (judge, i) =>
          judgement(
            judge,
            'worked-example',
            at(-1, `07:${10 + i}`),
            points([3, 2, 4, 3][i], [1, 1, 2, 1][i], [5, 3, 5, 4][i]),
            { calibration: true },
          ),
      ),
      judgement('guest', 'query-club', at(-1, '08:20'), points(4, 4, 3), {
        commentToTeam:
          'Measure it on queries of one word, too: they are most of ours.',
        shareWithTeam: true,
      }),
      judgement('karl.jonsson', 'query-club', at(-1, '09:00'), points(3, 3, 3)),
      judgement('grace.obi', 'query-club', at(-1, '09:30'), points(5, 4, 4)),
      judgement('priya.nair', 'typo-hunters', at(-1, '09:40'), points(4, 3, 4)),
      judgement('grace.obi', 'typo-hunters', at(-1, '07:00')),
      judgement(
        'lena.brandt',
        'typo-hunters',
        at(-1, '10:10'),
        points(3, 3, 5),
      ),
      judgement('guest', 'zero-results', at(-1, '07:00')),
      judgement(
        'karl.jonsson',
        'zero-results',
        at(-1, '09:15'),
        points(3, 2, 4),
      ),
      judgement('lena.brandt', 'zero-results', at(-1, '07:00')),
      judgement('guest', 'fresh-shelf', at(-1, '07:00')),
      judgement('priya.nair', 'fresh-shelf', at(-1, '10:00'), points(5, 4, 3)),
      judgement('grace.obi', 'fresh-shelf', at(-1, '09:50'), points(5, 5, 4)),
      judgement('priya.nair', 'fast-lane', at(-1, '10:20'), points(4, 2, 5), {
        commentToTeam: 'Say how it behaves when one feature view is slow.',
        shareWithTeam: true,
      }),
      judgement('karl.jonsson', 'fast-lane', at(-1, '09:35'), points(3, 2, 4)),
      judgement('grace.obi', 'fast-lane', at(-1, '07:00')),
      judgement('guest', 'long-tail', at(-1, '07:00')),
      judgement('lena.brandt', 'long-tail', at(-1, '10:40'), points(4, 3, 5)),
      judgement('karl.jonsson', 'long-tail', at(-1, '07:00')),
      judgement('karl.jonsson', 'sorted-out', at(-1, '09:55'), points(2, 3, 3)),
      judgement('grace.obi', 'sorted-out', at(-1, '10:15'), points(4, 4, 4)),
      judgement('lena.brandt', 'sorted-out', at(-1, '07:00')),
      judgement('guest', 'second-page', at(-1, '07:00')),
      judgement('priya.nair', 'second-page', at(-1, '10:45'), points(2, 2, 4)),
      judgement('lena.brandt', 'second-page', at(-1, '11:00'), points(2, 2, 5)),
    ],
    votes: [
      ['yara.silva', 'fresh-shelf'],
      ['yara.silva', 'long-tail'],
      ['wei.chen', 'query-club'],
      ['dev.patel', 'fresh-shelf'],
      ['rosa.mendez', 'fast-lane'],
      ['hana.kim', 'long-tail'],
    ].map(([user, team]) => ({
      user: person(user),
      team,
      at: at(-1, '12:00'),
    })),
  }),
};
