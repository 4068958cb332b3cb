import {
  criteriaOf,
  type JudgeScore,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { fitting } from '../judging/ScoreWork';
import type { ExportTable } from './HackathonExports';

const PAGE = 1000;

type ScoreRow = JudgeScore & { title: string };

/** Scores that count, one a row: what the estimate is made of, so none that doesn't fit the criteria any more, nor of the calibration. */
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
  const fits = fitting(criteriaOf(spec.criteria));
  const counting = scores.flatMap(score => {
    const title = titles.get(score.project);
    return title !== undefined && fits(score) ? [{ ...score, title }] : [];
  });
  for (let start = 0; start < counting.length; start += PAGE) {
    yield counting.slice(start, start + PAGE);
  }
}
