import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  type HackathonSchemas,
  hackathonsEventManagePermission,
} from '@guildhall/plugin-hackathons-common';
import type { StoredSignature } from '../../database/DatabaseAgreementStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { nameOf } from '../people';
import {
  DECIDED,
  type Decision,
  decisionsFor,
  isApprover,
  refusal,
  termsIn,
} from './decisions';
import { countsOf, presentSignature } from './present';
import { standingOf, type Terms } from './terms';

type Agreement = HackathonSchemas['Agreement'];
type Signature = HackathonSchemas['Signature'];

/** Signing agreements, and deciding about signatures. */
export class Agreements {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The agreements of a hackathon as the caller sees them. In a fixed number of statements. */
  async list(context: EventContext): Promise<Agreement[]> {
    const terms = termsIn(context);
    const { userRef } = context.caller;
    const { agreements } = this.#core.stores;
    const [own, counts] = await Promise.all([
      userRef && terms.length > 0
        ? agreements.latest({
            hackathonRefs: [context.ref],
            userRefs: [userRef],
          })
        : [],
      context.has('organiser') ? agreements.counts(context.ref) : undefined,
    ]);
    const takesPart = context.has(
      'participant',
      'mentor',
      'organiser',
      'judge',
    );
    return terms.map(agreement => {
      const mine = own.find(({ agreement: name }) => name === agreement.name);
      const standing = standingOf(mine, agreement, context.now);
      return {
        name: agreement.name,
        title: agreement.title,
        version: agreement.version,
        digest: agreement.digest,
        url: agreement.url,
        text: agreement.text,
        protects: agreement.protects,
        approvers: agreement.approvers,
        sandboxes: sandboxesWith(context, agreement.name),
        expiresAt: iso(agreement.expiresAt),
        granted: standing === 'granted',
        maySign:
          takesPart &&
          standing !== 'granted' &&
          standing !== 'waiting' &&
          standing !== 'revoked' &&
          context.now < agreement.expiresAt,
        mayApprove: isApprover(context, agreement),
        my: mine && presentSignature(mine, agreement, context),
        counts: counts && countsOf(counts, agreement, context.now),
      };
    });
  }

  /**
   * Signs for the caller. What is signed already stays as it is.
   *
   * @throws ConflictError when other terms were read than there are now, or access ended or was revoked
   */
  async sign(
    context: EventContext,
    name: string,
    read: HackathonSchemas['SignatureInput'],
  ): Promise<Signature> {
    const userRef = context.requireUser();
    context.requireRole('participant', 'mentor', 'organiser', 'judge');
    context.requireNotEnded();
    const terms = requireTerms(context, name);
    if (
      read.version !== terms.version ||
      (read.digest !== undefined && read.digest !== terms.digest)
    ) {
      throw new ConflictError(
        `${terms.title} was read in version ${read.version}, and is in version ${terms.version} with other terms by now; read it again`,
      );
    }
    const { now } = context;
    if (now >= terms.expiresAt) {
      throw new ConflictError(
        `${terms.title} gave access until ${iso(
          terms.expiresAt,
        )}; it cannot be signed any more`,
      );
    }
    const previous = await this.#latestOf(context, terms, userRef);
    const standing = standingOf(previous, terms, now);
    if (previous && (standing === 'granted' || standing === 'waiting')) {
      return presentSignature(previous, terms, context);
    }
    if (previous?.state === 'revoked') {
      throw new ConflictError(
        `${previous.decidedBy} revoked this access: ${
          previous.reason
        }. Signing again doesn't bring it back; ask ${
          terms.approvers.join(', ') || 'an organiser'
        }`,
      );
    }
    const waits = terms.approvers.length > 0;
    const signature: StoredSignature = {
      id: randomUUID(),
      hackathonRef: context.ref,
      agreement: terms.name,
      agreementVersion: terms.version,
      digest: terms.digest,
      userRef,
      asParticipant: !context.has('mentor', 'organiser', 'judge'),
      state: waits ? 'waiting' : 'granted',
      latest: true,
      signedAt: now,
      expiresAt: terms.expiresAt,
      version: 1,
    };
    const kept = await this.#core.stores.agreements.add(
      signature,
      previous,
      waits
        ? [
            {
              key: `agreement-waiting:${signature.id}`,
              hackathonRef: context.ref,
              recipients: terms.approvers,
              title: `${nameOf(
                userRef,
                context.membership.displayName,
              )} asks for access under ${terms.title}`,
              description: `${context.title}: signed in version ${terms.version}`,
              link: pagePath(context.ref, 'access'),
            },
          ]
        : [],
      now,
    );
    if (!kept) {
      // The same person signed twice at once: the other request's signature counts.
      const other = await this.#latestOf(context, terms, userRef);
      if (!other) {
        throw new ConflictError(`${terms.title} is being signed; try again`);
      }
      return presentSignature(other, terms, context);
    }
    return presentSignature(signature, terms, context);
  }

  /**
   * Ends the caller's own access.
   *
   * @returns whether there was something to end
   */
  async withdraw(context: EventContext, name: string): Promise<boolean> {
    const userRef = context.requireUser();
    const terms = requireTerms(context, name);
    const signature = await this.#latestOf(context, terms, userRef);
    if (
      !signature ||
      (signature.state !== 'granted' && signature.state !== 'waiting')
    ) {
      return false;
    }
    const changed = await this.#core.stores.agreements.change(
      signature,
      { state: 'withdrawn', decidedBy: userRef, decidedAt: context.now },
      [],
      context.now,
    );
    if (!changed) {
      throw decidedMeanwhile(terms);
    }
    return true;
  }

  /**
   * Who signed what, for organisers, and for approvers of what they approve.
   *
   * @throws NotAllowedError for anybody else
   */
  async page(
    context: EventContext,
    query: HackathonQuery<'listSignatures'>,
  ): Promise<HackathonSchemas['SignaturePage']> {
    const terms = termsIn(context);
    const organises = context.has('organiser');
    const approves = terms.filter(each => isApprover(context, each));
    if (!organises && approves.length === 0) {
      throw new NotAllowedError(
        `Only organisers and approvers of ${context.title} can see who signed`,
      );
    }
    let agreements = organises ? undefined : approves.map(({ name }) => name);
    if (query.agreement) {
      const { agreement } = query;
      agreements =
        agreements && !agreements.includes(agreement) ? [] : [agreement];
    }
    const limit = query.limit ?? 50;
    const after = decodeCursor('signatures', query.cursor, ['time', 'string']);
    const rows = await this.#core.stores.agreements.page(context.ref, {
      agreements,
      state: query.state,
      history: query.history,
      after,
      limit: limit + 1,
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(signature =>
        presentSignature(
          signature,
          terms.find(({ name }) => name === signature.agreement),
          context,
        ),
      ),
      nextCursor: encodeCursor('signatures', last && [last.signedAt, last.id]),
    };
  }

  /**
   * Opens the hackathon of a signature for a caller who wants to decide about it.
   *
   * @throws NotFoundError when there is none, or the caller doesn't see the hackathon; NotAllowedError for people who don't decide
   */
  async openForDecision(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<{ context: EventContext; signature: StoredSignature }> {
    const { access, stores } = this.#core;
    const signature = await stores.agreements.byId(id);
    const [context] = signature
      ? await access.openAll([signature.hackathonRef], credentials)
      : [];
    if (!signature || !context) {
      throw new NotFoundError(`No signature ${id}`);
    }
    const terms = termsIn(context).find(
      ({ name }) => name === signature.agreement,
    );
    if (!terms || !isApprover(context, terms)) {
      context.requireRole('organiser');
      await access.open(
        context.ref,
        credentials,
        hackathonsEventManagePermission,
      );
    }
    return { context, signature };
  }

  /**
   * Grants, declines or revokes.
   *
   * @throws ConflictError when the signature isn't in a state for that; NotAllowedError on an own signature
   */
  async decide(
    context: EventContext,
    signature: StoredSignature,
    { decision, reason }: Decision,
  ): Promise<Signature> {
    const by = context.requireUser();
    const terms = requireTerms(context, signature.agreement);
    if (signature.userRef === by) {
      throw new NotAllowedError(
        'Nobody decides about an own signature; it can be withdrawn',
      );
    }
    if (decision !== 'approve' && !reason) {
      throw new InputError(
        `reason is missing: who is concerned will want to know why access is ${decision}d`,
      );
    }
    const possible = decisionsFor(signature, terms, context);
    if (!possible.includes(decision)) {
      throw refusal(decision, signature, terms, context);
    }
    const state = DECIDED[decision];
    const changed: StoredSignature = {
      ...signature,
      state,
      decidedBy: by,
      decidedAt: context.now,
      reason,
      version: signature.version + 1,
    };
    const done = await this.#core.stores.agreements.change(
      signature,
      { state, decidedBy: by, decidedAt: context.now, reason },
      [
        {
          key: `agreement-decided:${signature.id}:${changed.version}`,
          hackathonRef: context.ref,
          recipients: [signature.userRef],
          title: `Access under ${terms.title} is ${state}`,
          description: reason,
          link: pagePath(context.ref, 'access'),
          severity: state === 'granted' ? 'normal' : 'high',
        },
      ],
      context.now,
    );
    if (!done) {
      throw decidedMeanwhile(terms);
    }
    return presentSignature(changed, terms, context);
  }

  async #latestOf(context: EventContext, terms: Terms, userRef: string) {
    const [latest] = await this.#core.stores.agreements.latest({
      hackathonRefs: [context.ref],
      userRefs: [userRef],
      agreements: [terms.name],
    });
    return latest;
  }
}

function requireTerms(context: EventContext, name: string): Terms {
  const terms = termsIn(context).find(each => each.name === name);
  if (!terms) {
    throw new NotFoundError(
      `${context.title} has no agreement ${name}; it has ${
        termsIn(context)
          .map(each => each.name)
          .join(', ') || 'none'
      }`,
    );
  }
  return terms;
}

function decidedMeanwhile(terms: Terms): ConflictError {
  return new ConflictError(
    `The signature of ${terms.title} was changed meanwhile; read it again`,
  );
}

function sandboxesWith(context: EventContext, agreement: string): string[] {
  return (context.spec.sandboxes ?? [])
    .filter(sandbox => sandbox.agreements?.includes(agreement))
    .map(({ name }) => name);
}
