import { Link, Text } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import type { ProposedEnding } from '@guildhall/plugin-hackathons-common';
import { useProposedToMe } from '../../query/useEndings';
import { useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import { EndingActs } from './EndingActs';
import classes from './outcomes.module.css';

/** Projects that wait for whether the reader takes them over: for people who may have had nothing to do with the event. */
export function ProposedPanel() {
  const t = useTexts();
  const { data } = useProposedToMe();
  if (!data || data.items.length === 0) {
    return null;
  }
  return (
    <Panel title={t('outcomes.answer.askedPanel')}>
      <ul className={classes.proposed}>
        {data.items.map(item => (
          <li key={item.projectId}>
            <Proposed item={item} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Proposed(props: { item: ProposedEnding }) {
  const t = useTexts();
  const { item } = props;
  const path = useEventPath(item.hackathonRef);
  return (
    <>
      <div className={classes.what}>
        <Link href={`${path}/projects/${item.projectId}`} weight="bold">
          {item.title}
        </Link>{' '}
        <Text variant="body-small" color="secondary">
          {t('outcomes.answer.of', { event: item.hackathonTitle })}
        </Text>
        {item.ending?.reason && (
          <p className={classes.words}>{item.ending.reason}</p>
        )}
      </div>
      {item.ending && (
        <EndingActs
          hackathonRef={item.hackathonRef}
          title={item.title}
          ending={item.ending}
          may={{ answer: true }}
        />
      )}
    </>
  );
}
