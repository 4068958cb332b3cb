/** An event of the usual kind in which every judge has an opinion of every project, so that looks can be chosen afterwards. */
import { createRandom } from '../../plugins/hackathons-common/src/domain/teams/random';
import { estimateScores } from '../../plugins/hackathons-common/src/judging';
import { CRITERIA, normalFrom, toPoints } from './judgingEvents';

const [PROJECTS, JUDGES] = [40, 20];

export interface Look {
  judge: string;
  project: string;
}

/** 40 projects and 20 judges, from a seed. */
export function usualEvent(seed: number) {
  const normal = normalFrom(createRandom(seed));
  const projects = Array.from({ length: PROJECTS }, (_, p) => `p${p}`);
  const quality = new Map(projects.map(project => [project, normal()]));
  const judges = Array.from({ length: JUDGES }, (_, j) => ({ judge: `j${j}` }));
  const opinions = new Map<string, { opinion: number; points: number[] }>();
  for (const { judge } of judges) {
    const [severity, scale] = [0.7 * normal(), Math.exp(0.3 * normal())];
    for (const project of projects) {
      const opinion = (quality.get(project) ?? 0) + 0.7 * normal() - severity;
      opinions.set(`${judge} ${project}`, {
        opinion,
        points: CRITERIA.map(() =>
          toPoints(scale * (opinion + 0.4 * normal())),
        ),
      });
    }
  }
  return {
    projects,
    judges,
    /** Best first. */
    truth: [...projects].sort(
      (a, b) => (quality.get(b) ?? 0) - (quality.get(a) ?? 0),
    ),
    opinionOf: (judge: string, project: string) =>
      opinions.get(`${judge} ${project}`)?.opinion ?? NaN,
    /** What the scores of these looks say, best first. */
    estimate: (looks: Look[]) =>
      estimateScores({
        criteria: CRITERIA.map(name => ({ name, weight: 1 })),
        scores: looks.flatMap(({ judge, project }) =>
          CRITERIA.map((criterion, c) => ({
            judge,
            project,
            criterion,
            score: opinions.get(`${judge} ${project}`)?.points[c] ?? NaN,
          })),
        ),
        projects,
      }).projects,
  };
}
