import type {
  HackathonSchemas,
  JudgeConflict,
  JudgeLook,
  JudgeProgress,
  JudgingLogEntry,
  JudgingLook,
} from '@guildhall/plugin-hackathons-common';
import type { HackathonCriterion } from '@guildhall/plugin-guildhall-common';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import type { StoredLogEntry } from '../../database/DatabaseJudgingLogStore';
import type { LookCounts } from '../../database/DatabaseJudgingLookStore';
import type { StoredJudge } from '../../database/DatabaseJudgingPanelStore';
import type { StoredLook } from '../../database/judgingLookRows';
import { iso, optionalIso } from '../iso';

/** Criteria as the API gives them. */
export function toCriteria(
  criteria: readonly HackathonCriterion[],
): HackathonSchemas['HackathonCriterion'][] {
  return criteria.map(criterion => ({
    ...criterion,
    title: criterion.title ?? criterion.name,
    anchors: criterion.anchors ?? [],
  }));
}

/**
 * A look as its judge sees it.
 *
 * @param open - whether judges can score now
 */
export function toJudgeLook(look: StoredLook, open: boolean): JudgeLook {
  return {
    id: look.id,
    projectId: look.projectId,
    title: look.title,
    pitch: look.pitch,
    theme: look.theme,
    state: look.state,
    position: look.position,
    calibration: look.reason === 'calibration',
    scores: look.scores,
    commentToTeam: look.commentToTeam,
    shareWithTeam: look.shareWithTeam,
    noteToOrganisers: look.noteToOrganisers,
    skipReason: look.skipReason,
    skipText: look.skipText,
    releasedReason: look.releasedReason,
    version: look.version,
    updatedAt: iso(look.updatedAt),
    canUndo: open && look.undoable > 0 && look.state !== 'released',
  };
}

/** A look without what its judge thinks of the project, for organisers who judge themselves. */
export function withoutScores(look: StoredLook): StoredLook {
  return {
    ...look,
    scores: [],
    commentToTeam: undefined,
    shareWithTeam: false,
    noteToOrganisers: undefined,
  };
}

/** A look as organisers see it. */
export function toJudgingLook(
  look: StoredLook,
  displayName: string | undefined,
): JudgingLook {
  return {
    id: look.id,
    judge: look.judgeRef,
    displayName: displayName ?? look.judgeRef,
    projectId: look.projectId,
    title: look.title,
    state: look.state,
    reason: look.reason,
    position: look.position,
    scores: look.scores,
    commentToTeam: look.commentToTeam,
    shareWithTeam: look.shareWithTeam,
    noteToOrganisers: look.noteToOrganisers,
    skipReason: look.skipReason,
    skipText: look.skipText,
    releasedReason: look.releasedReason,
    version: look.version,
    assignedAt: iso(look.assignedAt),
    updatedAt: iso(look.updatedAt),
  };
}

/** A judge as organisers see them. */
export function toJudgeProgress(
  judge: StoredJudge,
  counts: LookCounts,
  conflicts: number,
): JudgeProgress {
  return {
    userRef: judge.userRef,
    displayName: judge.displayName,
    state: judge.state,
    stateReason: judge.stateReason,
    maxProjects: judge.maxProjects,
    counts: judge.counts,
    countsReason: judge.countsReason,
    ...counts,
    conflicts,
    lastActAt: optionalIso(judge.lastActAt),
    version: judge.version,
  };
}

/**
 * A conflict.
 *
 * @param sees.team - its name, for those who may know it
 * @param sees.groups - whether the groups in common are told
 * @param sees.why - whether it is told who declared or lifted it, and with which words
 */
export function toJudgeConflict(
  conflict: StoredConflict,
  sees: { title: string; team?: string; groups: boolean; why: boolean },
): JudgeConflict {
  return {
    id: conflict.id,
    judge: conflict.judgeRef,
    projectId: conflict.projectId,
    title: sees.title,
    teamName: sees.team,
    kind: conflict.kind,
    reason: sees.why ? conflict.reason : undefined,
    groups: sees.groups ? conflict.groups : undefined,
    by: sees.why ? conflict.by : undefined,
    byTeam: sees.why && conflict.byTeam ? true : undefined,
    at: iso(conflict.at),
    liftedAt: optionalIso(conflict.liftedAt),
    liftedBy: sees.why ? conflict.liftedBy : undefined,
    liftedReason: sees.why ? conflict.liftedReason : undefined,
  };
}

/** An entry of the log. */
export function toLogEntry(entry: StoredLogEntry): JudgingLogEntry {
  return {
    id: entry.id,
    at: iso(entry.at),
    by: entry.by,
    act: entry.act,
    judge: entry.judge,
    projectId: entry.projectId,
    title: entry.title,
    lookId: entry.lookId,
    scores: entry.scores,
    reason: entry.reason,
    text: entry.text,
  };
}
