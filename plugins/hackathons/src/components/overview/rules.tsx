import { Text } from '@backstage/ui';
import { Chip, formatNumber, Panel } from '@guildhall/plugin-guildhall-react';
import { Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './overview.module.css';

/** Limits that every project keeps to. Nothing when there are none. */
export function ConstraintsPanel() {
  const t = useTexts();
  const { event } = useEvent();
  if (event.constraints.length === 0) {
    return null;
  }
  return (
    <Panel title={t('overview.constraints')}>
      <ul className={classes.rules}>
        {event.constraints.map(constraint => (
          <li key={constraint.name}>
            <span className={classes.ruleName}>
              <strong>{constraint.title}</strong>
              <Chip>{t(`overview.constraint.${constraint.type}`)}</Chip>
            </span>
            {constraint.description}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How large teams are, what each one needs, and who makes them. */
export function TeamRulesPanel() {
  const t = useTexts();
  const { minSize, maxSize, ...rules } = useEvent().event.teamRules;
  const sizes = [
    minSize === maxSize
      ? t('overview.teamSizeOne', { count: minSize })
      : t('overview.teamSize', {
          min: formatNumber(minSize),
          max: formatNumber(maxSize),
        }),
    rules.allowSolo && minSize > 1 ? t('overview.solo') : '',
    rules.maxPerHomeTeam
      ? t('overview.perHomeTeam', {
          number: formatNumber(rules.maxPerHomeTeam),
        })
      : '',
  ].filter(Boolean);
  return (
    <Panel title={t('overview.teamRules')}>
      <div className={classes.rules}>
        <span>{sizes.join(', ')}</span>
        <span>{t(`overview.formation.${rules.formation}`)}</span>
        {rules.minSharedHours !== undefined && (
          <span>
            {t('overview.sharedHours', { count: rules.minSharedHours })}
          </span>
        )}
        {rules.mustHaveSkills.length > 0 && (
          <span className={classes.ruleName}>
            {t('overview.mustHave')}
            <Skills
              label={t('overview.mustHave')}
              skills={rules.mustHaveSkills.map(({ skill, people }) =>
                people > 1 ? `${people} × ${skill}` : skill,
              )}
            />
          </span>
        )}
      </div>
    </Panel>
  );
}

/** What judges score. Nothing when the charter doesn't say. */
export function CriteriaPanel() {
  const t = useTexts();
  const { event } = useEvent();
  if (event.criteria.length === 0) {
    return null;
  }
  return (
    <Panel title={t('overview.criteria')}>
      <ul className={classes.rules}>
        {event.criteria.map(criterion => (
          <li key={criterion.name}>
            <span className={classes.ruleName}>
              <strong>{criterion.title}</strong>
              <Text variant="body-small" color="secondary">
                {t('overview.criterionWeight', {
                  weight: formatNumber(criterion.weight),
                })}
              </Text>
            </span>
            {criterion.description}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
