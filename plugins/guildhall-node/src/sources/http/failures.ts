import type { SourceErrorKind } from '../SourceError';
import { TooManyBytesError, UnknownEncodingError } from './readBody';

/** What became of an exchange that did not succeed. */
export interface Failure {
  kind: SourceErrorKind;
  /** Continues "…: GET /path ". */
  text: string;
  /** What to do about it. */
  mend?: string;
  status?: number;
  /** Whether it may pass by itself. */
  passing: boolean;
  /** Whether a new token may help. */
  tokenRefused?: boolean;
  /** Milliseconds that the server asks to wait. */
  retryAfter?: number;
  cause?: unknown;
}

/** An exchange that did not succeed, on its way to the one who decides about a repetition. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.text);
    this.failure = failure;
  }
}

const REACHABILITY: Record<string, { text: string; passing: boolean }> = {
  ECONNREFUSED: { text: 'was refused a connection', passing: true },
  ECONNRESET: { text: 'lost the connection', passing: true },
  EPIPE: { text: 'lost the connection', passing: true },
  UND_ERR_SOCKET: {
    text: 'got half an answer: the connection broke off',
    passing: true,
  },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
    text: 'got half an answer: it is shorter than it says',
    passing: true,
  },
  Z_BUF_ERROR: {
    text: 'got half an answer: its packing ends in the middle',
    passing: true,
  },
  ECONNABORTED: { text: 'lost the connection', passing: true },
  EHOSTUNREACH: { text: 'found no way to the host', passing: true },
  ENETUNREACH: { text: 'found no way to the host', passing: true },
  EAI_AGAIN: { text: 'could not look up the host', passing: true },
  ENOTFOUND: { text: 'found no such host', passing: false },
  ETIMEDOUT: { text: 'got no connection in time', passing: true },
  UND_ERR_CONNECT_TIMEOUT: { text: 'got no connection in time', passing: true },
};

/** OpenSSL's words for certificates that are not trusted. */
const CERTIFICATE =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA)/;

/** What an error of the connection or of reading the body means. */
export function describeError(
  error: unknown,
  configKey: string,
  limitBytes: number,
): Failure {
  if (error instanceof TooManyBytesError) {
    return {
      kind: 'too-large',
      text: `has an answer of more than ${limitBytes} bytes`,
      mend: `raise ${configKey}.limits.responseMegabytes if that is right`,
      passing: false,
    };
  }
  if (error instanceof UnknownEncodingError) {
    return {
      kind: 'garbage',
      text: `has an answer in the packing "${error.message}", which was not asked for`,
      passing: false,
    };
  }
  const code = codeOf(error);
  const known = Object.hasOwn(REACHABILITY, code)
    ? REACHABILITY[code]
    : undefined;
  if (known) {
    return {
      kind: 'unreachable',
      text: `${known.text} (${code})`,
      mend: `see whether the server runs, and correct ${configKey}.baseUrl if it is elsewhere`,
      passing: known.passing,
      cause: error,
    };
  }
  if (CERTIFICATE.test(code)) {
    return {
      kind: 'unreachable',
      text: `does not trust the server's certificate (${code})`,
      mend: `give the certificate of its authority in ${configKey}.tls.caFile`,
      passing: false,
      cause: error,
    };
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code === 'ERR_TLS') {
    return {
      kind: 'unreachable',
      text: `could not agree on TLS with the server (${code})`,
      mend: `see whether ${configKey}.baseUrl must begin with http: or https:, and whether the server wants ${configKey}.tls.certFile`,
      passing: false,
      cause: error,
    };
  }
  if (
    /^(HPE_|Z_|ERR__?ERROR_FORMAT|ERR_BROTLI|UND_ERR_HEADERS_OVERFLOW)/.test(
      code,
    )
  ) {
    return {
      kind: 'garbage',
      text: `has an answer that is not HTTP as it should be (${code})`,
      mend: `see whether ${configKey}.baseUrl leads to the right server`,
      passing: false,
      cause: error,
    };
  }
  return {
    kind: 'unreachable',
    text: `failed (${code || (error as Error)?.name || 'unknown error'})`,
    passing: !/^UND_ERR_(DESTROYED|CLOSED)$/.test(code),
    cause: error,
  };
}

function codeOf(error: unknown): string {
  let current = error as { code?: unknown; cause?: unknown } | undefined;
  for (let depth = 0; current && depth < 4; depth++) {
    if (typeof current.code === 'string') {
      // Node bundles the tries of several addresses without a code of their own.
      return current.code;
    }
    const inner = (current as { errors?: unknown[] }).errors?.[0];
    current = (current.cause ?? inner) as typeof current;
  }
  return '';
}
