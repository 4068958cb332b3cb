import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import classes from '../common/common.module.css';
import { useTexts } from '../common';

const FORMATION = {
  self: 'charter.formationSelf',
  automatic: 'charter.formationAutomatic',
  both: 'charter.formationBoth',
} as const;

/** The rules for teams in words. */
export function TeamRules(props: {
  rules: HackathonEntity['spec']['teamRules'];
}) {
  const t = useTexts();
  const { rules } = props;
  const sentences = [
    t('charter.teamSize', {
      min: String(rules.minSize),
      max: String(rules.maxSize),
    }),
    rules.allowSolo && t('charter.solo'),
    rules.maxPerHomeTeam &&
      t('charter.homeTeam', { number: String(rules.maxPerHomeTeam) }),
    rules.minSharedHours &&
      t('charter.sharedHours', { number: String(rules.minSharedHours) }),
    ...(rules.mustHaveSkills ?? []).map(({ skill, people = 1 }) =>
      t('charter.skill', { people: String(people), skill }),
    ),
    ...(rules.neverIsolate ?? []).map(({ question, values }) =>
      t('charter.neverIsolate', { question, values: values.join(', ') }),
    ),
    `${t('charter.formation')} ${t(FORMATION[rules.formation ?? 'self'])}`,
  ].filter(Boolean);
  return (
    <ul className={classes.problems}>
      {sentences.map(sentence => (
        <li key={String(sentence)}>{sentence}</li>
      ))}
    </ul>
  );
}
