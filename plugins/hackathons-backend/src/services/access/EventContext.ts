import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  type HackathonRole,
  type Timeline,
  type WindowName,
  type WindowState,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { HackathonResource } from '@guildhall/plugin-hackathons-node';
import type {
  Membership,
  StoredHackathon,
} from '../../database/DatabaseHackathonStore';
import { type Caller, requireUser } from './Caller';

/** A hackathon at the moment of a request, and what the caller is in it. Whoever holds one may see the hackathon. */
export class EventContext {
  /** Full entity ref. */
  readonly ref: string;
  readonly title: string;
  readonly spec: HackathonEntity['spec'];

  constructor(
    readonly hackathon: StoredHackathon,
    readonly caller: Caller,
    readonly timeline: Timeline,
    readonly roles: ReadonlySet<HackathonRole>,
    readonly membership: Membership,
    /** What permission rules see of it. */
    readonly resource: HackathonResource,
    /** Whether judges must not know yet which team a project is of. */
    readonly blind: boolean,
  ) {
    this.ref = hackathon.entityRef;
    this.title = hackathon.title;
    this.spec = hackathon.entity.spec;
  }

  /** ms since the epoch; the same during the whole request. */
  get now(): number {
    return this.timeline.now;
  }

  has(...roles: HackathonRole[]): boolean {
    return roles.some(role => this.roles.has(role));
  }

  /**
   * The caller's user ref.
   *
   * @throws NotAllowedError when the caller is a service
   */
  requireUser(): string {
    return requireUser(this.caller);
  }

  /**
   * Makes sure that the caller has one of some roles.
   *
   * @throws NotAllowedError
   */
  requireRole(...roles: HackathonRole[]): void {
    if (!this.has(...roles)) {
      throw new NotAllowedError(
        `Only ${roles.map(role => `${role}s`).join(' and ')} of ${
          this.title
        } can do this`,
      );
    }
  }

  /**
   * Makes sure that a window is open. Organisers don't wait for windows.
   *
   * @throws ConflictError that says when it is, or was, open
   */
  requireOpen(name: WindowName): void {
    const window = windowOf(this.timeline, name);
    if (!window || window.state === 'open' || this.has('organiser')) {
      return;
    }
    throw new ConflictError(`${this.title}: ${closedBecause(window)}`);
  }

  /**
   * Makes sure that the event is not over.
   *
   * @throws ConflictError
   */
  requireNotEnded(): void {
    if (this.timeline.phase === 'ended' || this.hackathon.goneAt) {
      throw new ConflictError(
        `${this.title} is over; nothing changes any more`,
      );
    }
  }
}

/** Why a window is not open, in words. */
export function closedBecause(window: WindowState): string {
  const at = (time: number) => new Date(time).toISOString();
  if (window.state === 'upcoming') {
    return `${window.name} opens at ${at(window.opensAt)}`;
  }
  if (window.state === 'held') {
    const until = window.heldUntil ? ` until ${at(window.heldUntil)}` : '';
    return `${window.name} is on hold${until}: ${window.change?.reason}`;
  }
  return `${window.name} closed at ${at(
    window.closesAt,
  )}; an organiser can reopen it`;
}
