import { Alert } from '@backstage/ui';
import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import { useTexts } from '../common';
import classes from './MetricsTab.module.css';

/** Annotations that could not be used, each with the mend. */
export function ProblemsAlert(props: { problems: AssetDetail['problems'] }) {
  const t = useTexts();
  const { problems } = props;
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      status="warning"
      icon
      title={t('problems.title', { count: problems.length })}
      description={
        <ul className={classes.problems}>
          {problems.map(problem => (
            <li key={`${problem.annotation} ${problem.value}`}>
              <code>{problem.annotation}</code>{' '}
              {t('problems.found', { value: problem.value })}
              <div>{problem.message}</div>
            </li>
          ))}
        </ul>
      }
    />
  );
}
