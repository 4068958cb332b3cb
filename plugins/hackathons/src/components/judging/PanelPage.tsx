import {
  ButtonLink,
  Link,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsEventManagePermission } from '@guildhall/plugin-hackathons-common';
import { RiArrowLeftLine, RiLock2Line, RiScales3Line } from '@remixicon/react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { useJudging } from '../../query/useJudging';
import { useLiveProgress } from '../../query/useLive';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './judging.module.css';
import panel from './panel/panel.module.css';
import { AssignmentView } from './panel/AssignmentView';
import { ConflictsView } from './panel/ConflictsView';
import { HiddenScores } from './panel/HiddenScores';
import { JudgesView } from './panel/JudgesView';
import { LogView } from './panel/LogView';
import { LooksView } from './panel/LooksView';
import { NeedsView } from './panel/NeedsView';
import { ProgressView } from './panel/ProgressView';

const SECTIONS = [
  'progress',
  'judges',
  'assignment',
  'looks',
  'conflicts',
  'needs',
  'log',
] as const;

/** How judging goes, and what organisers do with the panel. Not for organisers who are in a team. */
export function PanelPage() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const { '*': path = '' } = useParams();
  const result = useJudging(ref);
  useLiveProgress(ref);
  const section = SECTIONS.find(name => name === path) ?? 'progress';

  if (result.isPending) {
    return <LoadingLines lines={6} height={24} />;
  }
  if (!result.data) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventManagePermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  const judging = result.data;
  if (!judging.enabled) {
    return (
      <StateMessage
        icon={<RiScales3Line size={40} aria-hidden />}
        title={t('judging.none.title')}
        action={
          event.charter.editable &&
          event.may.manage && (
            <ButtonLink href={href('organise/charter?step=judging')}>
              {t('judging.panel.toCharter')}
            </ButtonLink>
          )
        }
      >
        {t('judging.none.text')}
      </StateMessage>
    );
  }
  if (!judging.may.organise) {
    const organises = event.roles.includes('organiser');
    return (
      <StateMessage
        alert
        icon={<RiLock2Line size={40} aria-hidden />}
        title={t(
          organises ? 'judging.panel.takesPart' : 'judging.panel.notOrganiser',
        )}
      >
        {t(
          organises
            ? 'judging.panel.takesPartText'
            : 'judging.panel.notOrganiserText',
          { permission: hackathonsEventManagePermission.name },
        )}
      </StateMessage>
    );
  }
  return (
    <div className={classes.page}>
      {judging.my && (
        <Text variant="body-small">
          <Link href={href('judging')} className={classes.back}>
            <RiArrowLeftLine size={14} aria-hidden /> {t('judging.look.back')}
          </Link>
        </Text>
      )}
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('judging.panel.title')}
        </Text>
        {judging.may.seeScores && (
          <span className={classes.end}>
            <ButtonLink
              size="small"
              variant="secondary"
              href={href('results/draft')}
            >
              {t('judging.panel.toDraft')}
            </ButtonLink>
          </span>
        )}
      </div>
      {judging.may.leave && <HiddenScores />}
      <Tabs className={panel.parts} selectedKey={section}>
        <div className={panel.tabs}>
          <TabList aria-label={t('judging.panel.sections.label')}>
            {SECTIONS.map(name => (
              <Tab key={name} id={name} href={href(sectionPath(name))}>
                {t(`judging.panel.sections.${name}`)}
              </Tab>
            ))}
          </TabList>
        </div>
        <TabPanel id={section}>
          <Routes>
            <Route index element={<ProgressView judging={judging} />} />
            <Route path="judges" element={<JudgesView judging={judging} />} />
            <Route
              path="assignment"
              element={<AssignmentView judging={judging} />}
            />
            <Route path="looks" element={<LooksView judging={judging} />} />
            <Route path="conflicts" element={<ConflictsView />} />
            <Route path="needs" element={<NeedsView judging={judging} />} />
            <Route path="log" element={<LogView judging={judging} />} />
            <Route
              path="*"
              element={<Navigate to={href('judging/panel')} replace />}
            />
          </Routes>
        </TabPanel>
      </Tabs>
    </div>
  );
}

function sectionPath(name: (typeof SECTIONS)[number]): string {
  return name === 'progress' ? 'judging/panel' : `judging/panel/${name}`;
}
