import type { Dispatcher } from 'undici';
import { InputError } from '@backstage/errors';
import type { SourceOptions } from '../types';
import { FailureError, describeError, type Failure } from './failures';
import { readRetryAfter } from './backoff';
import { ACCEPTED_ENCODINGS, readBody, readErrorBody } from './readBody';
import type { Redactor } from './redact';

const MOST_REDIRECTS = 3;
const REPEATABLE = new Set([408, 429, 500, 502, 503, 504]);
/** Redirects that let the method be as it is. */
const METHOD_KEEPING = new Set([307, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What to ask. */
export interface Ask {
  method: 'GET' | 'POST';
  url: URL;
  headers: Record<string, string>;
  body?: string;
}

/** What an exchange works with. */
export interface ExchangeTools {
  source: SourceOptions;
  dispatcher: Dispatcher;
  redactor: Redactor;
  traffic: { requests: number; bytes: number };
  now(): number;
}

/**
 * Asks once and reads the answer to its end, within the limits; follows redirects on the same origin only.
 *
 * @throws FailureError, or the reason of the caller's signal
 */
export async function exchange<T>(
  ask: Ask,
  tools: ExchangeTools,
  signal?: AbortSignal,
): Promise<T> {
  const { source } = tools;
  const { requestTimeoutMs, responseBytes } = source.limits;
  const aborter = new AbortController();
  const abort = () => aborter.abort(signal!.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    aborter.abort(new Error('Too late'));
  }, requestTimeoutMs);
  try {
    return await askAndFollow<T>(ask, tools, aborter.signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (late) {
      throw new FailureError({
        kind: 'timeout',
        text: `has no full answer after ${requestTimeoutMs / 1000} s`,
        mend: `raise ${source.configKey}.limits.requestTimeout if the server is that slow`,
        passing: true,
      });
    }
    if (error instanceof FailureError || error instanceof InputError) {
      throw error;
    }
    throw new FailureError(
      describeError(error, source.configKey, responseBytes),
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function askAndFollow<T>(
  ask: Ask,
  tools: ExchangeTools,
  signal: AbortSignal,
): Promise<T> {
  const { source, traffic } = tools;
  let { url } = ask;
  for (let redirects = 0; ; redirects++) {
    traffic.requests++;
    const { statusCode, headers, body } = await tools.dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: ask.method,
      headers: {
        accept: 'application/json',
        'accept-encoding': ACCEPTED_ENCODINGS,
        'user-agent': 'guildhall',
        ...ask.headers,
      },
      body: ask.body,
      signal,
      // The time limit of the whole exchange stands above these.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const encoding = single(headers['content-encoding']);
    const count = (bytes: number) => {
      traffic.bytes += bytes;
    };
    if (statusCode >= 200 && statusCode < 300) {
      const text = await readBody(
        body,
        encoding,
        source.limits.responseBytes,
        count,
      );
      return parse<T>(text, single(headers['content-type']), tools);
    }
    const text = await readErrorBody(body, encoding, count);
    signal.throwIfAborted();
    if (!REDIRECTS.has(statusCode)) {
      throw new FailureError(
        describeStatus(statusCode, text, single(headers['retry-after']), tools),
      );
    }
    url = follow(ask, url, statusCode, single(headers.location), tools);
    if (redirects >= MOST_REDIRECTS) {
      throw new FailureError({
        kind: 'redirected',
        status: statusCode,
        text: `was redirected more than ${MOST_REDIRECTS} times`,
        mend: `correct ${source.configKey}.baseUrl`,
        passing: false,
      });
    }
  }
}

function follow(
  ask: Ask,
  from: URL,
  status: number,
  location: string | undefined,
  { source }: ExchangeTools,
): URL {
  const to =
    location !== undefined && URL.canParse(location, from)
      ? new URL(location, from)
      : undefined;
  const fail = (text: string, mend: string): never => {
    throw new FailureError({
      kind: 'redirected',
      status,
      text: `answered ${status} and ${text}`,
      mend,
      passing: false,
    });
  };
  if (!to) {
    return fail(
      'does not say where to go',
      `correct ${source.configKey}.baseUrl`,
    );
  }
  if (to.origin !== from.origin) {
    return fail(
      `wants us to go to ${
        to.origin === 'null' ? to.protocol : to.origin
      }, which was not followed`,
      `give that address in ${source.configKey}.baseUrl if it is right; if it is a page to log in, give ${source.configKey}.auth`,
    );
  }
  if (ask.method !== 'GET' && !METHOD_KEEPING.has(status)) {
    return fail(
      'would turn the request into another',
      `correct ${source.configKey}.baseUrl`,
    );
  }
  return to;
}

function parse<T>(
  text: string,
  contentType: string | undefined,
  { source, redactor }: ExchangeTools,
): T {
  try {
    return JSON.parse(text);
  } catch {
    const html = /html/i.test(contentType ?? '') || /^\s*</.test(text);
    let found = `does not answer with JSON: "${redactor.snippet(text)}"`;
    if (text.trim() === '') {
      found = 'has an empty answer';
    } else if (html) {
      found = `answered with an HTML page instead of JSON: "${redactor.snippet(
        text,
      )}"`;
    } else if (/^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text)) {
      found = `got half an answer: JSON that ends in the middle, after ${text.length} characters`;
    }
    throw new FailureError({
      kind: 'garbage',
      text: found,
      mend: html
        ? `see whether ${source.configKey}.baseUrl is the address of the API, and whether a page to log in stands before it`
        : `see whether ${source.configKey}.baseUrl leads to the right server`,
      passing: false,
    });
  }
}

function describeStatus(
  status: number,
  body: string,
  retryAfterHeader: string | undefined,
  { source, redactor, now }: ExchangeTools,
): Failure {
  const said = redactor.snippet(body);
  const text = `answered ${status}${said ? `: "${said}"` : ''}`;
  const retryAfter = readRetryAfter(retryAfterHeader, now());
  if (status === 401 || status === 403) {
    // Some servers, Airflow among them, answer 403 to a token that they don't know any more.
    const tokenRefused = status === 401 || /\b(token|jwt)\b/i.test(body);
    return {
      kind: 'unauthorized',
      status,
      text,
      mend: tokenRefused
        ? `correct ${source.configKey}.auth`
        : `give the account of ${source.configKey}.auth the right to read`,
      passing: false,
      tokenRefused,
    };
  }
  if (status === 404) {
    return {
      kind: 'not-found',
      status,
      text,
      mend: `see whether ${source.configKey}.baseUrl holds the whole prefix of the API, and whether the server is recent enough`,
      passing: false,
    };
  }
  if (status === 429 || status === 503) {
    return {
      kind: 'busy',
      status,
      text,
      retryAfter,
      // Servers use 503 for parts that are switched off too; waiting doesn't help there.
      passing: !(
        status === 503 &&
        retryAfter === undefined &&
        /not (been )?(configured|enabled)|is disabled/i.test(body)
      ),
    };
  }
  return {
    kind: 'refused',
    status,
    text,
    retryAfter,
    passing: REPEATABLE.has(status),
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
