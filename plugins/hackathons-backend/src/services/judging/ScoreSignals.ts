import type { Live } from '../Live';

const QUIET_MS = 3000;

/** Tells pages of organisers of scores now and then: when all judges score at the same moment, nobody has to ask again for each of them. */
export class ScoreSignals {
  readonly #live: Live;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(live: Live) {
    this.#live = live;
  }

  /** Tells of a score, with all others of the next moments. */
  scored(hackathonRef: string): void {
    if (this.#waiting.has(hackathonRef)) {
      return;
    }
    const timer = setTimeout(() => {
      this.#waiting.delete(hackathonRef);
      this.#live.changed(hackathonRef, 'judging-progress');
    }, QUIET_MS);
    // What is not told keeps no process alive.
    timer.unref();
    this.#waiting.set(hackathonRef, timer);
  }
}
