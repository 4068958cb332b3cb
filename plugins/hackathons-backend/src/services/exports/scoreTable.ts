import type { JudgeScore } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { ExportTable } from './HackathonExports';

const PAGE = 1000;

type ScoreRow = JudgeScore & { title: string };

/** Scores that count, one a row: what the estimate is made of. */
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
  { ref }: EventContext,
): AsyncGenerator<ScoreRow[]> {
  // The looks of judges bound their number, and they belong together: all are of one moment.
  const [scores, projects] = await Promise.all([
    stores.judging.scoresFor(ref),
    stores.judging.projects(ref, undefined),
  ]);
  const titles = new Map(
    projects.map(({ projectId, title }) => [projectId, title]),
  );
  for (let start = 0; start < scores.length; start += PAGE) {
    yield scores
      .slice(start, start + PAGE)
      .map(score => ({ ...score, title: titles.get(score.project) ?? '' }));
  }
}
