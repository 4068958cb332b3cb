import { stringifyEntityRef } from '@backstage/catalog-model';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  timelineOf,
  type HackathonDetail,
  type HackathonMoment,
  type HackathonWindow,
  type Timeline,
  type WindowChange,
  type WindowName,
  type WindowState,
} from '@guildhall/plugin-hackathons-common';
import { windowTitleOf } from './windowTitleOf';
import type { World } from './World';

const iso = (time: number) => new Date(time).toISOString();

/** An event as the reader sees it. */
export function detailOf(
  world: World,
  charter: HackathonEntity,
): HackathonDetail {
  const { metadata, spec } = charter;
  const ref = stringifyEntityRef(charter);
  const changes = world.changesOf(ref);
  const timeline = timelineOf(spec.schedule, changes, Date.now());
  const windows = timeline.windows.map(window => toWindow(window, charter));
  const moments = timeline.moments.map(toMoment);
  const registration = world.registrations.get(ref);
  const roles = world.rolesIn(ref);
  const takesPart = registration?.state === 'registered';
  const open = (name: WindowName) =>
    windows.some(window => window.name === name && window.state === 'open');
  const ended = timeline.phase === 'ended';
  const organises = roles.includes('organiser');
  return {
    entityRef: ref,
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    location: spec.location,
    phase: timeline.phase,
    start: iso(timeline.start),
    end: iso(timeline.end),
    timezone: spec.schedule.timezone,
    registration: windows[0],
    next: timeline.next && toMoment(timeline.next),
    themes: (spec.themes ?? []).map(theme => ({
      ...theme,
      title: theme.title ?? theme.name,
      assets: theme.assets ?? [],
      metrics: theme.metrics ?? [],
    })),
    counts: countsIn(timeline),
    capacity: spec.registration?.capacity,
    roles,
    my: {
      registrationState: registration?.state,
      ...world.teams.get(ref),
    },
    owner: spec.owner,
    sponsors: spec.sponsors ?? [],
    organisers: spec.organisers,
    moments,
    windows,
    changes: changes
      .map(change => toChange(change))
      .sort((a, b) => b.at.localeCompare(a.at)),
    constraints: (spec.constraints ?? []).map(constraint => ({
      ...constraint,
      title: constraint.title ?? constraint.name,
      type: constraint.type ?? 'other',
    })),
    starterKits: (spec.starterKits ?? []).map(kit => ({
      ...kit,
      themes: kit.themes ?? [],
    })),
    teamRules: {
      ...spec.teamRules,
      mustHaveSkills: (spec.teamRules.mustHaveSkills ?? []).map(
        ({ skill, people = 1 }) => ({ skill, people }),
      ),
      allowSolo: spec.teamRules.allowSolo ?? false,
      formation: spec.teamRules.formation ?? 'self',
    },
    agreements: (spec.dataAgreements ?? []).map(
      ({ name, title = name, version }) => ({ name, title, version }),
    ),
    sandboxes: (spec.sandboxes ?? []).map(sandbox => ({
      name: sandbox.name,
      title: sandbox.title ?? sandbox.name,
      description: sandbox.description,
      ...sandbox.quota,
      agreements: sandbox.agreements ?? [],
    })),
    checkpoints: (spec.schedule.checkpoints ?? []).map(checkpoint => {
      const window = windows.find(
        ({ name }) => name === `checkpoint:${checkpoint.name}`,
      )!;
      return {
        ...checkpoint,
        title: checkpoint.title ?? checkpoint.name,
        at: window.closesAt,
        demonstration: checkpoint.demonstration ?? false,
        window,
      };
    }),
    criteria: (spec.criteria ?? []).map(criterion => ({
      ...criterion,
      title: criterion.title ?? criterion.name,
      anchors: criterion.anchors ?? [],
    })),
    judging: spec.judging && {
      ...spec.judging,
      blind: spec.judging.blind ?? false,
      showRepositories:
        !spec.judging.blind || spec.judging.showRepositories === true,
    },
    awards: (spec.awards ?? []).map(award => ({
      ...award,
      title: award.title ?? award.name,
      places: award.places ?? 1,
    })),
    registrationForm: {
      questions: (spec.registration?.questions ?? []).map(question => ({
        ...question,
        type: question.type ?? 'text',
        required: question.required ?? false,
      })),
      codeOfConduct: spec.registration?.codeOfConduct,
      capacity: spec.registration?.capacity,
      waitingList: spec.registration?.waitingList ?? false,
      approval: spec.registration?.approval ?? false,
      neverIsolate: spec.teamRules.neverIsolate,
    },
    mentorsOfCharter: (spec.mentors ?? []).map(mentor => ({
      ...mentor,
      skills: mentor.skills ?? [],
    })),
    tags: [],
    links: [],
    charter: { stored: true, editable: organises, version: 1 },
    may: {
      manage: organises,
      register: open('registration') || (takesPart && !ended),
      participate: takesPart && !ended,
      postIdea: takesPart && !ended,
      createTeam: takesPart && open('teams'),
      joinTeam: takesPart && open('teams'),
      createProject: takesPart && !ended,
      submit: takesPart && open('submission'),
      offerMentoring: !ended,
      mentor: roles.includes('mentor') && !ended,
      giveFeedback: (organises || roles.includes('mentor')) && !ended,
    },
  } as HackathonDetail;
}

function countsIn(timeline: Timeline) {
  if (timeline.phase === 'announced') {
    return { participants: 0, teams: 0, projects: 0, submissions: 0 };
  }
  if (timeline.phase === 'registration') {
    return { participants: 54, teams: 7, projects: 0, submissions: 0 };
  }
  return {
    participants: 58,
    teams: 13,
    projects: 12,
    submissions: ['preparation', 'running'].includes(timeline.phase) ? 0 : 11,
  };
}

/** A window as the API has it. */
export function toWindow(
  window: WindowState,
  charter: HackathonEntity,
): HackathonWindow {
  return {
    name: window.name,
    title: windowTitleOf(window.name, charter),
    state: window.state,
    opensAt: iso(window.opensAt),
    closesAt: iso(window.closesAt),
    scheduledClosesAt: iso(window.scheduledClosesAt),
    heldUntil:
      window.heldUntil === undefined ? undefined : iso(window.heldUntil),
    change: window.change && toChange(window.change),
  };
}

function toChange(change: WindowChange) {
  return {
    ...change,
    until: change.until === undefined ? undefined : iso(change.until),
    at: iso(change.at),
  };
}

function toMoment(moment: Timeline['moments'][number]): HackathonMoment {
  return {
    ...moment,
    title: moment.title ?? moment.kind,
    at: iso(moment.at),
  };
}
