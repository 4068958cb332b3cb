import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';

/** What the backend calls a window. */
export function windowTitleOf(name: string, charter: HackathonEntity): string {
  const checkpoint = charter.spec.schedule.checkpoints?.find(
    each => name === `checkpoint:${each.name}`,
  );
  return (
    checkpoint?.title ??
    checkpoint?.name ??
    name[0].toLocaleUpperCase('en-US') + name.slice(1)
  );
}
