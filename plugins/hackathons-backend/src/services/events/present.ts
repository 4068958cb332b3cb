import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type {
  HackathonDetail,
  HackathonMoment,
  HackathonSummary,
  HackathonWindow,
  HackathonWindowChange,
  Moment,
  WindowChange,
  WindowState,
} from '@guildhall/plugin-hackathons-common';
import { type EventContext, fullRef, showsRepositories } from '../access';
import { iso } from '../iso';
import { titleOfMoment, titleOfWindow } from './titles';

type Spec = HackathonEntity['spec'];

/** A window as the API shows it. */
export function presentWindow(
  window: WindowState,
  spec: Spec,
): HackathonWindow {
  return {
    name: window.name,
    title: titleOfWindow(window.name, spec),
    state: window.state,
    opensAt: iso(window.opensAt),
    closesAt: iso(window.closesAt),
    scheduledClosesAt: iso(window.scheduledClosesAt),
    ...(window.heldUntil !== undefined && {
      heldUntil: iso(window.heldUntil),
    }),
    ...(window.change && { change: presentChange(window.change) }),
  };
}

/** A change of a window as the API shows it. */
export function presentChange(change: WindowChange): HackathonWindowChange {
  const { until, at, ...rest } = change;
  return {
    ...rest,
    at: iso(at),
    ...(until !== undefined && { until: iso(until) }),
  };
}

/** A moment as the API shows it. */
export function presentMoment(moment: Moment): HackathonMoment {
  return { ...moment, title: titleOfMoment(moment), at: iso(moment.at) };
}

/** A hackathon as lists show it. */
export function presentSummary(
  context: EventContext,
  found: { counts: Record<string, number>; projectId?: string },
): HackathonSummary {
  const { hackathon, spec, timeline, membership, caller } = context;
  const { metadata } = hackathon.entity;
  const registration = timeline.windows.find(
    ({ name }) => name === 'registration',
  )!;
  return {
    entityRef: context.ref,
    title: context.title,
    description: metadata.description,
    location: spec.location,
    phase: timeline.phase,
    start: iso(timeline.start),
    end: iso(timeline.end),
    timezone: spec.schedule.timezone,
    registration: presentWindow(registration, spec),
    next: timeline.next && presentMoment(timeline.next),
    themes: presentThemes(spec, metadata.namespace),
    counts: {
      participants: 0,
      teams: 0,
      projects: 0,
      submissions: 0,
      ...found.counts,
    },
    capacity: spec.registration?.capacity,
    roles: [...context.roles],
    my: caller.userRef
      ? {
          registrationState: membership.registrationState,
          teamId: membership.teamId,
          teamName: membership.teamName,
          projectId: found.projectId,
        }
      : {},
  };
}

/** What a hackathon's page shows of its charter. */
export function presentCharter(
  context: EventContext,
  changes: readonly WindowChange[],
): Omit<HackathonDetail, keyof HackathonSummary | 'charter' | 'may'> {
  const { spec, timeline } = context;
  const { metadata } = context.hackathon.entity;
  const full = (refs: readonly string[] | undefined, kind = 'user') =>
    (refs ?? []).map(ref => fullRef(ref, kind, metadata.namespace));
  return {
    owner: full([spec.owner], 'group')[0],
    sponsors: full(spec.sponsors),
    organisers: full(spec.organisers),
    moments: timeline.moments.map(presentMoment),
    windows: timeline.windows.map(window => presentWindow(window, spec)),
    changes: changes.map(presentChange).reverse(),
    constraints: (spec.constraints ?? []).map(one => ({
      ...titled(one),
      type: one.type ?? 'other',
      description: one.description,
    })),
    starterKits: (spec.starterKits ?? []).map(kit => ({
      ...kit,
      template: full([kit.template], 'template')[0],
      themes: kit.themes ?? [],
    })),
    teamRules: {
      minSize: spec.teamRules.minSize,
      maxSize: spec.teamRules.maxSize,
      maxPerHomeTeam: spec.teamRules.maxPerHomeTeam,
      minSharedHours: spec.teamRules.minSharedHours || undefined,
      mustHaveSkills: (spec.teamRules.mustHaveSkills ?? []).map(
        ({ skill, people = 1 }) => ({ skill, people }),
      ),
      allowSolo: spec.teamRules.allowSolo ?? false,
      formation: spec.teamRules.formation ?? 'self',
    },
    agreements: (spec.dataAgreements ?? []).map(one => ({
      ...titled(one),
      version: one.version,
    })),
    sandboxes: (spec.sandboxes ?? []).map(one => ({
      ...titled(one),
      description: one.description,
      total: one.quota?.total,
      perTeam: one.quota?.perTeam,
      resources: one.quota?.resources,
      agreements: one.agreements ?? [],
    })),
    checkpoints: (spec.schedule.checkpoints ?? []).map(one => {
      const window = timeline.windows.find(
        ({ name }) => name === `checkpoint:${one.name}`,
      )!;
      return {
        ...titled(one),
        at: iso(window.closesAt),
        due: one.due,
        demonstration: one.demonstration ?? false,
        window: presentWindow(window, spec),
      };
    }),
    criteria: (spec.criteria ?? []).map(one => ({
      ...one,
      ...titled(one),
      anchors: one.anchors ?? [],
    })),
    judging: spec.judging && {
      judges: full(spec.judging.judges),
      looksPerProject: spec.judging.looksPerProject,
      blind: spec.judging.blind ?? false,
      showRepositories: showsRepositories(spec),
      feedback: spec.judging.feedback,
    },
    awards: (spec.awards ?? []).map(one => ({
      ...one,
      ...titled(one),
      places: one.places ?? 1,
    })),
    registrationForm: presentForm(spec),
    mentorsOfCharter: (spec.mentors ?? []).map(one => ({
      mentor: full([one.mentor])[0],
      skills: one.skills ?? [],
      timezone: one.timezone,
      maxTeams: one.maxTeams,
    })),
    tags: metadata.tags ?? [],
    links: (metadata.links ?? [])
      .filter(({ url }) => /^https?:\/\//i.test(url))
      .map(({ url, title }) => ({ url, title })),
  };
}

function presentForm(spec: Spec): HackathonDetail['registrationForm'] {
  const { registration, teamRules } = spec;
  return {
    questions: (registration?.questions ?? []).map(one => ({
      ...one,
      type: one.type ?? 'text',
      required: one.required ?? false,
    })),
    codeOfConduct: registration?.codeOfConduct,
    capacity: registration?.capacity,
    waitingList: registration?.waitingList ?? false,
    approval: registration?.approval ?? false,
    neverIsolate: teamRules.neverIsolate,
  };
}

/**
 * The themes of a charter.
 *
 * @param namespace - of the charter: what its refs leave out is there
 */
export function presentThemes(spec: Spec, namespace?: string) {
  return (spec.themes ?? []).map(theme => ({
    ...titled(theme),
    description: theme.description,
    assets: (theme.assets ?? []).map(ref =>
      fullRef(ref, 'resource', namespace),
    ),
    metrics: (theme.metrics ?? []).map(ref =>
      fullRef(ref, 'contributionmetric', namespace),
    ),
  }));
}

function titled({ name, title }: { name: string; title?: string }) {
  return { name, title: title ?? name };
}
