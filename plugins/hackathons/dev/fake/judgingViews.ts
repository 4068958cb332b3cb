import type {
  AssignmentReport,
  HackathonWindow,
  JudgeLook,
  JudgeProgress,
  JudgeState,
  Judging,
} from '@guildhall/plugin-hackathons-common';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import { CRITERIA, judgedProjects, type StoredLook } from './judgingData';
import type { StoredJudging } from './JudgingServer';

/** A look as its judge sees it. */
export function toLook(hackathonRef: string, look: StoredLook): JudgeLook {
  const { judge, displayName, reason, assignedAt, ...rest } = look;
  const project = judgedProjects(hackathonRef).find(
    ({ id }) => id === look.projectId,
  );
  return {
    ...rest,
    pitch: project?.pitch,
    theme: project?.theme,
    canUndo: look.version > 1,
  };
}

/** Where a judge stands. */
export function stateOf(
  stored: StoredJudging,
  judge: JudgeProgress,
): JudgeState & { open: number } {
  const looks = stored.looks.filter(
    each => each.judge === judge.userRef && each.state !== 'released',
  );
  const of = (state: StoredLook['state']) =>
    looks.filter(look => look.state === state).length;
  return {
    state: judge.state,
    stateReason: judge.stateReason,
    counts: judge.counts,
    assigned: looks.length,
    scored: of('scored'),
    skipped: of('skipped'),
    open: of('assigned'),
  };
}

/** The judging as the reader sees it. */
export function judgingOf(
  stored: StoredJudging,
  reader: {
    hackathonRef: string;
    me: string;
    charter: HackathonEntity;
    window: HackathonWindow | undefined;
    organises: boolean;
    hides: boolean;
  },
): Judging {
  const { me, charter, window, organises, hides } = reader;
  const { judging } = charter.spec;
  const my = stored.judges.find(({ userRef }) => userRef === me);
  const looks = stored.looks.filter(
    each => each.state !== 'released' && !each.calibration,
  );
  const of = (state: StoredLook['state']) =>
    looks.filter(look => look.state === state).length;
  const projects = judgedProjects(reader.hackathonRef);
  const calibrated = stored.looks.filter(
    ({ calibration, state }) => calibration && state === 'scored',
  );
  const mine = stored.looks.find(
    ({ calibration, judge }) => calibration && judge === me,
  );
  const chosen = projects.find(({ id }) => id === stored.calibration);
  const done = mine?.state === 'scored';
  return {
    enabled: judging !== undefined,
    window,
    criteria: CRITERIA,
    blind: stored.blind,
    showRepositories: !stored.blind || stored.showRepositories,
    feedback: stored.feedback,
    looksPerProject: judging?.looksPerProject ?? 3,
    finalRound: judging?.finalRound,
    peoplesChoice: judging?.peoplesChoice,
    assignedAt: stored.assignedAt,
    calibration:
      chosen && (my || organises)
        ? {
            projectId: chosen.id,
            title: chosen.title,
            done,
            lookId: mine?.id,
            mine: done ? mine.scores : undefined,
            panel:
              done || (organises && !hides)
                ? CRITERIA.map(({ name }) => panelOf(name, calibrated))
                : undefined,
          }
        : undefined,
    my: my && stateOf(stored, my),
    progress: organises
      ? {
          judges: stored.judges.length,
          active: stored.judges.filter(({ state }) => state === 'active')
            .length,
          looks: looks.length,
          scored: of('scored'),
          skipped: of('skipped'),
          open: of('assigned'),
          projects: stored.assignedAt ? projects.length - 1 : 0,
          short: stored.assignedAt ? 3 : 0,
        }
      : undefined,
    may: {
      score: my?.state === 'active' && window?.state === 'open',
      declare: my !== undefined && window?.state !== 'closed',
      organise: organises,
      seeScores: organises && !hides,
      leave: hides,
    },
  };
}

function panelOf(criterion: string, looks: StoredLook[]) {
  const scores = looks.flatMap(each =>
    each.scores
      .filter(score => score.criterion === criterion)
      .map(({ score }) => score),
  );
  return {
    criterion,
    mean: scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1),
    counts: [...new Set(scores)].map(score => ({
      score,
      judges: scores.filter(each => each === score).length,
    })),
  };
}

/** What an assignment of some looks makes. */
export function assignmentReport(
  hackathonRef: string,
  stored: StoredJudging,
  looks: StoredLook[],
): AssignmentReport {
  const projects = judgedProjects(hackathonRef);
  return {
    applied: false,
    seed: 1,
    looks: looks.length,
    added: looks.length - stored.looks.length,
    released: [],
    problems: [
      {
        kind: 'too-few-looks',
        projectId: projects[6].id,
        message: `“${projects[6].title}” gets 2 of 3 looks: 2 judges have a conflict with it, 1 is absent`,
      },
    ],
    parts: 1,
    judges: stored.judges.map(({ userRef, displayName }) => ({
      judge: userRef,
      displayName,
      looks: looks.filter(({ judge }) => judge === userRef).length,
    })),
    projects: projects.map(({ id, title }) => ({
      projectId: id,
      title,
      looks: looks.filter(({ projectId }) => projectId === id).length,
    })),
  };
}
