import { Panel } from '@guildhall/plugin-guildhall-react';
import type { ProjectDetail } from '@guildhall/plugin-hackathons-common';
import { useEnding } from '../../query/useEndings';
import { useTexts } from '../common';
import { EndingActs } from './EndingActs';
import { EndingChip, EndingFacts } from './EndingFacts';
import classes from './outcomes.module.css';
import { Remind } from './Remind';

/** What becomes of a project, on its page; nothing before it was submitted and submissions are closed. */
export function EndingPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { project } = props;
  const over =
    project.submission !== undefined &&
    project.submissionWindow?.state === 'closed';
  const { data: ending } = useEnding(project.hackathonRef, project.id, over);
  if (!over || !ending) {
    return null;
  }
  return (
    <Panel title={t('outcomes.panel')} badge={<EndingChip ending={ending} />}>
      <div className={classes.stack}>
        {!ending.ending && (
          <p className={classes.muted}>
            {t(project.isMember ? 'outcomes.nobodyTeam' : 'outcomes.nobody')}
          </p>
        )}
        <EndingFacts ending={ending} />
        {ending.may?.remind && (
          <Remind
            hackathonRef={project.hackathonRef}
            title={project.title}
            ending={ending}
          />
        )}
        <EndingActs
          hackathonRef={project.hackathonRef}
          title={project.title}
          ending={ending}
          may={ending.may ?? {}}
        />
      </div>
    </Panel>
  );
}
