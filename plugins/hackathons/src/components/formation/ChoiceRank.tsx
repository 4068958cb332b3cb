import { useTexts, type Texts } from '../common';
import classes from './formation.module.css';

const DOTS = 3;

/** How much of their wish somebody got: dots for a glance, and words. */
export function ChoiceRank(props: { rank?: number }) {
  const t = useTexts();
  const { rank } = props;
  const filled = rank === undefined ? 0 : Math.max(0, DOTS + 1 - rank);
  return (
    <span className={classes.rank}>
      <span className={classes.dots} data-filled={filled} aria-hidden>
        {Array.from({ length: DOTS }, (_, index) => (
          <i key={index} data-on={index < filled || undefined} />
        ))}
      </span>
      {rankText(rank, t)}
    </span>
  );
}

/** Such as `first choice`. */
export function rankText(rank: number | undefined, t: Texts): string {
  switch (rank) {
    case undefined:
      return t('formation.rank.unlisted');
    case 1:
      return t('formation.rank.first');
    case 2:
      return t('formation.rank.second');
    case 3:
      return t('formation.rank.third');
    default:
      return t('formation.rank.nth', { rank: String(rank) });
  }
}
