import { randomUUID } from 'node:crypto';
import type {
  ProvisionedSandbox,
  SandboxProvisioner,
  SandboxRequest,
} from '@guildhall/plugin-hackathons-node';
import type {
  SandboxPatch,
  StoredSandbox,
} from '../../database/DatabaseSandboxStore';
import type { Core } from '../areas';
import { CALL_MS, checked, delayAfter, failureOf, limited } from './calls';
import { tellFact } from './facts';
import { decidedNotice, failureNotice } from './notices';
import {
  organisersOfEvent,
  type SandboxEvent,
  SandboxUsers,
} from './SandboxUsers';

/** How long a replica has a request for itself: the call, and some time to write down what came of it. */
const CLAIM_MS = CALL_MS + 60_000;
/** How long a round of upkeep waits for its calls; they go on afterwards. */
const PATIENCE_MS = 5_000;
const AT_ONCE = 8;
const MAX_ATTEMPTS = 6;
const TELL_AFTER = 3;
const PAGE = 500;

/**
 * Has provisioners make sandboxes and take them back. What is to be done is in the database, and is claimed before a provisioner is
 * called: it survives restarts, and no two replicas do it at once. No transaction is open during a call.
 */
export class Provisioning {
  readonly #core: Core;
  readonly #users: SandboxUsers;
  readonly #running = new Map<string, Promise<void>>();

  constructor(core: Core) {
    this.#core = core;
    this.#users = new SandboxUsers(core);
  }

  /** Begins what is due, without waiting for it. */
  kick(): void {
    this.#begin(Date.now()).catch(error => this.#log(error));
  }

  /** Begins what is due, and waits some seconds for it. */
  async round(now: number, signal: AbortSignal): Promise<void> {
    await this.#begin(now);
    await this.#beginUpdates(now);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>(resolve => {
      timer = setTimeout(resolve, PATIENCE_MS);
      signal.addEventListener('abort', () => resolve());
    });
    await Promise.race([Promise.all(this.#running.values()), patience]);
    clearTimeout(timer);
  }

  async #begin(now: number): Promise<void> {
    const due = await this.#core.stores.sandboxes.due(
      now,
      Math.max(0, AT_ONCE - this.#running.size),
    );
    const events = await this.#users.eventsOf(due, now);
    for (const grant of due) {
      const event = events.get(grant.hackathonRef);
      if (event) {
        this.#run(grant, now, claimed =>
          claimed.state === 'granting'
            ? this.#provision(claimed, event)
            : this.#revoke(claimed, event),
        );
      }
    }
  }

  /** Has provisioners follow teams and ends that changed. */
  async #beginUpdates(now: number): Promise<void> {
    const { provisioners, stores } = this.#core;
    if (!provisioners.list().some(({ update }) => update)) {
      return;
    }
    let after = '';
    for (;;) {
      const grants = await stores.sandboxes.provisioned(after, PAGE);
      const events = await this.#users.eventsOf(grants, now);
      const users = await this.#users.entitledTo(grants, events, now);
      for (const grant of grants) {
        const event = events.get(grant.hackathonRef);
        const provisioner = provisioners.get(grant.provisioner ?? '');
        const wanted = formOf(grant, users.get(grant.id) ?? []);
        if (
          event &&
          provisioner?.update &&
          wanted !== grant.provisionedFor &&
          (grant.nextAttemptAt ?? 0) <= now &&
          this.#running.size < AT_ONCE
        ) {
          this.#run(grant, now, claimed => this.#update(claimed, event));
        }
      }
      if (grants.length < PAGE) {
        return;
      }
      after = grants[grants.length - 1].id;
    }
  }

  #run(
    grant: StoredSandbox,
    now: number,
    work: (claimed: StoredSandbox & { claim: string }) => Promise<void>,
  ): void {
    const { sandboxes } = this.#core.stores;
    if (this.#running.has(grant.id)) {
      return;
    }
    const claim = randomUUID();
    const run = async () => {
      const claimed = await sandboxes.claim(grant, claim, now, now + CLAIM_MS);
      if (claimed?.state === grant.state) {
        await work({ ...claimed, claim });
      } else if (claimed) {
        // Somebody decided otherwise in between: the next round does what is due then.
        await sandboxes.release(grant.id, claim);
      }
    };
    this.#running.set(
      grant.id,
      run()
        .catch(error => this.#log(error))
        .finally(() => this.#running.delete(grant.id)),
    );
  }

  async #provision(
    grant: StoredSandbox & { claim: string },
    event: SandboxEvent,
  ): Promise<void> {
    const { sandboxes } = this.#core.stores;
    const request = await this.#requestOf(grant, event);
    let made: ProvisionedSandbox;
    try {
      const provisioner = this.#provisionerOf(grant);
      made = checked(
        await limited(signal => provisioner.provision(request, { signal })),
      );
    } catch (error) {
      await this.#failed(grant, event, 'made', error as Error);
      return;
    }
    const ready = await this.#finish(
      grant,
      event,
      {
        state: 'granted',
        provisioned: made,
        provisionedFor: formOf(grant, request.users),
        url: made.url,
        instructions: made.instructions,
        failure: undefined,
        attempts: 0,
        nextAttemptAt: undefined,
      },
      true,
    );
    if (ready) {
      await tellFact(this.#core.live, grant, 'granted');
    } else {
      // It was revoked meanwhile: who takes it back needs to know what was made.
      await sandboxes.release(grant.id, grant.claim, made);
    }
  }

  async #revoke(
    grant: StoredSandbox & { claim: string },
    event: SandboxEvent,
  ): Promise<void> {
    const request = await this.#requestOf(grant, event);
    try {
      const provisioner = this.#provisionerOf(grant);
      await limited(signal =>
        provisioner.revoke(request, grant.provisioned, { signal }),
      );
    } catch (error) {
      await this.#failed(grant, event, 'taken back', error as Error);
      return;
    }
    const state = grant.endsAs ?? 'revoked';
    const ended = await this.#finish(grant, event, {
      state,
      provisioned: undefined,
      url: undefined,
      instructions: undefined,
      failure: undefined,
      nextAttemptAt: undefined,
    });
    if (ended) {
      await tellFact(this.#core.live, grant, state);
    }
  }

  async #update(
    grant: StoredSandbox & { claim: string },
    event: SandboxEvent,
  ): Promise<void> {
    const request = await this.#requestOf(grant, event);
    const provisioner = this.#provisionerOf(grant);
    const patch: SandboxPatch = {
      failure: undefined,
      nextAttemptAt: undefined,
      attempts: 0,
    };
    try {
      await limited(async signal =>
        provisioner.update?.(request, grant.provisioned!, { signal }),
      );
      patch.provisionedFor = formOf(grant, request.users);
    } catch (error) {
      patch.failure = failureOf(error as Error);
      patch.attempts = grant.attempts;
      patch.nextAttemptAt = Date.now() + delayAfter(grant.attempts);
    }
    if (!(await this.#finish(grant, event, patch))) {
      await this.#core.stores.sandboxes.release(grant.id, grant.claim);
    }
  }

  async #failed(
    grant: StoredSandbox & { claim: string },
    event: SandboxEvent,
    act: 'made' | 'taken back',
    error: Error,
  ): Promise<void> {
    const { attempts } = grant;
    const failure = failureOf(error);
    this.#core.logger.warn(
      `Sandbox ${grant.id} could not be ${act} by ${grant.provisioner} (attempt ${attempts}): ${failure}`,
    );
    const gaveUp = act === 'made' && attempts >= MAX_ATTEMPTS;
    const patch: SandboxPatch = {
      failure,
      ...(gaveUp
        ? { state: 'failed', nextAttemptAt: undefined }
        : { nextAttemptAt: Date.now() + delayAfter(attempts) }),
    };
    const notices =
      gaveUp || (act === 'taken back' && attempts === TELL_AFTER)
        ? [failureNotice({ ...grant, failure }, act, organisersOfEvent(event))]
        : [];
    const { sandboxes } = this.#core.stores;
    const now = Date.now();
    const noted = await this.#core.knex.transaction(async trx => {
      const done = await sandboxes.finish(
        grant.id,
        grant.claim,
        grant.state,
        patch,
        now,
        trx,
      );
      if (done) {
        await this.#core.stores.notices.add(notices, now, trx);
      }
      return done;
    });
    if (!noted) {
      await sandboxes.release(grant.id, grant.claim);
    }
    await this.#core.live.changed(grant.hackathonRef, 'sandboxes');
  }

  /** Writes down the outcome, unless somebody decided otherwise meanwhile. */
  async #finish(
    grant: StoredSandbox & { claim: string },
    event: SandboxEvent,
    patch: SandboxPatch,
    tell = false,
  ): Promise<boolean> {
    const { notices, sandboxes } = this.#core.stores;
    const now = Date.now();
    const users = tell ? await this.#users.allOf([grant]) : undefined;
    const done = await this.#core.knex.transaction(async trx => {
      const changed = await sandboxes.finish(
        grant.id,
        grant.claim,
        grant.state,
        patch,
        now,
        trx,
      );
      if (changed && users) {
        const title =
          event.entity.spec.sandboxes?.find(
            ({ name }) => name === grant.sandbox,
          )?.title ?? grant.sandbox;
        await notices.add(
          [
            decidedNotice(
              { ...grant, ...patch },
              { title },
              users.get(grant.id) ?? [],
              event.title,
            ),
          ],
          now,
          trx,
        );
      }
      return changed;
    });
    if (done) {
      await this.#core.live.changed(grant.hackathonRef, 'sandboxes');
    }
    return done;
  }

  /** @throws Error when the provisioner is installed no more */
  #provisionerOf(grant: StoredSandbox): SandboxProvisioner {
    const provisioner = this.#core.provisioners.get(grant.provisioner ?? '');
    if (!provisioner) {
      throw new Error(`No provisioner ${grant.provisioner} is installed`);
    }
    return provisioner;
  }

  async #requestOf(
    grant: StoredSandbox,
    event: SandboxEvent,
  ): Promise<SandboxRequest> {
    const users = await this.#users.entitledTo(
      [grant],
      new Map([[event.ref, event]]),
      Date.now(),
    );
    return {
      id: grant.id,
      hackathonRef: grant.hackathonRef,
      sandbox: grant.sandbox,
      users: users.get(grant.id) ?? [],
      team:
        grant.teamId === undefined
          ? undefined
          : { id: grant.teamId, name: grant.teamName ?? grant.teamId },
      resources: grant.resources,
      expiresAt: new Date(grant.expiresAt),
    };
  }

  #log(error: Error): void {
    this.#core.logger.error(
      'Work on a sandbox failed; it is tried again',
      error,
    );
  }
}

/** What a provisioner knows of a sandbox, as one text that changes when it has to know more. */
function formOf(grant: StoredSandbox, users: readonly string[]): string {
  return JSON.stringify([grant.expiresAt, [...users].sort()]);
}
