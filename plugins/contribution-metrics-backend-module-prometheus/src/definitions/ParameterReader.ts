import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import {
  durationToMilliseconds,
  type JsonObject,
  type JsonValue,
} from '@backstage/types';

/** What is wrong with a parameter. */
export interface ParameterProblem {
  /** Such as `usage.window`. */
  parameter: string;
  /** What was found and the mend; continues the name of the parameter. */
  message: string;
}

/** Reads an object of parameters and remembers everything that is wrong with it, names that nobody knows included. */
export class ParameterReader {
  readonly problems: ParameterProblem[];
  readonly #values: JsonObject;
  readonly #path: string;

  /** @param known - the names that may be there */
  constructor(
    values: JsonObject,
    known: string[],
    path = '',
    problems: ParameterProblem[] = [],
  ) {
    this.#values = values;
    this.#path = path;
    this.problems = problems;
    for (const name of Object.keys(values)) {
      if (!known.includes(name)) {
        this.add(name, `is not a parameter; allowed are ${known.join(', ')}`);
      }
    }
  }

  /** Whether the parameter is given. */
  has(name: string): boolean {
    return Object.hasOwn(this.#values, name);
  }

  /** Remembers what is wrong with a parameter. */
  add(name: string, message: string): void {
    this.problems.push({ parameter: `${this.#path}${name}`, message });
  }

  /** A text that is not empty. */
  text(name: string, example: string, longest = 200): string | undefined {
    const value = this.#values[name];
    if (
      typeof value !== 'string' ||
      value.trim() === '' ||
      value.length > longest
    ) {
      this.add(
        name,
        `is ${shown(
          value,
        )}; give a text of 1 to ${longest} characters, such as ${example}`,
      );
      return undefined;
    }
    return value.trim();
  }

  /** An ISO 8601 duration of whole seconds, in milliseconds. */
  duration(
    name: string,
    options: { fallback: number; least: number; most: number },
  ): number {
    if (!this.has(name)) {
      return options.fallback;
    }
    const value = this.#values[name];
    const length = typeof value === 'string' ? parseDuration(value) : undefined;
    if (
      length === undefined ||
      length < options.least ||
      length > options.most ||
      length % 1000 !== 0
    ) {
      this.add(
        name,
        `is ${shown(value)}; give an ISO 8601 duration from ${isoDuration(
          options.least,
        )} to ${isoDuration(options.most)}, such as ${isoDuration(
          options.fallback,
        )}`,
      );
      return options.fallback;
    }
    return length;
  }

  /** The parameters below one. */
  object(name: string, known: string[]): ParameterReader | undefined {
    const value = this.#values[name];
    if (!isObject(value)) {
      this.add(
        name,
        `is ${shown(value)}; give an object with ${known.join(', ')}`,
      );
      return undefined;
    }
    return new ParameterReader(
      value,
      known,
      `${this.#path}${name}.`,
      this.problems,
    );
  }

  /** Names with texts. */
  texts(name: string, example: string): Array<[string, string]> {
    const value = this.#values[name];
    const entries = isObject(value) ? Object.entries(value) : [];
    if (
      entries.length === 0 ||
      entries.length > 5 ||
      entries.some(([key, text]) => !key || typeof text !== 'string')
    ) {
      this.add(
        name,
        `is ${shown(value)}; give one to five labels, such as ${example}`,
      );
      return [];
    }
    return entries as Array<[string, string]>;
  }
}

/** What was found, short enough for a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A length in milliseconds as the shortest ISO 8601 duration of one unit. */
export function isoDuration(length: number): string {
  for (const [unit, size] of [
    ['D', 86_400_000],
    ['H', 3_600_000],
    ['M', 60_000],
  ] as const) {
    if (length % size === 0) {
      return unit === 'D' ? `P${length / size}D` : `PT${length / size}${unit}`;
    }
  }
  return `PT${length / 1000}S`;
}

function parseDuration(text: string): number | undefined {
  // The reader would take words such as "5m" too; in the kinds, durations are ISO 8601.
  if (!/^P[0-9A-Z.]+$/.test(text)) {
    return undefined;
  }
  try {
    return durationToMilliseconds(
      readDurationFromConfig(new ConfigReader({ value: text }), {
        key: 'value',
      }),
    );
  } catch {
    return undefined;
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
