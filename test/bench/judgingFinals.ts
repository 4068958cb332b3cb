/** What a final round brings. */
import {
  assignJudges,
  rankFinalists,
} from '../../plugins/hackathons-common/src/judging';
import { usualEvent, type Look } from './judgingUsualEvent';

const [FINALISTS, PANEL] = [5, 10];

/**
 * One event with three looks at each project. Then either ten of its twenty judges rank the first five by what they think of them; or the same judges
 * score those that they hadn't seen, and the estimate is made again.
 *
 * @returns whether the best project comes out first: without more, with rankings, and with more scores
 */
export function compareFinals(seed: number) {
  const { projects, judges, truth, opinionOf, estimate } = usualEvent(seed);
  const { looks } = assignJudges({ projects, judges, looks: 3, seed });
  const scores = estimate(looks);
  const finalists = scores.slice(0, FINALISTS).map(({ project }) => project);
  const panel = judges.slice(0, PANEL).map(({ judge }) => judge);
  const ranked = rankFinalists({
    finalists,
    rankings: panel.map(judge => ({
      judge,
      ranking: [...finalists].sort(
        (a, b) => opinionOf(judge, b) - opinionOf(judge, a),
      ),
    })),
  }).projects;
  const seen = new Set(looks.map(look => `${look.judge} ${look.project}`));
  const more: Look[] = panel.flatMap(judge =>
    finalists
      .filter(project => !seen.has(`${judge} ${project}`))
      .map(project => ({ judge, project })),
  );
  const rescored = estimate([...looks, ...more]).find(({ project }) =>
    finalists.includes(project),
  );
  const isBest = (project?: string) => (project === truth[0] ? 1 : 0);
  return {
    without: isBest(scores[0].project),
    ranked: isBest(ranked[0].project),
    rescored: isBest(rescored?.project),
    reached: finalists.includes(truth[0]) ? 1 : 0,
  };
}
