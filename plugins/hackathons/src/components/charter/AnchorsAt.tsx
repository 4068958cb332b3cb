import { TextField } from '@backstage/ui';
import { useTexts } from '../common';
import classes from './charter.module.css';
import { Problem } from './fields';
import { getAt, type Value } from './paths';
import { useCharter, useField, withoutPath } from './useCharter';

/** More scores than these are not written out one by one: only the ends, and what has a text. */
const MOST_SCORES = 11;

interface Anchor {
  [key: string]: Value;
  score: number;
  text: string;
}

/**
 * What earns each score of a criterion, a line a score.
 *
 * @param props.path - of the criterion, such as `spec.criteria[0]`
 */
export function AnchorsAt(props: { path: string; title: string }) {
  const t = useTexts();
  const path = `${props.path}.anchors`;
  const { draft, problems } = useCharter();
  const { value, change } = useField(path);
  const anchors = (Array.isArray(value) ? value : []) as Anchor[];
  const scores = scoresOf(getAt(draft, `${props.path}.scale`), anchors);
  const problem = problems.find(({ field }) => field.startsWith(path));

  function write(score: number, text: string) {
    const others = anchors.filter(anchor => anchor.score !== score);
    const next = text ? [...others, { score, text }] : others;
    change(next.length ? next.sort((a, b) => a.score - b.score) : undefined);
  }

  return (
    <details className={classes.details}>
      <summary>
        {t('charter.anchors', {
          written: anchors.length,
          count: scores.length,
        })}
      </summary>
      <div
        role="group"
        aria-label={t('charter.anchorsOf', { criterion: props.title })}
        className={classes.anchors}
      >
        {scores.map(score => (
          <div key={score} className={classes.anchor}>
            <span aria-hidden>{score}</span>
            <TextField
              size="small"
              aria-label={t('charter.anchor', { score })}
              value={anchors.find(anchor => anchor.score === score)?.text ?? ''}
              onChange={text => write(score, text)}
            />
          </div>
        ))}
      </div>
      <Problem text={problem && withoutPath(problem)} />
    </details>
  );
}

/** Scores to write a text for: all whole ones of the scale if they are few, else its ends, and those that have one. */
function scoresOf(scale: Value, anchors: Anchor[]): number[] {
  const { min, max } = (scale ?? {}) as { min?: Value; max?: Value };
  const ends = [min, max].filter(
    (end): end is number => typeof end === 'number',
  );
  const [from, to] = ends;
  const few = to > from && to - from < MOST_SCORES && Number.isInteger(from);
  const all = few
    ? Array.from({ length: Math.floor(to - from) + 1 }, (_, at) => from + at)
    : ends;
  return [...new Set([...all, ...anchors.map(({ score }) => score)])].sort(
    (a, b) => a - b,
  );
}
