import { Button, Switch, Text, TextAreaField } from '@backstage/ui';
import { Chip, formatNumber } from '@guildhall/plugin-guildhall-react';
import type { JudgeLookDetail } from '@guildhall/plugin-hackathons-common';
import { RiArrowRightLine, RiSave3Line } from '@remixicon/react';
import { type FormEvent, useRef, useState } from 'react';
import type { SeenLook } from '../../../query/judgingOutbox';
import { useTexts } from '../../common';
import { CriterionField } from './CriterionField';
import classes from './score.module.css';
import { toInput, type useLookDraft } from './useLookDraft';

/** The scores of one look, the comment to the team and the note. */
export function ScoreForm(props: {
  look: SeenLook & Pick<JudgeLookDetail, 'criteria' | 'feedback'>;
  form: ReturnType<typeof useLookDraft>;
  /** There is a next one to go on with. */
  hasNext: boolean;
  busy: boolean;
  /** Nothing can be changed now. */
  isDisabled: boolean;
  onSave: (input: ReturnType<typeof toInput>) => void;
}) {
  const t = useTexts();
  const { look, isDisabled } = props;
  const { criteria, feedback } = look;
  const { draft, changed, change } = props.form;
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const scored = criteria.filter(({ name }) => name in draft.scores).length;
  const complete = scored === criteria.length;

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (complete) {
      props.onSave(toInput(draft));
    } else {
      const first = criteria.findIndex(({ name }) => !(name in draft.scores));
      form.current
        ?.querySelectorAll('fieldset')
        [first]?.querySelector('input')
        ?.focus();
    }
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short way to its button
    <form
      ref={form}
      className={classes.form}
      aria-label={t('judging.score.label', { title: look.title })}
      noValidate
      onSubmit={save}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          form.current?.requestSubmit();
        }
      }}
    >
      {criteria.map(criterion => (
        <CriterionField
          key={criterion.name}
          criterion={criterion}
          value={draft.scores[criterion.name]}
          missing={tried && !(criterion.name in draft.scores)}
          isDisabled={isDisabled}
          onChange={score =>
            change({ scores: { ...draft.scores, [criterion.name]: score } })
          }
        />
      ))}
      <TextAreaField
        label={t(
          feedback === 'never'
            ? 'judging.score.comment'
            : 'judging.score.commentToTeam',
        )}
        description={t(`judging.score.policy.${feedback}`)}
        value={draft.commentToTeam}
        onChange={commentToTeam => change({ commentToTeam })}
        rows={4}
        maxLength={5_000}
        isDisabled={isDisabled}
      />
      {feedback === 'judges-choose' && (
        <Switch
          label={t('judging.score.share')}
          isSelected={draft.shareWithTeam}
          onChange={shareWithTeam => change({ shareWithTeam })}
          isDisabled={isDisabled}
        />
      )}
      <TextAreaField
        label={t('judging.score.note')}
        description={t('judging.score.noteHint')}
        value={draft.noteToOrganisers}
        onChange={noteToOrganisers => change({ noteToOrganisers })}
        rows={2}
        maxLength={5_000}
        isDisabled={isDisabled}
      />
      {!isDisabled && (
        <div className={classes.bar}>
          <span className={classes.state}>
            <Text variant="body-small" color="secondary">
              {t('judging.score.progress', {
                scored: formatNumber(scored),
                all: formatNumber(criteria.length),
              })}
            </Text>
            {changed && (
              <Chip title={t('judging.score.draftHint')}>
                {t('judging.score.draft')}
              </Chip>
            )}
          </span>
          <Button
            type="submit"
            variant="primary"
            className={classes.save}
            isPending={props.busy}
            iconStart={props.hasNext ? undefined : <RiSave3Line />}
            iconEnd={props.hasNext ? <RiArrowRightLine /> : undefined}
          >
            {t(props.hasNext ? 'judging.score.saveNext' : 'judging.score.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
