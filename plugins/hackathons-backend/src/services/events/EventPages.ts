import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonDetail,
  type HackathonMay,
  type HackathonPage,
  type HackathonQuery,
  hackathonsEventManagePermission,
  hackathonsEventMentorPermission,
  hackathonsEventParticipatePermission,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Area, Core } from '../areas';
import { presentCharter, presentSummary, presentThemes } from './present';

const CURSOR = 'hackathons';
const DEFAULT_LIMIT = 50;

/** Hackathons as lists and pages show them, each for the one who asks. */
export class EventPages {
  readonly #core: Core;
  readonly #areas: readonly Area[];

  constructor(core: Core, areas: readonly Area[]) {
    this.#core = core;
    this.#areas = areas;
  }

  /** Hackathons that the caller sees. Organisations have few: they are filtered in memory, and only those of the page are counted. */
  async list(
    query: HackathonQuery<'listHackathons'>,
    credentials: BackstageCredentials,
  ): Promise<HackathonPage> {
    const { limit = DEFAULT_LIMIT } = query;
    const after = decodeCursor(CURSOR, query.cursor, ['time', 'string']);
    const contexts = (
      await this.#core.access.openAll(undefined, credentials)
    ).filter(context => matches(context, query) && isAfter(context, after));
    const page = contexts.slice(0, limit);
    const found = await this.#findFor(page);
    const last = contexts.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(context => presentSummary(context, found(context.ref))),
      nextCursor: encodeCursor(
        CURSOR,
        last && [last.hackathon.startAt, last.ref],
      ),
    };
  }

  /** A hackathon that was opened. */
  async detail(context: EventContext): Promise<HackathonDetail> {
    const { access, stores } = this.#core;
    const { credentials } = context.caller;
    const [found, changes, stored, permitted] = await Promise.all([
      this.#findFor([context]),
      stores.hackathons.windowChanges([context.ref]),
      stores.charters.get(context.ref),
      access.permitted(
        [context],
        [
          hackathonsEventManagePermission,
          hackathonsEventParticipatePermission,
          hackathonsEventMentorPermission,
        ],
        credentials,
      ),
    ]);
    const mine = found(context.ref);
    const may = mayOf(
      context,
      permitted.get(context.ref) ?? new Set(),
      mine.projectId,
    );
    return {
      ...presentSummary(context, mine),
      ...presentCharter(context, changes.get(context.ref) ?? []),
      charter: {
        stored: stored !== undefined,
        editable: stored !== undefined && may.manage,
        version: stored?.version,
      },
      may,
    };
  }

  /** What the areas know of some hackathons, in a fixed number of statements. */
  async #findFor(contexts: readonly EventContext[]) {
    const refs = contexts.map(({ ref }) => ref);
    const userRef = contexts[0]?.caller.userRef;
    const [counts, mine] = await Promise.all([
      Promise.all(this.#areas.map(area => refs.length && area.counts?.(refs))),
      Promise.all(
        this.#areas.map(area => userRef && area.mine?.(refs, userRef)),
      ),
    ]);
    return (
      ref: string,
    ): { counts: Record<string, number>; projectId?: string } => ({
      counts: Object.assign(
        {},
        ...counts.map(found => (found ? found.get(ref) : undefined)),
      ),
      ...Object.assign(
        {},
        ...mine.map(found => (found ? found.get(ref) : undefined)),
      ),
    });
  }
}

function matches(
  context: EventContext,
  { phase, role, asset, q }: HackathonQuery<'listHackathons'>,
): boolean {
  if (phase && context.timeline.phase !== phase) {
    return false;
  }
  if (role && !context.has(role)) {
    return false;
  }
  if (asset && !assetsOf(context).includes(asset.toLowerCase())) {
    return false;
  }
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (words.length === 0) {
    return true;
  }
  const { metadata, spec } = context.hackathon.entity;
  const text = [
    context.ref,
    context.title,
    metadata.description,
    spec.location,
    ...(metadata.tags ?? []),
    ...(spec.themes ?? []).flatMap(({ name, title }) => [name, title]),
  ]
    .join('\n')
    .toLowerCase();
  return words.every(word => text.includes(word));
}

/** What the themes want to improve, as full refs. */
function assetsOf({ hackathon }: EventContext): string[] {
  const { metadata, spec } = hackathon.entity;
  return presentThemes(spec, metadata.namespace).flatMap(
    ({ assets }) => assets,
  );
}

/** The store gives the latest start first, then by ref. */
function isAfter(
  { hackathon }: EventContext,
  after: Array<string | number> | undefined,
): boolean {
  if (!after) {
    return true;
  }
  const [startAt, ref] = after;
  return (
    hackathon.startAt < (startAt as number) ||
    (hackathon.startAt === startAt && hackathon.entityRef > (ref as string))
  );
}

/** What the caller can do now. */
function mayOf(
  context: EventContext,
  permitted: ReadonlySet<string>,
  projectId: string | undefined,
): HackathonMay {
  const { caller, membership, spec, timeline } = context;
  const isPerson = caller.userRef !== undefined;
  const isOn = isPerson && timeline.phase !== 'ended';
  const isOrganiser = context.has('organiser');
  // Organisers don't wait for windows.
  const isOpen = (name: 'registration' | 'teams' | 'submission') =>
    isOrganiser || windowOf(timeline, name)?.state === 'open';
  const canTakePart =
    isOn && permitted.has(hackathonsEventParticipatePermission.name);
  const participates = canTakePart && context.has('participant');
  const manages =
    isPerson &&
    isOrganiser &&
    permitted.has(hackathonsEventManagePermission.name);
  const canMentor = isOn && permitted.has(hackathonsEventMentorPermission.name);
  const { registrationState = 'withdrawn' } = membership;
  const hasTeam = membership.teamId !== undefined;
  return {
    manage: manages,
    register:
      canTakePart &&
      registrationState === 'withdrawn' &&
      isOpen('registration'),
    participate: participates,
    postIdea: participates || (isOn && manages),
    createTeam:
      isOpen('teams') &&
      ((isOn && manages) ||
        (participates && !hasTeam && spec.teamRules.formation !== 'automatic')),
    joinTeam: participates && !hasTeam && isOpen('teams'),
    createProject: participates && hasTeam && projectId === undefined,
    submit: participates && hasTeam && isOpen('submission'),
    offerMentoring: canMentor,
    mentor: canMentor && context.has('mentor'),
    giveFeedback: isOn && context.has('mentor', 'judge', 'organiser'),
  };
}
