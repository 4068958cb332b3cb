import type { Notice } from '../database/DatabaseNoticeStore';

const RECIPIENTS_PER_NOTICE = 200;

/** A notice for however many people: some of them each, as the plugin of notifications takes no request that is too large. */
export function inParts(
  people: readonly string[],
  { key, ...notice }: Omit<Notice, 'recipients'>,
): Notice[] {
  const notices: Notice[] = [];
  for (let i = 0; i < people.length; i += RECIPIENTS_PER_NOTICE) {
    notices.push({
      ...notice,
      key: `${key}:${i}`,
      recipients: people.slice(i, i + RECIPIENTS_PER_NOTICE),
    });
  }
  return notices;
}
