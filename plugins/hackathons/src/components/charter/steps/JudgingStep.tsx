import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { EntityRefAt, EntityRefsAt } from '../EntityRefsAt';
import {
  ChoiceAt,
  FlagAt,
  LongTextAt,
  NumberAt,
  TextAt,
  TimeZoneAt,
  WordsAt,
} from '../fields';
import { ListAt } from '../ListAt';
import { namesOf, titleOf } from './ThemesStep';

const FEEDBACKS = ['never', 'judges-choose', 'always'] as const;
const PEOPLE = ['user', 'group'];

/** What counts, who judges, who helps. */
export function JudgingStep() {
  const t = useTexts();
  return (
    <>
      <Panel title={t('charter.criteria')}>
        <ListAt
          path="spec.criteria"
          title={t('charter.criteria')}
          titled
          hint={t('charter.criteriaHint')}
          addLabel={t('charter.addCriterion')}
          make={items => ({
            name: freshName('criterion', namesOf(items)),
            weight: 1,
            scale: { min: 1, max: 5 },
          })}
          titleOf={titleOf}
        >
          {path => (
            <>
              <div className={classes.two}>
                <TextAt
                  path={`${path}.title`}
                  label={t('charter.titleLabel')}
                />
                <TextAt
                  path={`${path}.name`}
                  label={t('charter.name')}
                  isRequired
                />
                <NumberAt
                  path={`${path}.weight`}
                  label={t('charter.weight')}
                  isRequired
                />
                <NumberAt
                  path={`${path}.scale.min`}
                  label={t('charter.lowest')}
                  isRequired
                />
                <NumberAt
                  path={`${path}.scale.max`}
                  label={t('charter.highest')}
                  isRequired
                />
              </div>
              <LongTextAt
                path={`${path}.description`}
                label={t('charter.description')}
                rows={2}
              />
            </>
          )}
        </ListAt>
      </Panel>
      <Panel title={t('charter.judging')}>
        <div className={classes.fields}>
          <EntityRefsAt
            path="spec.judging.judges"
            label={t('charter.judges')}
            kinds={PEOPLE}
          />
          <div className={classes.two}>
            <NumberAt
              path="spec.judging.looksPerProject"
              label={t('charter.looks')}
              min={1}
            />
            <ChoiceAt
              path="spec.judging.feedback"
              label={t('charter.feedback')}
              options={FEEDBACKS.map(feedback => ({
                id: feedback,
                label: t(`charter.feedbacks.${feedback}`),
              }))}
            />
          </div>
          <FlagAt path="spec.judging.blind" label={t('charter.blind')} />
        </div>
      </Panel>
      <Panel title={t('charter.mentors')}>
        <ListAt
          path="spec.mentors"
          title={t('charter.mentors')}
          titled
          addLabel={t('charter.addMentor')}
          make={() => ({ mentor: '' })}
          titleOf={(item, index) => String(item.mentor || index + 1)}
        >
          {path => (
            <>
              <EntityRefAt
                path={`${path}.mentor`}
                label={t('charter.mentor')}
                kinds={PEOPLE}
                isRequired
              />
              <WordsAt
                path={`${path}.skills`}
                label={t('charter.mentorSkills')}
              />
              <TimeZoneAt
                path={`${path}.timezone`}
                label={t('common.timezone')}
              />
            </>
          )}
        </ListAt>
      </Panel>
    </>
  );
}
