import { InputError } from '@backstage/errors';
import { escapeRegex, escapeText, tokenize } from './promql';

interface Placeholder {
  annotation: string;
  /** Whether it stands in a regular expression. */
  regex: boolean;
  quote: '"' | "'";
}

const ANNOTATION =
  /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/[a-z0-9](?:[-a-z0-9_.]*[a-z0-9])?$/i;
const PLACEHOLDER = /\$\{([^{}]*)\}/g;

/** Whether a text can be the key of an annotation with a domain, such as `feast.dev/feature-view`. */
export function isAnnotation(text: string): boolean {
  return text.length <= 317 && ANNOTATION.test(text);
}

/**
 * A query in which the values of labels may hold `${annotation}`. What is put in can never end the text that it stands in.
 */
export class QueryTemplate {
  /** The annotations that it needs, each once. */
  readonly annotations: string[];
  readonly #parts: Array<string | Placeholder>;

  /** @throws InputError that continues "the query …" when a placeholder stands where no value can be put safely */
  static parse(query: string): QueryTemplate {
    const parts: Array<string | Placeholder> = [];
    let code = '';
    for (const { kind, text } of tokenize(query)) {
      if (kind === 'comment') {
        continue;
      }
      if (kind === 'code') {
        if (text.includes('${')) {
          throw new InputError(
            'has a placeholder outside of quotes; write it as the value of a label, such as {feature_view="${feast.dev/feature-view}"}',
          );
        }
        code += text;
        parts.push(text);
        continue;
      }
      parts.push(...parseText(text, operatorBefore(code)));
      code += '""';
    }
    return new QueryTemplate(parts);
  }

  private constructor(parts: Array<string | Placeholder>) {
    this.#parts = parts;
    this.annotations = [
      ...new Set(
        parts.flatMap(part =>
          typeof part === 'string' ? [] : [part.annotation],
        ),
      ),
    ];
  }

  /**
   * The query with values put in. Several values become alternatives of a regular expression.
   *
   * @param values - values by annotation, at least one each
   * @throws InputError that continues "the query …" when there are several values where only one can be compared with
   */
  fill(values: Record<string, string[]>): string {
    return this.#parts
      .map(part => (typeof part === 'string' ? part : fillIn(part, values)))
      .join('')
      .trim();
  }
}

function fillIn(
  { annotation, regex, quote }: Placeholder,
  values: Record<string, string[]>,
): string {
  const given = values[annotation];
  if (!regex) {
    if (given.length > 1) {
      throw new InputError(
        `compares one label with the ${given.length} values of ${annotation}; write =~ instead of = before that placeholder`,
      );
    }
    return escapeText(given[0], quote);
  }
  const alternatives = given.map(value =>
    escapeText(escapeRegex(value), quote),
  );
  return alternatives.length === 1
    ? alternatives[0]
    : `(?:${alternatives.join('|')})`;
}

/** The operator by which a label is compared with the text that comes next; undefined where none is. */
function operatorBefore(code: string): string | undefined {
  const depth = code.split('{').length - code.split('}').length;
  return depth > 0
    ? code.match(/[a-zA-Z0-9_"]\s*(=~|!~|!=|=)\s*$/)?.[1]
    : undefined;
}

function parseText(
  text: string,
  operator: string | undefined,
): Array<string | Placeholder> {
  const quote = text[0];
  const parts: Array<string | Placeholder> = [];
  let end = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    const [all, annotation] = found;
    if (operator === undefined && !annotation.includes('/')) {
      // Such as the replacement of label_replace, in which ${1} is Prometheus' own.
      continue;
    }
    if (operator === undefined) {
      throw new InputError(
        `has the placeholder ${all} in a text that is not the value of a label; only texts behind =, !=, =~ and !~ in braces may have one`,
      );
    }
    if (!isAnnotation(annotation)) {
      throw new InputError(
        `has the placeholder ${all}; name an annotation with its domain, such as \${feast.dev/feature-view}`,
      );
    }
    if (quote !== '"' && quote !== "'") {
      throw new InputError(
        `has the placeholder ${all} between backticks, where nothing can be escaped; use double quotes`,
      );
    }
    const before = text.slice(0, found.index);
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(before)) {
      throw new InputError(
        `has a backslash right before the placeholder ${all}; take it out`,
      );
    }
    parts.push(text.slice(end, found.index), {
      annotation,
      regex: operator.endsWith('~'),
      quote,
    });
    end = found.index + all.length;
  }
  const rest = text.slice(end);
  if (
    operator !== undefined &&
    rest.replaceAll(PLACEHOLDER, '').includes('${')
  ) {
    throw new InputError(
      'has a placeholder without an end; write it as ${annotation}',
    );
  }
  return [...parts, rest];
}
