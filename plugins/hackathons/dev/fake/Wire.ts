/** The way between the pages and a made-up server: it can be cut, lose answers, and has each change done once for its key. */
export class Wire {
  /** Whether requests arrive. */
  online = true;
  /** How many more requests have their effect, but no answer. */
  lostAnswers = 0;
  /** Keys of the changes that had an effect, in their order. */
  readonly effects: string[] = [];
  readonly #answers = new Map<string, unknown>();

  /** @throws TypeError as `fetch` does */
  protected requireNetwork(): void {
    if (!this.online) {
      throw new TypeError('Failed to fetch');
    }
  }

  /** Does a change once for a key, like the backend. */
  protected async once<T>(
    key: string | undefined,
    change: () => T | Promise<T>,
  ): Promise<T> {
    this.requireNetwork();
    if (key === undefined || !this.#answers.has(key)) {
      const answer = structuredClone(await change());
      if (key === undefined) {
        return answer;
      }
      this.#answers.set(key, answer);
    }
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1;
      throw new TypeError('Failed to fetch');
    }
    return this.#answers.get(key) as T;
  }
}
