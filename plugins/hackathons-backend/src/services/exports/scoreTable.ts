import {
  criteriaOf,
  type JudgeScore,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { ExportTable } from './HackathonExports';

const PAGE = 1000;

type ScoreRow = JudgeScore & { title: string };

/** Scores that count, one a row: what the estimate is made of, so none of criteria that the charter has no more, nor of the calibration. */
export function scoreTable(
  core: Core,
  context: EventContext,
): ExportTable<ScoreRow> {
  return {
    columns: [
      { name: 'judge', value: ({ judge }) => judge },
      { name: 'project', value: ({ project }) => project },
      { name: 'title', value: ({ title }) => title },
      { name: 'criterion', value: ({ criterion }) => criterion },
      { name: 'score', value: ({ score }) => score },
    ],
    pages: pages(core, context),
  };
}

async function* pages(
  { stores }: Core,
  { ref, spec }: EventContext,
): AsyncGenerator<ScoreRow[]> {
  const { judging } = stores;
  const panel = await judging.panels.get(ref);
  // The looks of judges bound their number, and they belong together: all are of one moment.
  const [scores, projects] = await Promise.all([
    judging.scoresFor(ref),
    judging.projects(ref, panel?.calibrationProjectId),
  ]);
  const titles = new Map(
    projects.map(({ projectId, title }) => [projectId, title]),
  );
  const names = new Set(criteriaOf(spec.criteria).map(({ name }) => name));
  const counting = scores.flatMap(score => {
    const title = titles.get(score.project);
    return title !== undefined && names.has(score.criterion)
      ? [{ ...score, title }]
      : [];
  });
  for (let start = 0; start < counting.length; start += PAGE) {
    yield counting.slice(start, start + PAGE);
  }
}
