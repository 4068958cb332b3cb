import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import type { ImportPlan } from './ImportPlan';

type Project = NonNullable<HackathonImport['projects']>[number];

/** Adds what became of a project: each ending and each answer is a version, and what was reached is a milestone. */
export function endingRows(
  plan: ImportPlan,
  item: Project,
  project: { field: string; id: string },
): void {
  const { ending } = item;
  if (!ending) {
    return;
  }
  if (ending.ending === 'transition' && !ending.to) {
    plan.reject(
      `${project.field}.ending.to`,
      'nobody is named who would own it; give a user or group',
    );
    return;
  }
  const isProposal = ending.ending === 'transition';
  const answer = isProposal ? ending.answer : undefined;
  const id = plan.idOf('ending', item.team, answer ? '2' : '1');
  if (plan.state.endings.get(project.id)?.has(id) === false) {
    plan.reject(
      `${project.field}.ending`,
      'it was said already what becomes of the project; that stays',
    );
    return;
  }
  if (
    answer &&
    plan.state.memberships.get(answer.by) === plan.teamIdOf(item.team)
  ) {
    plan.reject(
      `${project.field}.ending.answer.by`,
      `${answer.by} is in this team; nobody answers for the own one`,
    );
    return;
  }
  const said = {
    project_id: project.id,
    hackathon_ref: plan.target.ref,
    ending: ending.ending,
    reason: ending.reason ?? null,
    learnt: ending.learnt ?? null,
    proposed_to: ending.ending === 'transition' ? ending.to! : null,
    by_ref: ending.by,
    at: Date.parse(ending.at),
  };
  plan.add('project_endings', {
    ...said,
    id: plan.idOf('ending', item.team, '1'),
    version: 1,
    latest: !answer,
    answer: isProposal ? 'waiting' : null,
    answered_by: null,
    answer_reason: null,
    answered_at: null,
  });
  if (answer) {
    plan.add('project_endings', {
      ...said,
      id: plan.idOf('ending', item.team, '2'),
      version: 2,
      latest: true,
      answer: answer.answer,
      answered_by: answer.by,
      answer_reason: answer.reason ?? null,
      answered_at: Date.parse(answer.at),
    });
  }
  const reach = (milestone: string, at: string, by: string) =>
    plan.add('project_milestones', {
      project_id: project.id,
      milestone,
      at: Date.parse(at),
      source: 'imported',
      detail: '{}',
      by_ref: by,
    });
  if (!isProposal) {
    reach('decided', ending.at, ending.by);
  } else if (answer) {
    reach('decided', answer.at, answer.by);
    if (answer.answer === 'accepted') {
      reach('owned', answer.at, answer.by);
    }
  }
  if (ending.productionAt) {
    reach('production', ending.productionAt, ending.by);
  }
}
