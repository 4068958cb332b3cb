import type {
  JudgeLook,
  JudgeScoresInput,
} from '@guildhall/plugin-hackathons-common';
import { useCallback } from 'react';
import { useStoredDraft } from '../../../outbox';

/** What a judge has filled in of a look. */
export interface LookDraft {
  /** By the name of the criterion. */
  scores: Record<string, number>;
  commentToTeam: string;
  shareWithTeam: boolean;
  noteToOrganisers: string;
  /** What the look was when the judge began. */
  version: number;
}

/**
 * What a judge fills in, kept on this device with each change, so that a reload loses nothing. Until something is
 * changed, it is what is saved.
 */
export function useLookDraft(userRef: string, look: JudgeLook) {
  const { kept, change: keep } = useStoredDraft<LookDraft>(
    `guildhall.hackathons.judging.draft:${userRef}:${look.id}`,
  );
  const draft = kept ?? draftOf(look);

  const change = useCallback(
    (changes: Partial<LookDraft>) =>
      keep(before => ({ ...(before ?? draftOf(look)), ...changes })),
    [keep, look],
  );
  const discard = useCallback(() => keep(() => undefined), [keep]);
  return { draft, changed: kept !== undefined, change, discard };
}

/** What is saved of a look, to go on from there. */
export function draftOf(
  look: Pick<
    JudgeLook,
    | 'scores'
    | 'commentToTeam'
    | 'shareWithTeam'
    | 'noteToOrganisers'
    | 'version'
  >,
): LookDraft {
  return {
    scores: Object.fromEntries(
      look.scores.map(({ criterion, score }) => [criterion, score]),
    ),
    commentToTeam: look.commentToTeam ?? '',
    shareWithTeam: look.shareWithTeam,
    noteToOrganisers: look.noteToOrganisers ?? '',
    version: look.version,
  };
}

/** A draft that has a score for each criterion, as the API takes it. */
export function toInput(draft: LookDraft): JudgeScoresInput {
  return {
    scores: Object.entries(draft.scores).map(([criterion, score]) => ({
      criterion,
      score,
    })),
    commentToTeam: draft.commentToTeam.trim() || undefined,
    shareWithTeam: draft.shareWithTeam,
    noteToOrganisers: draft.noteToOrganisers.trim() || undefined,
    version: draft.version,
  };
}
