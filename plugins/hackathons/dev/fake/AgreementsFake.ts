import type {
  Agreement,
  AgreementList,
  AgreementsApi,
  DataAccess,
  Signature,
  SignatureDecision,
  SignatureInput,
  SignaturePage,
} from '@guildhall/plugin-hackathons-common';
import { at } from './charters';
import { refuse, type World } from './World';

const DIGEST = '0'.repeat(64);

/** Made-up answers; what is done to them stays in memory. */
export class AgreementsFake implements AgreementsApi {
  readonly #world: World;
  /** Signatures of the reader and of others, by event. */
  readonly #signatures = new Map<string, Signature[]>();

  constructor(world: World) {
    this.#world = world;
  }

  async listAgreements(hackathonRef: string): Promise<AgreementList> {
    const { spec } = await this.#world.charter(hackathonRef);
    const organises = this.#world.variant === 'organiser';
    return await this.#world.answer(() => ({
      items: (spec.dataAgreements ?? []).map((agreement): Agreement => {
        const my = this.#of(hackathonRef).find(
          signature =>
            signature.agreement === agreement.name &&
            signature.userRef === this.#world.me,
        );
        return {
          name: agreement.name,
          title: agreement.title ?? agreement.name,
          version: agreement.version,
          digest: DIGEST,
          url: agreement.url,
          text: agreement.text,
          protects: agreement.protects ?? [],
          approvers: agreement.approvers ?? [],
          sandboxes: (spec.sandboxes ?? [])
            .filter(sandbox => sandbox.agreements?.includes(agreement.name))
            .map(sandbox => sandbox.name),
          expiresAt: spec.schedule.end,
          granted: my?.state === 'granted',
          maySign: this.#world.registrations.has(hackathonRef),
          mayApprove: organises,
          my,
          counts: organises
            ? {
                granted: 12,
                waiting: 1,
                stale: 0,
                declined: 0,
                revoked: 0,
                expired: 0,
                withdrawn: 1,
              }
            : undefined,
        };
      }),
    }));
  }

  async signAgreement(
    hackathonRef: string,
    name: string,
    input: SignatureInput,
  ): Promise<Signature> {
    const { items } = await this.listAgreements(hackathonRef);
    const agreement = items.find(each => each.name === name)!;
    if (agreement.version !== input.version) {
      await refuse(
        409,
        'ConflictError',
        `The terms are of version ${agreement.version} by now; read them again`,
      );
    }
    const signature: Signature = {
      ...this.#make(name, this.#world.me, agreement.version),
      state: agreement.approvers.length ? 'waiting' : 'granted',
    };
    this.#of(hackathonRef).unshift(signature);
    return signature;
  }

  async withdrawSignature(hackathonRef: string, name: string): Promise<void> {
    for (const signature of this.#of(hackathonRef)) {
      if (
        signature.agreement === name &&
        signature.userRef === this.#world.me
      ) {
        signature.state = 'withdrawn';
      }
    }
  }

  async listSignatures(hackathonRef: string): Promise<SignaturePage> {
    return await this.#world.answer(() => ({
      items: [...this.#of(hackathonRef)],
      nextCursor: null,
    }));
  }

  async decideSignature(
    id: string,
    { decision, reason }: SignatureDecision,
  ): Promise<Signature> {
    const signature = [...this.#signatures.values()]
      .flat()
      .find(each => each.id === id)!;
    const states = {
      approve: 'granted',
      decline: 'declined',
      revoke: 'revoked',
    } as const;
    return Object.assign(signature, {
      state: states[decision],
      reason,
      decidedBy: this.#world.me,
      decidedAt: at(0),
      mayDecide: decision === 'approve' ? ['revoke'] : [],
    });
  }

  async getDataAccess(): Promise<DataAccess> {
    throw new Error('No page asks for it');
  }

  #of(hackathonRef: string): Signature[] {
    let signatures = this.#signatures.get(hackathonRef);
    if (!signatures) {
      signatures = [
        {
          ...this.#make('payments', 'user:default/tomas-vega', '2.1'),
          state: 'waiting',
          mayDecide: ['approve', 'decline'],
        },
        {
          ...this.#make('clickstream', 'user:default/mira-holm', '1.0'),
          mayDecide: ['revoke'],
        },
      ];
      this.#signatures.set(hackathonRef, signatures);
    }
    return signatures;
  }

  #make(agreement: string, userRef: string, version: string): Signature {
    return {
      id: crypto.randomUUID(),
      agreement,
      version,
      digest: DIGEST,
      userRef,
      state: 'granted',
      stale: false,
      current: true,
      signedAt: at(-0.01),
      expiresAt: at(20),
      mayDecide: [],
    };
  }
}
