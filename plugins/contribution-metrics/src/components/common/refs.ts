import { parseEntityRef } from '@backstage/catalog-model';

/** Whether a text is a full or short entity reference that can be linked. */
export function isEntityRef(text: string): boolean {
  try {
    const { kind } = parseEntityRef(text);
    return /^[a-z][a-z0-9]*$/i.test(kind) && !/\s/.test(text);
  } catch {
    return false;
  }
}

/** The address itself if a browser may follow it (http or https), else nothing. */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text) {
    return undefined;
  }
  try {
    const { protocol } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? text : undefined;
  } catch {
    return undefined;
  }
}
