import type {
  EndingMay,
  EndingReminder,
  ProjectEnding,
  ProjectMilestone,
} from '@guildhall/plugin-hackathons-common';
import type { StoredEnding } from '../../database/DatabaseEndingStore';
import type { StoredEndingReminder } from '../../database/DatabaseEndingReminderStore';
import type { ReachedMilestone } from '../../database/DatabaseMilestoneStore';
import type { Blindfold } from '../access';
import { iso, optionalIso } from '../iso';
import { REMIND_AGAIN_MS } from './proposals';

/** What a caller sees of how a project ended. */
export interface EndingView {
  projectId: string;
  ending?: StoredEnding;
  milestones: readonly ReachedMilestone[];
  /** Of the entities that the catalog shows the caller. */
  titles: ReadonlyMap<string, string>;
  /** What the caller must not learn of the project. */
  blindfold: Blindfold;
  /** The last one of an organiser; left out for who doesn't organise. */
  reminder?: StoredEndingReminder;
  may?: EndingMay;
}

/** How a project ended, as a caller sees it. */
export function presentEnding(view: EndingView): ProjectEnding {
  const { projectId, ending, titles, blindfold, may } = view;
  const shown = (ref: string | undefined) =>
    ref !== undefined && titles.has(ref) ? ref : undefined;
  const milestones = view.milestones.map(milestone =>
    presentMilestone(milestone, titles, blindfold),
  );
  const reminder = view.reminder && presentReminder(view.reminder);
  if (!ending) {
    return { projectId, version: 0, milestones, reminder, may };
  }
  const to = shown(ending.proposedTo);
  return {
    projectId,
    version: ending.version,
    ending: ending.ending,
    reason: ending.reason,
    learnt: ending.learnt,
    to,
    toTitle: to && titles.get(to),
    // It names people of the team.
    transitionRef: blindfold.team(shown(ending.transitionRef)),
    answer: ending.answer,
    answeredBy: blindfold.person(ending.answeredBy),
    answerReason: ending.answerReason,
    answeredAt: optionalIso(ending.answeredAt),
    by: blindfold.person(ending.by),
    at: iso(ending.at),
    milestones,
    reminder,
    may,
  };
}

function presentReminder({ to, by, at }: StoredEndingReminder): EndingReminder {
  return { to, by, at: iso(at), againAt: iso(at + REMIND_AGAIN_MS) };
}

function presentMilestone(
  { milestone, at, source, detail, by }: ReachedMilestone,
  titles: ReadonlyMap<string, string>,
  blindfold: Blindfold,
): ProjectMilestone {
  const { evidenceUrl, entityRef } = detail;
  return {
    milestone,
    at: iso(at),
    source,
    evidenceUrl: blindfold.repository(evidenceUrl),
    entityRef: blindfold.repository(
      entityRef && titles.has(entityRef) ? entityRef : undefined,
    ),
    by: blindfold.person(by),
  };
}

/** The entities that an ending and milestones name. */
export function namedEntities(
  ending: StoredEnding | undefined,
  milestones: readonly ReachedMilestone[],
): Array<string | undefined> {
  return [
    ending?.proposedTo,
    ending?.transitionRef,
    ...milestones.map(({ detail }) => detail.entityRef),
  ];
}
