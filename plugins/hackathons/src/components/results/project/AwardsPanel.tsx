import { Text } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import type { ProjectResult } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import { Medal } from '../Medal';
import classes from './project.module.css';

/** The awards of a project; nothing without any. */
export function AwardsPanel(props: { result: ProjectResult }) {
  const t = useTexts();
  const { awards } = props.result;
  return (
    awards.length > 0 && (
      <Panel title={t('results.project.awards')}>
        <ul className={classes.awards}>
          {awards.map(({ award, title, description, place, size, reason }) => (
            <li key={award}>
              <Medal place={size > 1 ? place : undefined} />
              <div>
                <Text as="p" weight="bold">
                  {size > 1
                    ? t('results.awards.withPlace', { award: title, place })
                    : title}
                </Text>
                {description && <p className={classes.muted}>{description}</p>}
                {reason && <q>{reason}</q>}
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    )
  );
}
