import { InputError } from '@backstage/errors';

const MAX_DEPTH = 64;

/**
 * Parses a JSON body.
 *
 * @throws InputError when it is not JSON, or nested more than 64 deep. The message repeats nothing of the body.
 */
export function parseJson(body: Buffer): unknown {
  let text = body.toString('utf8');
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
  }
  if (text.trim() === '') {
    throw new InputError(
      'The body is empty; send an OpenLineage event as JSON',
    );
  }
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(
      'The body is not valid JSON; send an OpenLineage event as JSON in UTF-8',
    );
  }
}

function checkDepth(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 0x5c) {
        i += 1;
      } else if (char === 0x22) {
        quoted = false;
      }
    } else if (char === 0x22) {
      quoted = true;
    } else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) {
        throw new InputError(
          `The body is nested more than ${MAX_DEPTH} deep; leave out the facets that are`,
        );
      }
    } else if (char === 0x7d || char === 0x5d) {
      depth -= 1;
    }
  }
}
