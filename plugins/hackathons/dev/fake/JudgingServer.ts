import {
  timelineOf,
  type JudgeConflict,
  type JudgeLook,
  type JudgeProgress,
  type Judging,
  type JudgingLogEntry,
  type ProjectJudges,
} from '@guildhall/plugin-hackathons-common';
import { at, user } from './charters';
import { toWindow } from './eventViews';
import {
  judgedProjects,
  makeLooks,
  makePanel,
  type StoredLook,
} from './judgingData';
import { toLook } from './judgingViews';
import { fakeId, titleOf } from './people';
import { Wire } from './Wire';
import { refuse, type World } from './World';

type Options = { idempotencyKey?: string } | undefined;

/** What is kept of the judging of an event; it can be changed, as if somebody else did. */
export interface StoredJudging {
  judges: JudgeProgress[];
  looks: StoredLook[];
  conflicts: JudgeConflict[];
  log: JudgingLogEntry[];
  calibration: string | undefined;
  assignedAt: string | undefined;
  blind: boolean;
  showRepositories: boolean;
  feedback: Judging['feedback'];
}

/** What the made-up server keeps of the judging, and how it answers. */
export class JudgingServer extends Wire {
  /** The reader organises, and is in a team. */
  takesPart = false;
  /** The reader organises, and is on the panel. */
  onPanel = false;
  protected readonly world: World;
  protected readonly events = new Map<string, StoredJudging>();
  protected readonly before = new Map<string, StoredLook[]>();

  constructor(world: World) {
    super();
    this.world = world;
  }

  /** The judging of an event. */
  of(hackathonRef: string): StoredJudging {
    let stored = this.events.get(hackathonRef);
    if (!stored) {
      const over = /\/(judging|results|ended)$/.test(hackathonRef);
      const judges = makePanel(this.judges(hackathonRef));
      stored = {
        judges,
        looks: over ? makeLooks(hackathonRef, judges) : [],
        conflicts: over ? makeConflicts(hackathonRef, judges) : [],
        log: [],
        calibration: over ? judgedProjects(hackathonRef)[7].id : undefined,
        assignedAt: over ? at(-1.8) : undefined,
        blind: false,
        showRepositories: false,
        feedback: 'judges-choose',
      };
      this.events.set(hackathonRef, stored);
    }
    return stored;
  }

  /** For members of the team; the reader is in that of the first project. */
  async getProjectJudges(projectId: string): Promise<ProjectJudges> {
    return await this.answer(async () => {
      const charter = this.world.charters.find(({ metadata }) =>
        judgedProjects(refOf(metadata)).some(({ id }) => id === projectId),
      );
      const hackathonRef = charter && refOf(charter.metadata);
      if (!hackathonRef || !this.world.teams.has(hackathonRef)) {
        return await refuse(403, 'NotAllowedError', 'For the team only');
      }
      const window = this.window(hackathonRef);
      const { judges, conflicts } = this.of(hackathonRef);
      return {
        projectId,
        judges: judges.map(({ userRef, displayName }) => ({
          userRef,
          displayName,
        })),
        conflicts: conflicts.filter(
          each => each.byTeam && each.projectId === projectId,
        ),
        window,
        may: { declare: window !== undefined && window.state !== 'closed' },
      };
    });
  }

  protected judges(hackathonRef: string): boolean {
    return this.onPanel || this.world.rolesIn(hackathonRef).includes('judge');
  }

  protected organises(hackathonRef: string): boolean {
    return (
      this.world.rolesIn(hackathonRef).includes('organiser') && !this.takesPart
    );
  }

  /** Whether scores of others are hidden from the reader. */
  protected hides(hackathonRef: string): boolean {
    return (
      this.onPanel &&
      this.organises(hackathonRef) &&
      this.window(hackathonRef)?.state !== 'closed'
    );
  }

  /** Looks as the reader sees them. */
  protected shown(hackathonRef: string, looks: StoredLook[]): StoredLook[] {
    const hidden = this.hides(hackathonRef);
    return looks.map(look =>
      hidden && look.judge !== this.world.me
        ? {
            ...look,
            scores: [],
            commentToTeam: undefined,
            shareWithTeam: false,
            noteToOrganisers: undefined,
          }
        : look,
    );
  }

  protected window(hackathonRef: string) {
    const charter = this.world.charters.find(
      ({ metadata }) =>
        `hackathon:${metadata.namespace}/${metadata.name}` === hackathonRef,
    )!;
    const changes = this.world.changesOf(hackathonRef);
    const { windows } = timelineOf(charter.spec.schedule, changes, Date.now());
    const window = windows.find(({ name }) => name === 'judging');
    return window && toWindow(window, charter);
  }

  protected async look(id: string) {
    for (const [hackathonRef, { looks }] of this.events) {
      const look = looks.find(each => each.id === id);
      if (look) {
        return { hackathonRef, look };
      }
    }
    // Pages of events whose judging nobody asked for yet.
    for (const { metadata } of this.world.charters) {
      const hackathonRef = `hackathon:${metadata.namespace}/${metadata.name}`;
      if (!this.events.has(hackathonRef)) {
        const look = this.of(hackathonRef).looks.find(each => each.id === id);
        if (look) {
          return { hackathonRef, look };
        }
      }
    }
    return await refuse(404, 'NotFoundError', `There is no look ${id}`);
  }

  protected async answer<T>(make: () => T | Promise<T>): Promise<T> {
    this.requireNetwork();
    const value = await make();
    return await this.world.answer(() => value);
  }

  protected async organiser<T>(
    hackathonRef: string,
    make: (stored: StoredJudging) => T | Promise<T>,
  ): Promise<T> {
    return await this.answer(async () => {
      if (!this.organises(hackathonRef)) {
        await refuse(403, 'NotAllowedError', 'For organisers only');
      }
      return await make(this.of(hackathonRef));
    });
  }

  /** Has its effect once for a key, like the backend. */
  protected async changeLook(
    id: string,
    version: number,
    options: Options,
    change: (look: StoredLook) => Partial<JudgingLogEntry> & { act: string },
  ): Promise<JudgeLook> {
    return await this.answer(() =>
      this.once(options?.idempotencyKey, async () => {
        const { hackathonRef, look } = await this.look(id);
        const stored = this.of(hackathonRef);
        if (this.window(hackathonRef)?.state !== 'open') {
          await refuse(409, 'ConflictError', 'Judging is not open');
        }
        if (look.version !== version) {
          await refuse(
            409,
            'ConflictError',
            'The scores were changed meanwhile; read them again',
          );
        }
        const before = structuredClone(look);
        const entry = change(look);
        if (entry.act !== 'undo') {
          const all = this.before.get(id) ?? [];
          this.before.set(id, [...all, before]);
        }
        look.version = version + 1;
        look.updatedAt = new Date().toISOString();
        this.effects.push(`${entry.act} ${look.title}`);
        this.note(stored, {
          judge: look.judge,
          projectId: look.projectId,
          title: look.title,
          lookId: id,
          ...entry,
        });
        return {
          ...toLook(hackathonRef, look),
          canUndo: Boolean(this.before.get(id)?.length),
        };
      }),
    );
  }

  protected note(
    stored: StoredJudging,
    entry: Partial<JudgingLogEntry> & { act: string },
  ): void {
    stored.log.unshift({
      id: stored.log.length + 1,
      at: new Date().toISOString(),
      by: this.world.me,
      ...entry,
    });
  }
}

function refOf({ namespace, name }: { namespace?: string; name: string }) {
  return `hackathon:${namespace}/${name}`;
}

function makeConflicts(
  hackathonRef: string,
  judges: JudgeProgress[],
): JudgeConflict[] {
  const projects = judgedProjects(hackathonRef);
  const [first] = judges;
  return [
    {
      id: fakeId(384, 1),
      judge: first.userRef,
      projectId: projects[6].id,
      title: projects[6].title,
      teamName: 'Night Shift',
      kind: 'same-group',
      groups: ['group:default/ranking'],
      at: at(-1.8),
    },
    {
      id: fakeId(384, 2),
      judge: user('lin-wei'),
      projectId: projects[3].id,
      title: projects[3].title,
      teamName: 'Joiners',
      kind: 'declared',
      reason: `I share an office with ${titleOf('ben-castro')}.`,
      by: user('lin-wei'),
      at: at(-1),
    },
  ];
}

/** Takes looks back that are not scored. */
export function release(
  stored: StoredJudging,
  which: (look: StoredLook) => boolean,
) {
  for (const look of stored.looks) {
    if (which(look) && look.state !== 'scored') {
      look.state = 'released';
    }
  }
}
