import type {
  EndingMay,
  ProjectEnding,
  ProjectMilestone,
} from '@guildhall/plugin-hackathons-common';
import type { StoredEnding } from '../../database/DatabaseEndingStore';
import type { ReachedMilestone } from '../../database/DatabaseMilestoneStore';
import { iso, optionalIso } from '../iso';

/** What a caller sees of how a project ended. */
export interface EndingView {
  projectId: string;
  ending?: StoredEnding;
  milestones: readonly ReachedMilestone[];
  /** Of the entities that the catalog shows the caller. */
  titles: ReadonlyMap<string, string>;
  /** Whether the caller must not learn who is in the team. */
  blinded: boolean;
  may?: EndingMay;
}

/** How a project ended, as a caller sees it. */
export function presentEnding(view: EndingView): ProjectEnding {
  const { projectId, ending, titles, blinded, may } = view;
  const shown = (ref: string | undefined) =>
    ref !== undefined && titles.has(ref) ? ref : undefined;
  const milestones = view.milestones.map(milestone =>
    presentMilestone(milestone, titles, blinded),
  );
  if (!ending) {
    return { projectId, version: 0, milestones, may };
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
    transitionRef: shown(ending.transitionRef),
    answer: ending.answer,
    answeredBy: ending.answeredBy,
    answerReason: ending.answerReason,
    answeredAt: optionalIso(ending.answeredAt),
    by: blinded ? undefined : ending.by,
    at: iso(ending.at),
    milestones,
    may,
  };
}

function presentMilestone(
  { milestone, at, source, detail, by }: ReachedMilestone,
  titles: ReadonlyMap<string, string>,
  blinded: boolean,
): ProjectMilestone {
  const { evidenceUrl, entityRef } = detail;
  return {
    milestone,
    at: iso(at),
    source,
    evidenceUrl,
    entityRef: entityRef && titles.has(entityRef) ? entityRef : undefined,
    by: blinded ? undefined : by,
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
