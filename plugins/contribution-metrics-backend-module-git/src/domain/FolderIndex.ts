/** Finds the values whose folder holds a path, in time that depends on the depth of the path alone. */
export class FolderIndex<T> {
  readonly #values = new Map<string, Set<T>>();

  /** @param folder - without slashes at its ends; empty for everything */
  add(folder: string, value: T): void {
    const values = this.#values.get(folder) ?? new Set<T>();
    values.add(value);
    this.#values.set(folder, values);
  }

  /** All values whose folder is the path or holds it. */
  *find(path: string): Generator<T> {
    yield* this.#values.get('') ?? [];
    let end = path.indexOf('/');
    while (end >= 0) {
      yield* this.#values.get(path.slice(0, end)) ?? [];
      end = path.indexOf('/', end + 1);
    }
    yield* this.#values.get(path) ?? [];
  }
}
