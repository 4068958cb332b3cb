import { InputError } from '@backstage/errors';

/** A piece of a query. */
export interface PromqlToken {
  kind: 'code' | 'string' | 'comment';
  /** As it stands in the query, with its quotes. */
  text: string;
}

/**
 * Tells texts and comments of a query from the rest. Quotes are `"`, `'` (both with backslash escapes) and `` ` `` (without).
 *
 * @throws InputError for a text without an end
 */
export function tokenize(query: string): PromqlToken[] {
  const tokens: PromqlToken[] = [];
  const pattern =
    /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'|`[^`]*`|#[^\n]*|["'`]|[^"'`#]+/g;
  for (const [text] of query.matchAll(pattern)) {
    if (text.length === 1 && /["'`]/.test(text)) {
      throw new InputError(
        `has a text that begins with ${text} and never ends`,
      );
    }
    let kind: PromqlToken['kind'] = 'code';
    if (/^["'`]/.test(text)) {
      kind = 'string';
    } else if (text.startsWith('#')) {
      kind = 'comment';
    }
    tokens.push({ kind, text });
  }
  return tokens;
}

/** The query without its comments. */
export function withoutComments(query: string): string {
  return tokenize(query)
    .map(({ kind, text }) => (kind === 'comment' ? '' : text))
    .join('')
    .trim();
}

/** Whether a query is nothing but the name of a metric, with or without matchers, such as `requests_total{job="a"}`. */
export function isPlainSelector(query: string): boolean {
  const shape = tokenize(query)
    .map(({ kind, text }) => ({ string: '""', comment: '', code: text }[kind]))
    .join('')
    .trim();
  return (
    shape !== '' &&
    /^(?:[a-zA-Z_:][a-zA-Z0-9_:]*\s*)?(?:\{[^{}[\]()]*\})?$/.test(shape)
  );
}

/** A value for the place between two quotes of the given sort. */
export function escapeText(value: string, quote: '"' | "'"): string {
  return (
    value
      .replaceAll('\\', '\\\\')
      .replaceAll(quote, `\\${quote}`)
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')
      .replaceAll('\t', '\\t')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f\u007f]/g, character => {
        const code = character.charCodeAt(0).toString(16).padStart(2, '0');
        return `\\x${code}`;
      })
  );
}

/** A text as a regular expression (RE2) that matches nothing else. */
export function escapeRegex(value: string): string {
  return value.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
