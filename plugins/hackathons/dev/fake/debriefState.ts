import {
  type Debrief,
  debriefWindow,
  summarizeAnswers,
  timelineOf,
} from '@guildhall/plugin-hackathons-common';
import type { DebriefData } from './debriefData';
import { refuse, type World } from './World';

function windowOf(world: World, hackathonRef: string) {
  const { spec } = world.charters.find(
    ({ metadata }) =>
      `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
  )!;
  return debriefWindow(
    timelineOf(spec.schedule, world.changesOf(hackathonRef), Date.now()),
  );
}

/** Whether something can be said now. */
export function isDebriefOpen(world: World, hackathonRef: string): boolean {
  return windowOf(world, hackathonRef).open;
}

/** How a debrief stands, for who looks at it. */
export function stateOf(
  world: World,
  hackathonRef: string,
  data: DebriefData,
): Debrief {
  const window = windowOf(world, hackathonRef);
  const roles = world.rolesIn(hackathonRef);
  const { points, actions, themes, answers, myAnswer } = data;
  const own = myAnswer ? [{ ...myAnswer, people: 1 }] : [];
  const all = [...answers, ...own];
  return {
    hackathonRef,
    open: window.open,
    held: window.held,
    opensAt: new Date(window.opensAt).toISOString(),
    closesAt: new Date(window.closesAt).toISOString(),
    counts: {
      points: points.length,
      votes: points.reduce((sum, { votes }) => sum + votes, 0),
      actions: actions.filter(({ state }) => state !== 'dropped').length,
      actionsDone: actions.filter(({ state }) => state === 'done').length,
      themes: themes.filter(({ state }) => state !== 'dropped').length,
      answers: all.reduce((sum, { people }) => sum + people, 0),
    },
    satisfaction: summarizeAnswers(all),
    myAnswer,
    pointsLeft: roles.length > 0 ? 29 : undefined,
    may: {
      say: window.open && roles.length > 0,
      vote: window.open && roles.length > 0,
      answer: window.open && roles.includes('participant'),
      decide: roles.includes('organiser'),
    },
  };
}

/** Refuses a change of something that is another version by now. */
export async function current(
  item: { version: number },
  version: number,
  what: string,
): Promise<void> {
  if (version !== item.version) {
    await refuse(
      409,
      'ConflictError',
      `Mira Holm changed ${what} a minute ago; read it again`,
    );
  }
}
