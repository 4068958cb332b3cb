import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../../common';
import classes from '../../charter.module.css';
import { EntityRefsAt } from '../../EntityRefsAt';
import { ChoiceAt, FlagAt, NumberAt, WordsAt } from '../../fields';
import { useField } from '../../useCharter';

const FEEDBACKS = ['never', 'judges-choose', 'always'] as const;

/** Who judges, by which rules. */
export function PanelOfJudges() {
  const t = useTexts();
  const at = (name: string) => `spec.judging.${name}`;
  const { value: blind } = useField(at('blind'));
  return (
    <Panel title={t('charter.judging')}>
      <div className={classes.fields}>
        <EntityRefsAt
          path={at('judges')}
          label={t('charter.judges')}
          description={t('charter.judgesHint')}
          kinds={['user', 'group']}
        />
        <div className={classes.two}>
          <NumberAt
            path={at('looksPerProject')}
            label={t('charter.looks')}
            description={t('charter.looksHint')}
            min={1}
          />
          <NumberAt
            path={at('maxProjectsPerJudge')}
            label={t('charter.mostLooks')}
            description={t('charter.mostLooksHint')}
            min={1}
          />
        </div>
        <ChoiceAt
          path={at('feedback')}
          label={t('charter.feedback')}
          description={t('charter.feedbackHint')}
          options={FEEDBACKS.map(feedback => ({
            id: feedback,
            label: t(`charter.feedbacks.${feedback}`),
          }))}
        />
        <WordsAt
          path={at('conflictGroupTypes')}
          label={t('charter.conflictGroups')}
          description={t('charter.conflictGroupsHint')}
        />
        <FlagAt
          path={at('blind')}
          label={t('charter.blind')}
          description={t('charter.blindHint')}
        />
        {blind === true && (
          <FlagAt
            path={at('showRepositories')}
            label={t('charter.showRepositories')}
            description={t('charter.showRepositoriesHint')}
          />
        )}
        <FlagAt
          path={at('calibration')}
          label={t('charter.calibration')}
          description={t('charter.calibrationHint')}
        />
        <div className={classes.two}>
          <NumberAt
            path={at('finalRound.finalists')}
            label={t('charter.finalists')}
            description={t('charter.finalistsHint')}
            min={2}
          />
          <NumberAt
            path={at('peoplesChoice.votesPerPerson')}
            label={t('charter.votesPerPerson')}
            description={t('charter.votesPerPersonHint')}
            min={1}
          />
        </div>
      </div>
    </Panel>
  );
}
