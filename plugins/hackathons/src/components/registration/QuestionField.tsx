import { Radio, RadioGroup, Select, Text, TextAreaField } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import type { HackathonDetail } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './registration.module.css';

type Question = HackathonDetail['registrationForm']['questions'][number];

/** A question of the organisers, with what is wrong about its answer below it. */
export function QuestionField(props: {
  question: Question;
  value: string;
  problem?: 'answerFirst' | 'acceptFirst';
  onChange: (answer: string) => void;
}) {
  const t = useTexts();
  const { question, value, onChange } = props;
  const field = {
    label: question.question,
    isRequired: question.required,
    secondaryLabel: question.required ? undefined : t('common.optional'),
    validationBehavior: 'aria' as const,
    isInvalid: props.problem !== undefined,
  };
  return (
    <div data-field={`answers.${question.name}`} className={classes.field}>
      {question.type === 'choice' && (
        <Select
          {...field}
          placeholder={t('registration.choose')}
          value={value || null}
          onChange={key => onChange(String(key ?? ''))}
          options={(question.choices ?? []).map(choice => ({
            id: choice,
            label: choice,
          }))}
        />
      )}
      {question.type === 'yes-no' && (
        <RadioGroup {...field} value={value} onChange={onChange}>
          <Radio value="yes">{t('registration.yes')}</Radio>
          <Radio value="no">{t('registration.no')}</Radio>
        </RadioGroup>
      )}
      {question.type === 'text' && (
        <TextAreaField
          {...field}
          maxLength={4000}
          value={value}
          onChange={onChange}
        />
      )}
      {props.problem && (
        <span role="alert" className={classes.problem}>
          {t(`registration.${props.problem}`)}
        </span>
      )}
    </div>
  );
}

/** What somebody may say about themselves so that nobody is alone. Nothing when the charter doesn't ask. */
export function AttributeFields(props: {
  value: Record<string, string>;
  onChange: (attributes: Record<string, string>) => void;
}) {
  const t = useTexts();
  const { neverIsolate = [] } = useEvent().event.registrationForm;
  if (neverIsolate.length === 0) {
    return null;
  }
  return (
    <Panel title={t('registration.about')}>
      <div className={classes.fields}>
        <Text as="p" variant="body-small" color="secondary">
          {t('registration.aboutHint')}
        </Text>
        {neverIsolate.map(({ attribute, question, values }) => (
          <RadioGroup
            key={attribute}
            label={question}
            value={props.value[attribute] ?? ''}
            onChange={value =>
              props.onChange({ ...props.value, [attribute]: value })
            }
          >
            <Radio value="">{t('registration.noAnswer')}</Radio>
            {values.map(value => (
              <Radio key={value} value={value}>
                {value}
              </Radio>
            ))}
          </RadioGroup>
        ))}
      </div>
    </Panel>
  );
}
