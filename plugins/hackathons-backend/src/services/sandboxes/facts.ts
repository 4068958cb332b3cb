import type {
  SandboxState,
  StoredSandbox,
} from '../../database/DatabaseSandboxStore';
import type { Live } from '../Live';

/** Whether a state is the last one of a sandbox that was there. */
export function isEnded(state: SandboxState): boolean {
  return state === 'revoked' || state === 'expired';
}

/** Tells other plugins of a sandbox that is ready now, or is no more; what was only asked for concerns nobody. */
export async function tellFact(
  live: Live,
  before: StoredSandbox,
  state: SandboxState,
): Promise<void> {
  const { hackathonRef, id, sandbox, holder } = before;
  const fact = { hackathonRef, id, sandbox, holder };
  if (state === 'granted' && before.state !== 'granted') {
    await live.happened('sandbox-granted', fact);
  } else if (isEnded(state) && before.state !== 'requested') {
    await live.happened('sandbox-ended', fact);
  }
}
