/** What it brings to send judges where one more look is worth most. */
import {
  assignJudges,
  needsOneMoreLook,
} from '../../plugins/hackathons-common/src/judging';
import { usualEvent, type Look } from './judgingUsualEvent';

const TOP = 3;

/**
 * One event: three looks at each project, then 40 more, either one for each project, or in ten rounds to the four projects that need one most, by the
 * judges with the least work.
 *
 * @returns the share of the three best projects that are found, either way
 */
export function compareLooks(seed: number): { evenly: number; needed: number } {
  const { projects, judges, truth, estimate } = usualEvent(seed);
  const best = new Set(truth.slice(0, TOP));
  const found = (looks: Look[]) =>
    estimate(looks)
      .slice(0, TOP)
      .filter(({ project }) => best.has(project)).length / TOP;
  const first = assignJudges({ projects, judges, looks: 3, seed }).looks;
  const evenly = assignJudges({
    projects,
    judges,
    looks: 4,
    seed,
    existing: first.map(look => ({ ...look, scored: true })),
  }).looks;
  const needed: Look[] = [...first];
  for (let round = 0; round < 10; round += 1) {
    const needs = needsOneMoreLook({ projects: estimate(needed), top: TOP });
    for (const { project } of needs.slice(0, 4)) {
      const load = ({ judge }: { judge: string }) =>
        needed.filter(look => look.judge === judge).length;
      const [next] = judges
        .filter(
          ({ judge }) =>
            !needed.some(
              look => look.judge === judge && look.project === project,
            ),
        )
        .sort((a, b) => load(a) - load(b));
      needed.push({ judge: next.judge, project });
    }
  }
  return { evenly: found(evenly), needed: found(needed) };
}
