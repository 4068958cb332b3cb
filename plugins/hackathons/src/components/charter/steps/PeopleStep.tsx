import { Panel } from '@guildhall/plugin-guildhall-react';
import { WORKING_HOURS } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { ChoiceAt, FlagAt, NumberAt, TextAt, WordsAt } from '../fields';
import { ListAt } from '../ListAt';
import { namesOf } from './ThemesStep';

const TYPES = ['text', 'choice', 'yes-no'] as const;
const FORMATIONS = ['self', 'automatic', 'both'] as const;

/** Who can take part, what they are asked, and how teams are made. */
export function PeopleStep() {
  const t = useTexts();
  return (
    <>
      <Panel title={t('charter.registration')}>
        <div className={classes.fields}>
          <div className={classes.two}>
            <NumberAt
              path="spec.registration.capacity"
              label={t('charter.capacity')}
              description={t('charter.capacityHint')}
              min={1}
            />
            <TextAt
              path="spec.registration.codeOfConduct"
              label={t('charter.codeOfConduct')}
              description={t('charter.codeOfConductHint')}
            />
          </div>
          <FlagAt
            path="spec.registration.waitingList"
            label={t('charter.waitingList')}
          />
          <FlagAt
            path="spec.registration.approval"
            label={t('charter.approval')}
          />
          <ListAt
            path="spec.registration.questions"
            title={t('charter.questions')}
            addLabel={t('charter.addQuestion')}
            make={items => ({
              name: freshName('question', namesOf(items)),
              question: '',
              type: 'text',
            })}
            titleOf={(item, index) =>
              String(item.question || item.name || index + 1)
            }
          >
            {(path, item) => (
              <>
                <TextAt
                  path={`${path}.question`}
                  label={t('charter.question')}
                  isRequired
                />
                <div className={classes.two}>
                  <TextAt
                    path={`${path}.name`}
                    label={t('charter.name')}
                    isRequired
                  />
                  <ChoiceAt
                    path={`${path}.type`}
                    label={t('charter.questionType')}
                    options={TYPES.map(type => ({
                      id: type,
                      label: t(`charter.questionTypes.${type}`),
                    }))}
                  />
                </div>
                {item.type === 'choice' && (
                  <WordsAt
                    path={`${path}.choices`}
                    label={t('charter.choices')}
                  />
                )}
                <FlagAt
                  path={`${path}.required`}
                  label={t('charter.required')}
                />
              </>
            )}
          </ListAt>
        </div>
      </Panel>
      <Panel title={t('charter.teamRules')}>
        <div className={classes.fields}>
          <div className={classes.two}>
            <NumberAt
              path="spec.teamRules.minSize"
              label={t('charter.minSize')}
              min={1}
              isRequired
            />
            <NumberAt
              path="spec.teamRules.maxSize"
              label={t('charter.maxSize')}
              min={1}
              isRequired
            />
            <NumberAt
              path="spec.teamRules.maxPerHomeTeam"
              label={t('charter.maxPerHomeTeam')}
              min={1}
            />
            <NumberAt
              path="spec.teamRules.minSharedHours"
              label={t('charter.minSharedHours')}
              description={t('charter.minSharedHoursHint')}
              min={0}
              max={WORKING_HOURS}
            />
            <ChoiceAt
              path="spec.teamRules.formation"
              label={t('charter.formation')}
              options={FORMATIONS.map(formation => ({
                id: formation,
                label: t(`charter.formations.${formation}`),
              }))}
            />
          </div>
          <FlagAt
            path="spec.teamRules.allowSolo"
            label={t('charter.allowSolo')}
          />
          <ListAt
            path="spec.teamRules.mustHaveSkills"
            title={t('charter.mustHaveSkills')}
            addLabel={t('charter.addSkill')}
            make={() => ({ skill: '' })}
            titleOf={(item, index) => String(item.skill || index + 1)}
          >
            {path => (
              <div className={classes.two}>
                <TextAt
                  path={`${path}.skill`}
                  label={t('charter.skill')}
                  isRequired
                />
                <NumberAt
                  path={`${path}.people`}
                  label={t('charter.people')}
                  min={1}
                />
              </div>
            )}
          </ListAt>
          <ListAt
            path="spec.teamRules.neverIsolate"
            title={t('charter.neverIsolate')}
            hint={t('charter.neverIsolateHint')}
            addLabel={t('charter.addIsolation')}
            make={items => ({
              attribute: freshName(
                'attribute',
                items.map(item => String(item.attribute ?? '')),
              ),
              question: '',
            })}
            titleOf={(item, index) =>
              String(item.question || item.attribute || index + 1)
            }
          >
            {path => (
              <>
                <div className={classes.two}>
                  <TextAt
                    path={`${path}.question`}
                    label={t('charter.question')}
                    isRequired
                  />
                  <TextAt
                    path={`${path}.attribute`}
                    label={t('charter.attribute')}
                    isRequired
                  />
                </div>
                <WordsAt path={`${path}.values`} label={t('charter.values')} />
              </>
            )}
          </ListAt>
        </div>
      </Panel>
    </>
  );
}
