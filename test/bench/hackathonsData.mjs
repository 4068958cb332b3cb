const SKILLS = ['python', 'sql', 'streaming', 'testing', 'writing', 'search'];
const TEAM_SIZE = 4;
const LOOKS = 5;
/** Projects of the person who asks, as a judge. */
const OWN_LOOKS = 40;
const DAY_MS = 86_400_000;

const GUEST = 'user:development/guest';

/**
 * What another tool kept of an event: what the import of the API takes.
 *
 * @param event.start - in days from now
 * @param event.phase - how far it is: `running`, `judged` or `over`
 */
export function dataOf({ start, phase, participants, projects, judges }) {
  const now = Date.now();
  const at = days => new Date(now + (start + days) * DAY_MS).toISOString();
  const size = { participants, projects, judges };
  const data = { ...people(size, at), ...work(size, phase, at) };
  if (phase === 'running') {
    return data;
  }
  const judged = { ...data, ...judging(size, phase, at) };
  return phase === 'judged' ? judged : { ...judged, ...debrief(size, at) };
}

const user = n => `user:default/person-${String(n).padStart(4, '0')}`;
const team = n => `team-${String(n).padStart(3, '0')}`;
const theme = n => (n % 2 ? 'freshness' : 'trust');
const range = (length, make) => Array.from({ length }, (_, n) => make(n));

function people({ participants, projects }, at) {
  return {
    registrations: range(participants, n => ({
      user: user(n),
      at: at(-17 + n / 1_000),
      displayName: `Person ${n}`,
      skills: [SKILLS[n % 6], SKILLS[(n * 7 + 1) % 6]],
      choices: [theme(n)],
      homeTeams: [`group:default/home-${n % 120}`],
      shown: ['skills', 'choices'],
    })),
    teams: range(projects, n => ({
      key: team(n),
      name: `Team ${n}`,
      theme: theme(n),
      members: range(TEAM_SIZE, m => user(n * TEAM_SIZE + m)),
      at: at(-7),
    })),
    ideas: range(Math.round(projects * 1.2), n => ({
      key: `idea-${n}`,
      title: `Idea ${n}`,
      author: user(n),
      at: at(-9 + n / 1_000),
    })),
  };
}

function work({ projects }, phase, at) {
  const by = n => user(n * TEAM_SIZE);
  const submission = n => ({
    title: `Project ${n}`,
    pitch: 'What it came to, in a sentence or two that judges will read.',
    by: by(n),
    at: at(5.5),
  });
  return {
    projects: range(projects, n => ({
      team: team(n),
      title: `Project ${n}`,
      pitch: 'What it is about, in a sentence or two that people will read.',
      theme: theme(n),
      status: ['on-track', 'at-risk', 'blocked'][n % 3],
      wantsHelp: n % 5 === 0,
      at: at(n / 1_000),
      records: range(6, r => ({
        kind: ['decision', 'experiment', 'outcome'][r % 3],
        title: `Record ${r}`,
        by: by(n),
        at: at(1),
      })),
      reports: [
        {
          checkpoint: 'plan',
          status: 'on-track',
          text: 'As planned',
          by: by(n),
          at: at(1.5),
        },
      ],
      ...(phase !== 'running' && { submissions: [submission(n)] }),
      ...(phase === 'over' && n % 10 > 0 && { ending: ending(n, by(n), at) }),
    })),
    helpRequests: range(Math.round(projects * 0.6), n => ({
      team: team(n),
      by: by(n),
      topic: `Question ${n}`,
      at: at(2 + n / 1_000),
    })),
  };
}

function ending(n, by, at) {
  const said = { by, at: at(11) };
  if (n % 3 === 0) {
    return {
      ending: 'parked',
      learnt: 'What the next ones should know',
      ...said,
    };
  }
  if (n % 3 === 1) {
    return { ending: 'stopped', reason: 'It did not work out', ...said };
  }
  return {
    ending: 'transition',
    to: 'group:default/home-1',
    answer: { answer: 'accepted', by: 'user:default/owner', at: at(11.5) },
    productionAt: at(11.8),
    ...said,
  };
}

const judgeRef = n => `user:default/judge-${n}`;

function judging({ participants, projects, judges }, phase, at) {
  const votes = range(Math.round(participants / 2), n => n).flatMap(n =>
    // The next team's project is never the own one's.
    [1, 2].map(next => ({
      user: user(n),
      team: team((Math.floor(n / TEAM_SIZE) + next) % projects),
      at: at(7),
    })),
  );
  const look = (judge, n, isScored) => ({
    judge: judge === -1 ? GUEST : judgeRef(judge),
    team: team(n),
    at: at(6.5 + n / 10_000),
    ...(isScored && {
      scores: ['impact', 'novelty', 'feasibility'].map((criterion, c) => ({
        criterion,
        score: pointsOf(n, judge, c),
      })),
      commentToTeam: 'What helps them to go on, in a sentence or two.',
      shareWithTeam: true,
    }),
  });
  return {
    judgements: [
      ...range(projects * Math.min(LOOKS, judges), i => {
        const n = Math.floor(i / LOOKS);
        return look(
          (n + (i % LOOKS)) % judges,
          n,
          phase === 'over' || i % 5 < 3,
        );
      }),
      ...range(Math.min(OWN_LOOKS, projects), n =>
        look(-1, n, phase === 'over' || n % 2 === 0),
      ),
    ],
    votes,
    ...(phase === 'over' && {
      results: {
        publishedBy: GUEST,
        announcement: 'Thank you all',
        awards: [{ award: 'best', team: team(0), place: 1 }],
        at: at(11),
      },
    }),
  };
}

/** From 1 to 5: what the project is worth, how strict the judge is, and what neither says. */
function pointsOf(project, judge, criterion) {
  const share = (n, of) => (n % of) / of;
  const points =
    4 * share(project * 37, 97) +
    1.5 * share((judge + 1) * 13, 11) +
    share(project * 7 + judge * 3 + criterion * 5, 13);
  return Math.max(1, Math.min(5, Math.round(points)));
}

function debrief({ participants }, at) {
  const points = Math.round(participants * 0.3);
  return {
    debriefPoints: range(points, n => ({
      key: `point-${n}`,
      kind: ['worked', 'did-not-work', 'change'][n % 3],
      text: `What somebody would like to be different, or as it was, number ${n}`,
      ...(n % 2 && { author: user(n) }),
      votes: range(n % 20, v => user(v)),
      ...(n % 10 === 0 && {
        action: {
          title: `Do something about ${n}`,
          owner: GUEST,
          by: GUEST,
          dueAt: at(40),
          at: at(12),
        },
      }),
      at: at(10 + n / 1_000),
    })),
    debriefAnswers: range(Math.round(participants * 0.4), n => ({
      user: user(n),
      satisfaction: 1 + (n % 5),
      again: ['yes', 'no', 'maybe'][n % 3],
      text: 'Because of the people',
      at: at(10.5),
    })),
  };
}
