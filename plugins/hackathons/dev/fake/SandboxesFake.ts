import type {
  HackathonQuery,
  SandboxDecision,
  SandboxesApi,
  SandboxGrant,
  SandboxInput,
  SandboxPage,
} from '@guildhall/plugin-hackathons-common';
import { at } from './charters';
import { refuse, type World } from './World';

/** Made-up answers; what is done to them stays in memory. */
export class SandboxesFake implements SandboxesApi {
  readonly #world: World;
  readonly #grants: SandboxGrant[] = [];
  /** Agreements that the reader must sign before asking. */
  missingAgreements: string[] = [];

  constructor(world: World) {
    this.#world = world;
    if (world.variant === 'organiser') {
      this.#grants.push({
        ...this.#make('hackathon:default/running', 'notebook'),
        userRef: 'user:default/tomas-vega',
        teamName: 'Night Shift',
        reason: 'Training the baseline takes a day on our laptops.',
        mine: false,
        may: ['grant', 'decline'],
      });
    }
    this.#grants.push({
      ...this.#make('hackathon:default/running', 'notebook'),
      state: 'granted',
      url: 'https://notebooks.example.com/t/the-fresh-ones',
      instructions: 'Sign in with your usual account.',
      may: ['return'],
    });
  }

  async listSandboxes(
    hackathonRef: string,
    query: HackathonQuery<'listSandboxes'> = {},
  ): Promise<SandboxPage> {
    const { spec } = await this.#world.charter(hackathonRef);
    const takesPart = this.#world.registrations.has(hackathonRef);
    return await this.#world.answer(() => ({
      items: this.#grants.filter(
        grant =>
          grant.hackathonRef === hackathonRef &&
          (grant.mine ? takesPart : !query.mine) &&
          (!query.state || grant.state === query.state),
      ),
      nextCursor: null,
      sandboxes: (spec.sandboxes ?? []).map(sandbox => ({
        name: sandbox.name,
        title: sandbox.title ?? sandbox.name,
        description: sandbox.description,
        agreements: sandbox.agreements ?? [],
        missingAgreements: this.missingAgreements,
        resources: sandbox.quota?.resources ?? {},
        expiresAt: spec.schedule.end,
        byHand: !sandbox.provisioner,
        total: sandbox.quota?.total,
        perTeam: sandbox.quota?.perTeam,
        taken: 12,
        requested: 2,
        mayRequest: takesPart && this.missingAgreements.length === 0,
        refusal: this.missingAgreements.length
          ? 'Sign “Use of clickstream samples” first.'
          : undefined,
      })),
    }));
  }

  async requestSandbox(
    hackathonRef: string,
    input: SandboxInput,
  ): Promise<SandboxGrant> {
    const grant: SandboxGrant = {
      ...this.#make(hackathonRef, input.sandbox),
      reason: input.reason,
      teamId: input.teamId,
    };
    this.#grants.unshift(grant);
    return grant;
  }

  async getSandbox(id: string): Promise<SandboxGrant> {
    return (
      this.#grants.find(grant => grant.id === id) ??
      (await refuse(404, 'NotFoundError', `No sandbox ${id}`))
    );
  }

  async returnSandbox(id: string): Promise<void> {
    Object.assign(await this.getSandbox(id), { state: 'revoked', may: [] });
  }

  async decideSandbox(
    id: string,
    { decision, reason, url, instructions, version }: SandboxDecision,
  ): Promise<SandboxGrant> {
    const grant = await this.getSandbox(id);
    if (grant.version !== version) {
      await refuse(
        409,
        'ConflictError',
        'Mira Holm decided on this request a minute ago; read it again',
      );
    }
    const states = {
      grant: 'granted',
      decline: 'declined',
      revoke: 'revoking',
      retry: 'granting',
    } as const;
    return Object.assign(grant, {
      state: states[decision],
      url,
      instructions,
      decisionReason: reason,
      decidedBy: this.#world.me,
      may: decision === 'grant' ? ['revoke'] : [],
      version: version + 1,
    });
  }

  #make(hackathonRef: string, sandbox: string): SandboxGrant {
    return {
      id: crypto.randomUUID(),
      hackathonRef,
      sandbox,
      title: 'Notebook with a small accelerator',
      teamId: '00000000-0000-4000-8000-000000000001',
      teamName: 'The Fresh Ones',
      userRef: this.#world.me,
      state: 'requested',
      byHand: true,
      resources: { gpuHours: 20, storage: '50 GB' },
      expiresAt: at(20),
      createdAt: at(-1),
      mine: true,
      may: ['return'],
      version: 1,
    };
  }
}
