import { Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import {
  Deadline,
  FailureState,
  LoadingLines,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import {
  type Debrief,
  hackathonsEventReadPermission,
} from '@guildhall/plugin-hackathons-common';
import { useNavigate, useParams } from 'react-router-dom';
import { useDebrief } from '../../query/useDebrief';
import { useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { ActionsSection } from './actions/ActionsSection';
import classes from './debrief.module.css';
import { FollowUpsSection } from './followUps/FollowUpsSection';
import { PointsSection } from './points/PointsSection';
import { SatisfactionSection } from './satisfaction/SatisfactionSection';
import { SECTIONS } from './useDebriefFilters';

/** What people say after the event, what comes of it, how they liked it, and when they meet again. */
export function DebriefPage() {
  const t = useTexts();
  const { ref, href } = useEvent();
  const result = useDebrief(ref);
  const navigate = useNavigate();
  const path = useParams()['*'];
  const section = SECTIONS.find(name => name === path) ?? SECTIONS[0];
  if (result.isPending) {
    return <LoadingLines lines={8} />;
  }
  const debrief = result.data;
  if (!debrief) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('debrief.title')}
        </Text>
        <State debrief={debrief} />
        <span className={classes.end}>
          <EventExport what="debrief" />
        </span>
      </div>
      <Tabs
        className={classes.tabs}
        selectedKey={section}
        onSelectionChange={key =>
          navigate(href(key === SECTIONS[0] ? 'debrief' : `debrief/${key}`))
        }
      >
        <TabList aria-label={t('debrief.parts')}>
          {SECTIONS.map(name => (
            <Tab key={name} id={name}>
              {t(`debrief.sections.${name}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="points">
          <PointsSection debrief={debrief} />
        </TabPanel>
        <TabPanel id="actions">
          <ActionsSection debrief={debrief} />
        </TabPanel>
        <TabPanel id="satisfaction">
          <SatisfactionSection debrief={debrief} />
        </TabPanel>
        <TabPanel id="follow-ups">
          <FollowUpsSection debrief={debrief} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** Whether something can be said, and until when. */
function State(props: { debrief: Debrief }) {
  const t = useTexts();
  const { open, held, opensAt, closesAt } = props.debrief;
  const now = useNow(opensAt).getTime();
  if (Date.parse(opensAt) > now) {
    return (
      <span className={classes.state}>
        {t('debrief.state.opens')} <Deadline at={opensAt} quiet />
      </span>
    );
  }
  if (open) {
    return closesAt ? (
      <span className={classes.state}>
        {t('debrief.state.open')} <Deadline at={closesAt} />
      </span>
    ) : null;
  }
  return (
    <span className={classes.state}>
      {t(held ? 'debrief.state.held' : 'debrief.state.closed')}
    </span>
  );
}
