import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  hackathonsSandboxExtensionPoint,
  type ProvisionedSandbox,
  type SandboxProvisioner,
  type SandboxRequest,
} from '@guildhall/plugin-hackathons-node';

/** A provisioner that keeps its sandboxes in memory, and does what a test wants of it. */
export class ExampleProvisioner implements SandboxProvisioner {
  readonly id = 'example';
  readonly title = 'Example';
  /** What is there now, by id of the request. */
  readonly sandboxes = new Map<string, SandboxRequest>();
  /** What it was asked, the oldest first. */
  readonly calls: Array<{
    call: 'provision' | 'update' | 'revoke';
    request: SandboxRequest;
    sandbox?: ProvisionedSandbox;
  }> = [];
  /** Makes calls fail while it is set. */
  failure: Error | undefined;
  /** Calls wait for it. */
  gate: Promise<void> = Promise.resolve();
  /** Where it says its sandboxes are. */
  address = 'https://sandboxes.example';

  /** Is as it was when it was made. */
  reset(): void {
    this.sandboxes.clear();
    this.calls.length = 0;
    this.failure = undefined;
    this.gate = Promise.resolve();
    this.address = 'https://sandboxes.example';
  }

  async provision(request: SandboxRequest): Promise<ProvisionedSandbox> {
    this.calls.push({ call: 'provision', request });
    await this.#work();
    this.sandboxes.set(request.id, request);
    return {
      externalId: `example-${request.id}`,
      url: `${this.address}/${request.id}`,
      instructions: 'Sign in with your portal account.',
    };
  }

  async update(
    request: SandboxRequest,
    sandbox: ProvisionedSandbox,
  ): Promise<void> {
    this.calls.push({ call: 'update', request, sandbox });
    await this.#work();
    this.sandboxes.set(request.id, request);
  }

  async revoke(
    request: SandboxRequest,
    sandbox: ProvisionedSandbox | undefined,
  ): Promise<void> {
    this.calls.push({ call: 'revoke', request, sandbox });
    await this.#work();
    this.sandboxes.delete(request.id);
  }

  async #work(): Promise<void> {
    await this.gate;
    if (this.failure) {
      throw this.failure;
    }
  }
}

/** The module that installs a provisioner, as adopters write it. */
export function exampleSandboxModule(provisioner: SandboxProvisioner) {
  return createBackendModule({
    pluginId: 'hackathons',
    moduleId: 'example-sandbox',
    register(env) {
      env.registerInit({
        deps: { sandboxes: hackathonsSandboxExtensionPoint },
        async init({ sandboxes }) {
          sandboxes.addProvisioner(provisioner);
        },
      });
    },
  });
}
