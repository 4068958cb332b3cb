import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** What a provisioner is asked to make. */
export interface SandboxRequest {
  /** Of the request; the same for repeated attempts, so that a provisioner can tell that it has made it already. */
  id: string;
  /** Entity ref of the hackathon. */
  hackathonRef: string;
  /** Name of the sandbox in the charter. */
  sandbox: string;
  /** Entity refs of who may use it. */
  users: string[];
  team?: { id: string; name: string };
  /** What it may use, such as `gpuHours: 20`. */
  resources: Record<string, number | string>;
  /** When it has to be gone. */
  expiresAt: Date;
}

/** What was made. */
export interface ProvisionedSandbox {
  /** The provisioner's own id of it. */
  externalId: string;
  /** Where users find it; http or https. */
  url?: string;
  /** What users need to know. Never a secret: it is shown on the page. */
  instructions?: string;
  /** What the provisioner wants to have back when it is revoked. */
  data?: JsonObject;
}

/**
 * Makes environments for participants, and takes them back. Calls are repeated after failures and restarts, each is ended by its signal
 * after some time, and no two at once are about the same request.
 */
export interface SandboxProvisioner {
  /** As `spec.sandboxes[].provisioner` of charters names it. */
  id: string;
  title: string;
  /** Has to give the same sandbox for the same `request.id`. Throws with a message for organisers; secrets don't belong in it. */
  provision(
    request: SandboxRequest,
    options: { signal: AbortSignal },
  ): Promise<ProvisionedSandbox>;
  /**
   * Has the sandbox follow when `users` or `expiresAt` change: people join and leave teams, and organisers extend events. Left out by
   * provisioners to which neither matters.
   */
  update?(
    request: SandboxRequest,
    sandbox: ProvisionedSandbox,
    options: { signal: AbortSignal },
  ): Promise<void>;
  /**
   * Has to succeed when there is nothing left to take back.
   *
   * @param sandbox - `undefined` when no `provision` came to its end: look for what it may have left by `request.id`
   */
  revoke(
    request: SandboxRequest,
    sandbox: ProvisionedSandbox | undefined,
    options: { signal: AbortSignal },
  ): Promise<void>;
}

/** Where modules add provisioners of sandboxes. */
export interface HackathonsSandboxExtensionPoint {
  /** @throws Error when a provisioner has the id of another */
  addProvisioner(...provisioners: SandboxProvisioner[]): void;
}

/** See `HackathonsSandboxExtensionPoint`. */
export const hackathonsSandboxExtensionPoint =
  createExtensionPoint<HackathonsSandboxExtensionPoint>({
    id: 'hackathons.sandbox',
  });
