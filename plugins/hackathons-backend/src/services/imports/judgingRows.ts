import {
  criteriaOf,
  type HackathonImport,
} from '@guildhall/plugin-hackathons-common';
import { toLookColumns } from '../../database/judgingLookRows';
import { nameOf } from '../people';
import type { ImportPlan } from './ImportPlan';

type Judgement = NonNullable<HackathonImport['judgements']>[number];

/** A judgement that is taken, with the project that it is about. */
type Accepted = Judgement & { projectId: string };

/** Adds who judged what, and the scores. */
export function addJudgements(plan: ImportPlan): void {
  const accepted: Accepted[] = [];
  const positions = new Map<string, number>();
  const said = new Set<string>();
  let practice: string | undefined;
  plan.data.judgements?.forEach((item, i) => {
    const field = `judgements[${i}]`;
    const projectId = plan.projectOf(`${field}.team`, item.team);
    if (!projectId || !scoresFit(plan, field, item)) {
      return;
    }
    const key = `${item.judge} ${projectId}`;
    const id = plan.idOf('look', item.judge, item.team);
    const before = plan.state.looks.get(key);
    if (before !== undefined && before !== id) {
      plan.reject(field, `${item.judge} has the project of this team already`);
      return;
    }
    if (said.has(key)) {
      plan.reject(field, `${item.judge} judges this team twice; give it once`);
      return;
    }
    if (plan.state.memberships.get(item.judge) === plan.teamIdOf(item.team)) {
      plan.reject(`${field}.judge`, `${item.judge} is in this team`);
      return;
    }
    if (item.calibration && (practice ?? projectId) !== projectId) {
      plan.reject(
        `${field}.calibration`,
        'judges practised with the project of another team already; there is one for all of them',
      );
      return;
    }
    practice ??= item.calibration ? projectId : undefined;
    said.add(key);
    accepted.push({ ...item, projectId });
    const position = positions.get(item.judge) ?? 0;
    positions.set(item.judge, position + 1);
    addLook(plan, item, { id, projectId, position, isNew: !before });
  });
  addPanel(plan, accepted, practice);
}

function addPanel(
  plan: ImportPlan,
  judgements: readonly Accepted[],
  practice: string | undefined,
): void {
  if (judgements.length === 0) {
    return;
  }
  plan.add('judging_panels', {
    hackathon_ref: plan.target.ref,
    calibration_project_id: practice ?? null,
    seed: 1,
    assigned_at: Math.min(...judgements.map(({ at }) => Date.parse(at))),
    assigned_by: plan.target.by,
    // Conflicts are worked out with the next upkeep.
    synced_at: 0,
    version: 1,
  });
  for (const judge of new Set(judgements.map(item => item.judge))) {
    const acts = judgements.filter(item => item.judge === judge && item.scores);
    plan.add('judges', {
      hackathon_ref: plan.target.ref,
      user_ref: judge,
      display_name: nameOf(judge),
      state: 'active',
      counts: true,
      version: 1,
      last_act_at:
        acts.length > 0
          ? Math.max(...acts.map(({ at }) => Date.parse(at)))
          : null,
    });
  }
}

function addLook(
  plan: ImportPlan,
  item: Judgement,
  look: { id: string; projectId: string; position: number; isNew: boolean },
): void {
  const at = Date.parse(item.at);
  plan.add('judge_looks', {
    ...toLookColumns({
      state: item.scores ? 'scored' : 'assigned',
      position: look.position,
      absences: 0,
      commentToTeam: item.commentToTeam,
      shareWithTeam: item.shareWithTeam ?? false,
      scores: [],
      scoredAt: item.scores && at,
      undoable: 0,
    }),
    id: look.id,
    hackathon_ref: plan.target.ref,
    judge_ref: item.judge,
    project_id: look.projectId,
    reason: item.calibration ? 'calibration' : 'new',
    version: 1,
    assigned_at: at,
    updated_at: at,
  });
  // What is there stays as it is, without a score if it was undone or taken since.
  if (!look.isNew || !item.scores) {
    return;
  }
  for (const { criterion, score } of item.scores) {
    plan.add('judge_scores', { look_id: look.id, criterion, score });
  }
  plan.add('judging_log', {
    hackathon_ref: plan.target.ref,
    at,
    by_ref: item.judge,
    act: 'score',
    judge_ref: item.judge,
    project_id: look.projectId,
    look_id: look.id,
    scores: JSON.stringify(item.scores),
  });
}

/** Whether there is a score in the scale for each criterion, or none at all. */
function scoresFit(plan: ImportPlan, field: string, item: Judgement): boolean {
  if (!item.scores) {
    return true;
  }
  const { scores } = item;
  const criteria = criteriaOf(plan.target.spec.criteria);
  for (const { name, scale } of criteria) {
    const given = scores.filter(({ criterion }) => criterion === name);
    if (given.length !== 1) {
      plan.reject(
        `${field}.scores`,
        `${given.length} scores for the criterion ${name}; give one`,
      );
      return false;
    }
    const [{ score }] = given;
    if (score < scale.min || score > scale.max) {
      plan.reject(
        `${field}.scores`,
        `${name} is ${score}; the scale is ${scale.min} to ${scale.max}`,
      );
      return false;
    }
  }
  if (scores.length > criteria.length) {
    plan.reject(
      `${field}.scores`,
      'there are scores for criteria that the charter has not',
    );
    return false;
  }
  return true;
}

/** Adds votes for the people's choice, as many as a person has. */
export function addVotes(plan: ImportPlan): void {
  const limit = plan.target.spec.judging?.peoplesChoice?.votesPerPerson ?? 0;
  plan.data.votes?.forEach((item, i) => {
    const field = `votes[${i}]`;
    const projectId = plan.projectOf(`${field}.team`, item.team);
    if (!projectId) {
      return;
    }
    if (plan.state.memberships.get(item.user) === plan.teamIdOf(item.team)) {
      plan.reject(field, `${item.user} is in this team`);
      return;
    }
    if (
      plan.data.judgements?.some(
        each => each.calibration && each.team === item.team,
      )
    ) {
      plan.reject(
        `${field}.team`,
        `judges practised with the project of ${item.team}, which is out of the competition; leave out votes for it`,
      );
      return;
    }
    const mine = plan.state.votes.get(item.user) ?? new Map<string, number>();
    const taken = new Set(mine.values());
    const slot =
      mine.get(projectId) ??
      Array.from({ length: limit }, (_, index) => index + 1).find(
        free => !taken.has(free),
      );
    if (slot === undefined) {
      plan.reject(
        field,
        `${item.user} has ${limit} votes, as the charter says, and gave them already`,
      );
      return;
    }
    plan.state.votes.set(item.user, mine.set(projectId, slot));
    plan.add('peoples_votes', {
      hackathon_ref: plan.target.ref,
      user_ref: item.user,
      project_id: projectId,
      slot,
      at: Date.parse(item.at),
    });
  });
}
