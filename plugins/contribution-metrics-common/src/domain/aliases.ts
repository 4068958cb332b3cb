/** A time in which a version held an alias. Times in ms since the epoch. */
export interface AliasSpan {
  alias: string;
  version: string;
  url?: string;
  from: number;
  /** Whether `from` is when the source says it began; otherwise it is when it was first seen. */
  exact: boolean;
  /** Left out while it lasts. */
  to?: number;
}

/** Which versions hold which aliases at a time: all of them. */
export interface AliasStatement {
  aliases: Array<{
    alias: string;
    version: string;
    url?: string;
    since?: number;
  }>;
  observedAt: number;
}

/** What is known of the aliases of something before a statement. */
export interface AliasHistory {
  /** Time of the newest statement. */
  observedAt?: number;
  /** Spans that last, one an alias. */
  current: AliasSpan[];
}

/**
 * Takes a statement into a history. An alias that moved or that is not named any more ends; a statement that is not newer than the
 * last one changes nothing.
 *
 * `since` of the source is believed where it fits what was seen: not after the statement, and not before the last one, which still saw
 * something else.
 *
 * @returns the spans that last after it and those that it ended; undefined when it changes nothing, not even the time
 */
export function advanceAliases(
  history: AliasHistory,
  statement: AliasStatement,
): { current: AliasSpan[]; ended: AliasSpan[] } | undefined {
  const { observedAt: last = -Infinity } = history;
  const now = statement.observedAt;
  if (now <= last) {
    return undefined;
  }
  const before = new Map(history.current.map(span => [span.alias, span]));
  const current = statement.aliases.map(
    ({ alias, version, url, since }): AliasSpan => {
      const held = before.get(alias);
      if (held?.version === version) {
        return { ...held, url };
      }
      const exact = since !== undefined && since > last && since <= now;
      return { alias, version, url, from: exact ? since : now, exact };
    },
  );
  const after = new Map(current.map(span => [span.alias, span]));
  const ended = history.current.flatMap(span => {
    const next = after.get(span.alias);
    return next?.version === span.version
      ? []
      : [{ ...span, to: Math.max(span.from, next?.from ?? now) }];
  });
  return { current, ended };
}
