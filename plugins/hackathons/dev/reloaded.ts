import type { FakeHackathonsApi } from './fake/FakeHackathonsApi';

/** The same made-up server for a page that was loaded again: nothing of what the page before had read is left. */
export function reloaded(api: FakeHackathonsApi): FakeHackathonsApi {
  // Answers are kept by the object.
  return Object.create(api);
}
