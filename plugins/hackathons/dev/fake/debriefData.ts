import type {
  AnswerCount,
  DebriefAction,
  DebriefAnswer,
  DebriefPoint,
  FollowUp,
  ThemeProposal,
} from '@guildhall/plugin-hackathons-common';
import { at, group, ME, user } from './charters';
import { fakeId } from './people';

/** What is kept of a debrief. */
export interface DebriefData {
  points: DebriefPoint[];
  actions: DebriefAction[];
  themes: ThemeProposal[];
  followUps: FollowUp[];
  /** Without the reader's. */
  answers: AnswerCount[];
  texts: string[];
  myAnswer?: DebriefAnswer;
}

/** A point as it is when somebody wrote it. */
export function newPoint(
  hackathonRef: string,
  id: string,
  more: Pick<DebriefPoint, 'kind' | 'text'> & Partial<DebriefPoint>,
): DebriefPoint {
  return {
    id,
    hackathonRef,
    anonymous: false,
    votes: 0,
    voted: false,
    mine: false,
    mayEdit: false,
    mayRemove: false,
    state: 'open',
    version: 1,
    createdAt: at(-0.5),
    ...more,
  };
}

/** An action as it is when an organiser added it. */
export function newAction(
  hackathonRef: string,
  id: string,
  more: Pick<DebriefAction, 'title' | 'owner' | 'dueAt'> &
    Partial<DebriefAction>,
): DebriefAction {
  return {
    id,
    hackathonRef,
    hackathonTitle: 'Trust in labels',
    overdue: false,
    state: 'open',
    mine: false,
    mayEdit: false,
    by: user('jun-sato'),
    version: 1,
    createdAt: at(-1),
    updatedAt: at(-1),
    ...more,
  };
}

/** A debrief in full swing for events whose results are out; an empty one for the others. */
export function makeDebrief(hackathonRef: string): DebriefData {
  const empty: DebriefData = {
    points: [],
    actions: [],
    themes: [],
    followUps: [],
    answers: [],
    texts: [],
  };
  return /\/(results|ended)$/.test(hackathonRef)
    ? fullDebrief(hackathonRef)
    : empty;
}

function fullDebrief(hackathonRef: string): DebriefData {
  let ids = 0;
  const id = () => {
    ids += 1;
    return fakeId(400, ids);
  };
  const point = (
    kind: DebriefPoint['kind'],
    text: string,
    votes: number,
    more: Partial<DebriefPoint> = {},
  ) => newPoint(hackathonRef, id(), { kind, text, votes, ...more });
  const anonymous = { anonymous: true };
  const access = point(
    'did-not-work',
    'Two days until we had access to the usage logs. By then the plan was a guess.',
    19,
    { author: user('ines-moreau'), state: 'action', voted: true },
  );
  const labels = point(
    'change',
    'A theme about labels that nobody maintains any more: half of our work was finding out whom to ask.',
    12,
    { author: user('maya-cohen'), state: 'theme' },
  );
  const getAccess = newAction(hackathonRef, id(), {
    title: 'Grant access to the logs of all themes before an event begins',
    owner: group('ml-infrastructure'),
    dueAt: at(12),
    point: { id: access.id, kind: access.kind, text: access.text },
  });
  const theme: ThemeProposal = {
    id: id(),
    hackathonRef,
    hackathonTitle: 'Trust in labels',
    pointId: labels.id,
    name: 'labels-without-an-owner',
    title: 'Labels without an owner',
    description: 'Every label set has somebody who answers for it.',
    assets: ['resource:default/churn-model'],
    state: 'open',
    mayEdit: false,
    version: 1,
    createdAt: at(-1),
    updatedAt: at(-1),
  };
  return {
    points: [
      point(
        'worked',
        'Mentors answered within minutes, even on the last evening.',
        23,
        { author: user('ben-castro') },
      ),
      point(
        'worked',
        'The baseline at the first checkpoint: we noticed on day two that our idea would not move it.',
        14,
        anonymous,
      ),
      point('worked', 'Teams across groups. I know whom to call now.', 9, {
        author: ME,
        mine: true,
      }),
      { ...access, action: getAccess },
      point(
        'did-not-work',
        'The demo room was too small, and those at home heard every second sentence.',
        8,
        anonymous,
      ),
      point('did-not-work', 'The pizza was cold.', 3, {
        author: user('leo-marin'),
        state: 'set-aside',
        stateReason: 'It was. The oven is fixed.',
      }),
      { ...labels, theme },
      point(
        'change',
        'Begin on a Tuesday: Monday went by with other meetings.',
        6,
        anonymous,
      ),
    ],
    actions: [
      getAccess,
      newAction(hackathonRef, id(), {
        title: 'Write down how the mentors shared the help requests',
        owner: ME,
        dueAt: at(-2),
      }),
      newAction(hackathonRef, id(), {
        title: 'Book the large room for the next demo day',
        owner: user('jun-sato'),
        dueAt: at(-3),
        state: 'done',
        outcome: 'Booked for spring, with microphones.',
      }),
    ],
    themes: [theme],
    followUps: [
      {
        id: id(),
        hackathonRef,
        title: 'What became of the prototypes',
        startsAt: at(9),
        endsAt: at(9.05),
        place: 'https://meet.example.com/prototypes',
        text: 'Each team in five minutes: who owns it now, or what was learnt.',
        by: user('jun-sato'),
        mayEdit: false,
        version: 1,
        createdAt: at(-1),
        updatedAt: at(-1),
      },
      {
        id: id(),
        hackathonRef,
        title: 'Coffee with the mentors',
        startsAt: at(-1),
        endsAt: at(-0.96),
        place: 'Kitchen, third floor',
        by: user('jun-sato'),
        mayEdit: false,
        version: 1,
        createdAt: at(-2),
        updatedAt: at(-2),
      },
    ],
    answers: [
      { satisfaction: 5, again: 'yes', people: 11 },
      { satisfaction: 4, again: 'yes', people: 12 },
      { satisfaction: 4, again: 'maybe', people: 3 },
      { satisfaction: 3, again: 'maybe', people: 4 },
      { satisfaction: 2, again: 'no', people: 1 },
    ],
    texts: [
      'More time for the write-up, less for the opening.',
      'I would have liked to know on day one whether somebody wants what we build.',
    ],
  };
}
