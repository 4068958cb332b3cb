import type { SandboxProvisioner } from '@guildhall/plugin-hackathons-node';

/** The provisioners that modules brought. */
export class ProvisionerRegistry {
  readonly #provisioners = new Map<string, SandboxProvisioner>();

  /** @throws Error when a provisioner has the id of another */
  add(...provisioners: SandboxProvisioner[]): void {
    for (const provisioner of provisioners) {
      if (this.#provisioners.has(provisioner.id)) {
        throw new Error(
          `Two provisioners of sandboxes have the id ${provisioner.id}`,
        );
      }
      this.#provisioners.set(provisioner.id, provisioner);
    }
  }

  get(id: string): SandboxProvisioner | undefined {
    return this.#provisioners.get(id);
  }

  list(): SandboxProvisioner[] {
    return [...this.#provisioners.values()];
  }
}
