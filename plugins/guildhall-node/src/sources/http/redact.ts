import type { SourceAuth } from '../types';

const SNIPPET = 200;
const SHORTEST_SECRET = 4;

/** Takes secrets out of texts. */
export class Redactor {
  readonly #secrets = new Set<string>();
  #passing: string[] = [];

  static forAuth(auth: SourceAuth): Redactor {
    const redactor = new Redactor();
    if (auth.type === 'bearer') {
      redactor.add(auth.token);
    } else if (auth.type === 'basic') {
      redactor.add(auth.password);
      redactor.add(basicCredentials(auth));
    } else if (auth.type === 'login' && auth.password) {
      redactor.add(auth.password);
    }
    return redactor;
  }

  /** Names a text that must not be shown. Very short ones would take away half of every message. */
  add(secret: string): void {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]) {
      if (form.length >= SHORTEST_SECRET) {
        this.#secrets.add(form);
      }
    }
  }

  /** Names a text that must not be shown until a few newer ones came: the token of a login. */
  addPassing(secret: string): void {
    this.#passing = [secret, ...this.#passing].slice(0, 4);
  }

  /** The text without secrets. */
  clean(text: string): string {
    let cleaned = text;
    for (const secret of [...this.#secrets, ...this.#passing]) {
      cleaned = cleaned.replaceAll(secret, '…');
    }
    return cleaned;
  }

  /** The beginning of an answer, as one line that can be shown. */
  snippet(body: string): string {
    const line = this.clean(body)
      // Control and format characters could forge lines of a log or hide text.
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim();
    const characters = [...line];
    return characters.length > SNIPPET
      ? `${characters.slice(0, SNIPPET).join('')}…`
      : line;
  }
}

/** What stands behind `Basic` in the header. */
export function basicCredentials(auth: {
  username: string;
  password: string;
}): string {
  return Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
}
