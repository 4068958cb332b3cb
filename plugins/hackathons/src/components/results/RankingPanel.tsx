import { Switch } from '@backstage/ui';
import {
  flagParam,
  Panel,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type { Results } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import ranking from './ranking.module.css';
import { RankingTable } from './RankingTable';
import classes from './results.module.css';

const PARAMS = { means: flagParam() };

/** The ranking, on demand with the plain means beside it. */
export function RankingPanel(props: { results: Results }) {
  const t = useTexts();
  const { results } = props;
  const { filters, change } = useUrlFilters(PARAMS);
  return (
    <Panel
      title={t('results.ranking.title')}
      badge={
        <span className={classes.muted}>
          {t('results.ranking.summary', {
            projects: results.items.length,
            judges: results.judges ?? 0,
            looks: results.looks ?? 0,
          })}
        </span>
      }
      actions={
        <Switch
          label={t('results.ranking.showPlainMeans')}
          isSelected={filters.means}
          onChange={means => change({ means })}
        />
      }
    >
      <RankingTable results={results} plainMeans={filters.means} />
      {filters.means && (
        <div className={ranking.foot}>
          <p>{t('results.ranking.plainMeansHint')}</p>
        </div>
      )}
    </Panel>
  );
}
