/** What it brings to send judges where one more look is worth most. */
import { createRandom } from '../../plugins/hackathons-common/src/domain/teams/random';
import {
  assignJudges,
  estimateScores,
  needsOneMoreLook,
} from '../../plugins/hackathons-common/src/judging';
import { CRITERIA, normalFrom, toPoints } from './judgingEvents';

interface Look {
  judge: string;
  project: string;
}

const TOP = 3;
const [PROJECTS, JUDGES] = [40, 20];

/**
 * One event of 40 projects and 20 judges, like the usual kind: three looks at each project, then 40 more, either one for each project, or in ten rounds to the
 * four projects that need one most, by the judges with the least work.
 *
 * @returns the share of the three best projects that are found, either way
 */
export function compareLooks(seed: number): { evenly: number; needed: number } {
  const random = createRandom(seed);
  const normal = normalFrom(random);
  const projects = Array.from({ length: PROJECTS }, (_, p) => `p${p}`);
  const quality = projects.map(normal);
  const judges = Array.from({ length: JUDGES }, (_, j) => ({ judge: `j${j}` }));
  const points = new Map<string, number[]>();
  for (const { judge } of judges) {
    const [severity, scale] = [0.7 * normal(), Math.exp(0.3 * normal())];
    projects.forEach((project, p) => {
      const opinion = quality[p] + 0.7 * normal() - severity;
      points.set(
        `${judge} ${project}`,
        CRITERIA.map(() => toPoints(scale * (opinion + 0.4 * normal()))),
      );
    });
  }
  const estimate = (looks: Look[]) =>
    estimateScores({
      criteria: CRITERIA.map(name => ({ name, weight: 1 })),
      scores: looks.flatMap(({ judge, project }) =>
        CRITERIA.map((criterion, c) => ({
          judge,
          project,
          criterion,
          score: points.get(`${judge} ${project}`)?.[c] ?? NaN,
        })),
      ),
      projects,
    }).projects;
  const best = new Set(
    [...quality.keys()]
      .sort((a, b) => quality[b] - quality[a])
      .slice(0, TOP)
      .map(p => projects[p]),
  );
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
