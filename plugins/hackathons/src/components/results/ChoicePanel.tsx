import { Text } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import type { Results } from '@guildhall/plugin-hackathons-common';
import { Bars, useTexts } from '../common';
import classes from './results.module.css';
import { titlesOf } from './titlesOf';

/** How many votes each project got; nothing without a people's choice. */
export function ChoicePanel(props: { results: Results }) {
  const t = useTexts();
  const { peoplesChoice } = props.results;
  const titleOf = titlesOf(props.results);
  return (
    peoplesChoice && (
      <Panel title={t('results.choice.title')}>
        <div className={classes.stack}>
          {peoplesChoice.items.length === 0 ? (
            <Text as="p">{t('results.choice.nobody')}</Text>
          ) : (
            <Bars
              label={t('results.choice.title')}
              columns={[
                t('results.ranking.project'),
                t('results.ranking.votes'),
              ]}
              bars={peoplesChoice.items.map(({ projectId, votes }) => ({
                key: projectId,
                label: titleOf(projectId),
                value: votes,
                text: t('results.choice.votes', { count: votes }),
              }))}
            />
          )}
          <p className={classes.muted}>{t('results.choice.hint')}</p>
        </div>
      </Panel>
    )
  );
}
