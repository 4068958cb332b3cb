import { layoutClasses, Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';

/** The rules that teams are formed by, as the charter has them. */
export function CharterRules() {
  const t = useTexts();
  const { teamRules: rules, registrationForm } = useEvent().event;
  const attributes = (registrationForm.neverIsolate ?? []).map(
    ({ attribute }) => attribute,
  );
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
  return (
    <Panel title={t('formation.rules.title')}>
      <dl className={layoutClasses.facts}>
        <dt>{t('formation.rules.size')}</dt>
        <dd>
          {t('formation.rules.sizeRange', {
            min: String(rules.minSize),
            max: String(rules.maxSize),
          })}
        </dd>
        {rules.maxPerHomeTeam !== undefined && (
          <>
            <dt>{t('formation.rules.homeTeam')}</dt>
            <dd>
              {t('formation.rules.homeTeamMost', {
                count: rules.maxPerHomeTeam,
              })}
            </dd>
          </>
        )}
        {rules.minSharedHours !== undefined && (
          <>
            <dt>{t('formation.rules.hours')}</dt>
            <dd>
              {t('formation.rules.hoursLeast', { count: rules.minSharedHours })}
            </dd>
          </>
        )}
        {rules.mustHaveSkills.length > 0 && (
          <>
            <dt>{t('formation.rules.skills')}</dt>
            <dd>
              {list.format(
                rules.mustHaveSkills.map(({ skill, people }) =>
                  people > 1
                    ? t('formation.rules.skillPeople', {
                        skill,
                        people: String(people),
                      })
                    : skill,
                ),
              )}
            </dd>
          </>
        )}
        {attributes.length > 0 && (
          <>
            <dt>{t('formation.rules.isolation')}</dt>
            <dd>
              {t('formation.rules.isolationText', {
                attributes: list.format(attributes),
              })}
            </dd>
          </>
        )}
        {rules.allowSolo && (
          <>
            <dt>{t('formation.rules.solo')}</dt>
            <dd>{t('formation.rules.soloAllowed')}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
