import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import { toIdeaRow } from '../../database/DatabaseIdeaStore';
import type { ImportedRows } from '../../database/DatabaseImportStore';
import type { ImportPlan } from './ImportPlan';

type Row = ImportedRows['rows'][number];
type Item<K extends keyof HackathonImport> = NonNullable<
  HackathonImport[K]
> extends ReadonlyArray<infer T>
  ? T
  : never;

/** An idea, open unless a team claimed it. */
export function ideaRow(
  plan: ImportPlan,
  item: Item<'ideas'>,
  found: { teamId?: string; theme?: string },
): Row {
  const at = Date.parse(item.at);
  return {
    ...toIdeaRow({
      id: plan.idOf('idea', item.key),
      hackathonRef: plan.target.ref,
      title: item.title,
      text: item.text,
      theme: found.theme,
      assets: item.assets ?? [],
      wantedSkills: item.wantedSkills ?? [],
      authorRef: item.author,
      state: found.teamId ? 'claimed' : 'open',
      teamId: found.teamId,
      updatedBy: plan.target.by,
      version: 1,
      createdAt: at,
      updatedAt: at,
    }),
  };
}

/** An offer to mentor that stands. */
export function mentorRow(plan: ImportPlan, item: Item<'mentors'>): Row {
  const at = Date.parse(item.at);
  return {
    hackathon_ref: plan.target.ref,
    user_ref: item.user,
    state: 'offered',
    source: 'offer',
    skills: JSON.stringify(item.skills ?? []),
    themes: JSON.stringify(item.themes ?? []),
    timezone: item.timezone ?? null,
    max_teams: item.maxTeams ?? 3,
    note: item.note ?? null,
    version: 1,
    created_at: at,
    updated_at: at,
  };
}

/** A request for help: open, or answered. */
export function helpRow(
  plan: ImportPlan,
  item: Item<'helpRequests'>,
  teamId: string,
): Row {
  const at = Date.parse(item.at);
  const skills = item.skills ?? [];
  const closedAt = item.resolvedAt ? Date.parse(item.resolvedAt) : null;
  return {
    id: plan.idOf('help', item.team, item.by, item.at),
    hackathon_ref: plan.target.ref,
    team_id: teamId,
    user_ref: item.by,
    topic: item.topic,
    text: item.text ?? null,
    skills: JSON.stringify(skills),
    skill_keys: skills.length > 0 ? `|${skills.join('|').toLowerCase()}|` : '',
    state: closedAt === null ? 'open' : 'resolved',
    queued_at: at,
    claimed_by: (closedAt !== null && item.claimedBy) || null,
    claimed_at:
      closedAt !== null && item.claimedAt ? Date.parse(item.claimedAt) : null,
    claim_expires_at: null,
    closed_at: closedAt,
    note: null,
    version: 1,
    created_at: at,
  };
}

/** A slot of a mentor's office hours. */
export function officeHourRow(
  plan: ImportPlan,
  item: Item<'officeHours'>,
  teamId: string | undefined,
): Row {
  const startsAt = Date.parse(item.startsAt);
  return {
    id: plan.idOf('office-hour', item.mentor, item.startsAt),
    hackathon_ref: plan.target.ref,
    mentor_ref: item.mentor,
    series: plan.idOf('office-hours', item.mentor),
    starts_at: startsAt,
    ends_at: Date.parse(item.endsAt),
    place: item.place ?? null,
    booked_by: item.bookedBy ?? null,
    booked_team_id: (item.bookedBy && teamId) || null,
    topic: (item.bookedBy && item.topic) || null,
    booked_at: item.bookedBy ? startsAt : null,
    version: 1,
    created_at: startsAt,
  };
}
