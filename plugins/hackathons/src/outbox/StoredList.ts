/** A list in the storage of the browser, which all tabs share. Where nothing can be stored, it lives as long as the page. */
export class StoredList<T> {
  readonly #key: string;
  #raw: string | null = null;
  #items: T[] = [];
  #volatile = false;

  constructor(key: string) {
    this.#key = key;
  }

  /** What is in it cannot be stored. */
  get volatile(): boolean {
    return this.#volatile;
  }

  /** What is in it now; the same array until it changes. */
  read(): T[] {
    if (this.#volatile) {
      return this.#items;
    }
    const raw = stored(this.#key);
    if (raw !== this.#raw) {
      this.#raw = raw;
      this.#items = parse(raw);
    }
    return this.#items;
  }

  write(items: T[]): void {
    const raw = items.length > 0 ? JSON.stringify(items) : null;
    this.#items = items;
    this.#raw = raw;
    try {
      if (raw === null) {
        localStorage.removeItem(this.#key);
      } else {
        localStorage.setItem(this.#key, raw);
      }
      this.#volatile = false;
    } catch {
      // The storage is full or forbidden; `volatile` tells.
      this.#volatile = true;
    }
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse<T>(raw: string | null): T[] {
  try {
    const value: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
