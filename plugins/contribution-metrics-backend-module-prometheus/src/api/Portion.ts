import { QueryError } from './QueryError';

const MOST_TIMEOUTS = 2;

/** How much is asked for at once: less, when that turns out to be too much. */
export class Portion {
  #size: number;
  #timeouts = 0;

  /** @param size - to begin with, from 1 */
  constructor(size: number) {
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Makes the portion smaller.
   *
   * @param asked - how much was asked for
   * @throws the error, when less would not help either
   */
  shrink(error: unknown, asked: number): void {
    if (!(error instanceof QueryError) || asked <= 1) {
      throw error;
    }
    if (error.kind === 'too-large') {
      this.#size = Math.ceil(asked / 2);
    } else if (error.kind === 'timeout' && this.#timeouts < MOST_TIMEOUTS) {
      // Every one of them costs the whole time limit.
      this.#timeouts++;
      this.#size = Math.ceil(asked / 10);
    } else {
      throw error;
    }
  }
}
