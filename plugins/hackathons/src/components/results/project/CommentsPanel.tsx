import { Chip, Panel } from '@guildhall/plugin-guildhall-react';
import type { ProjectResult } from '@guildhall/plugin-hackathons-common';
import { RiEyeOffLine } from '@remixicon/react';
import { useTexts } from '../../common';
import classes from './project.module.css';

/** What judges wrote to the team, as far as the policy of the event has it. */
export function CommentsPanel(props: { result: ProjectResult }) {
  const t = useTexts();
  const { comments, policy } = props.result;
  return (
    <Panel title={t('results.project.comments')}>
      {comments.length === 0 && (
        <p className={classes.muted}>{t(`results.project.none.${policy}`)}</p>
      )}
      {comments.length > 0 && (
        <>
          <p className={classes.muted}>{t('results.project.anonymous')}</p>
          <ul className={classes.comments}>
            {comments.map(({ text, shownToTeam }, index) => (
              <li key={index}>
                {shownToTeam === false && (
                  <Chip
                    tone="warn"
                    icon={<RiEyeOffLine size={14} aria-hidden />}
                  >
                    {t('results.project.hidden')}
                  </Chip>
                )}
                <blockquote>{text}</blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
