import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import { toSearchText } from '../../database/search';
import { nameOfTheme } from '../debrief/nameOfTheme';
import type { ImportPlan } from './ImportPlan';

type Point = NonNullable<HackathonImport['debriefPoints']>[number];

const HOUR_MS = 3_600_000;

/** Adds what people said after the event, what came of it, and the meetings that follow. */
export function addDebrief(plan: ImportPlan): void {
  plan.data.debriefPoints?.forEach(item => {
    const id = plan.idOf('debrief-point', item.key);
    addPoint(plan, item, id);
    addAction(plan, item, id);
    addTheme(plan, item, id);
    for (const user of new Set(item.votes)) {
      plan.add('debrief_votes', { point_id: id, user_ref: user });
    }
  });
  plan.data.debriefAnswers?.forEach(item => {
    plan.add('debrief_answers', {
      hackathon_ref: plan.target.ref,
      user_ref: item.user,
      satisfaction: item.satisfaction,
      again: item.again ?? 'maybe',
      text: item.text ?? null,
      text_key: plan.idOf('debrief-answer', item.user),
      at: Date.parse(item.at),
    });
  });
  plan.data.followUps?.forEach((item, i) => {
    const startsAt = Date.parse(item.startsAt);
    const endsAt = Date.parse(item.endsAt);
    if (endsAt <= startsAt) {
      plan.reject(
        `followUps[${i}].endsAt`,
        `${item.endsAt} is not after the start`,
      );
      return;
    }
    plan.add('follow_ups', {
      id: plan.idOf('follow-up', item.key),
      hackathon_ref: plan.target.ref,
      title: item.title,
      starts_at: startsAt,
      ends_at: endsAt,
      place: item.place ?? null,
      text: item.text ?? null,
      ...writtenBy(item.by, startsAt),
    });
  });
}

function addPoint(plan: ImportPlan, item: Point, id: string): void {
  const written = Date.parse(item.at);
  // Of anonymous ones the hour alone, as of those that are written here.
  const at = item.author ? written : Math.floor(written / HOUR_MS) * HOUR_MS;
  const decided = item.action ?? item.theme;
  plan.add('debrief_points', {
    id,
    hackathon_ref: plan.target.ref,
    kind: item.kind,
    text: item.text,
    search_text: toSearchText([item.text]),
    author_ref: item.author ?? null,
    anonymous: item.author === undefined,
    state: stateOf(item),
    votes: new Set(item.votes).size,
    updated_by: decided?.by ?? item.author ?? null,
    version: 1,
    created_at: at,
    updated_at: decided ? Date.parse(decided.at) : at,
  });
}

function stateOf({ action, theme }: Point): string {
  if (action) {
    return 'action';
  }
  return theme ? 'theme' : 'open';
}

function addAction(plan: ImportPlan, { key, action }: Point, id: string): void {
  if (!action) {
    return;
  }
  const at = Date.parse(action.at);
  plan.add('debrief_actions', {
    id: plan.idOf('debrief-action', key),
    hackathon_ref: plan.target.ref,
    point_id: id,
    title: action.title,
    owner_ref: action.owner,
    due_at: Date.parse(action.dueAt),
    state: action.doneAt ? 'done' : 'open',
    outcome: action.outcome ?? null,
    ...writtenBy(action.by, at),
    updated_at: action.doneAt ? Date.parse(action.doneAt) : at,
  });
}

function addTheme(plan: ImportPlan, { key, theme }: Point, id: string): void {
  if (!theme) {
    return;
  }
  plan.add('theme_proposals', {
    id: plan.idOf('theme', key),
    hackathon_ref: plan.target.ref,
    point_id: id,
    name: nameOfTheme(theme.title),
    title: theme.title,
    description: theme.description ?? null,
    assets: JSON.stringify(theme.assets ?? []),
    search_text: toSearchText([theme.title, theme.description]),
    state: 'open',
    ...writtenBy(theme.by, Date.parse(theme.at)),
  });
}

function writtenBy(by: string, at: number) {
  return {
    by_ref: by,
    updated_by: by,
    version: 1,
    created_at: at,
    updated_at: at,
  };
}
