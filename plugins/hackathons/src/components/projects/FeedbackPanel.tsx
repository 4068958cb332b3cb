import { Button, Select, Text, TextAreaField } from '@backstage/ui';
import {
  Chip,
  DialogForm,
  FormDialog,
  Panel,
  Person,
  RelativeTime,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  FeedbackMood,
  FeedbackVisibility,
  ProjectDetail,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useProjectActs } from '../../query/useProjects';
import { ActError, useTexts } from '../common';
import classes from './projects.module.css';

const TONES: Record<FeedbackMood, Tone> = {
  keep: 'good',
  change: 'warn',
  question: 'info',
};
const MOODS: FeedbackMood[] = ['keep', 'change', 'question'];
const VISIBILITIES: FeedbackVisibility[] = ['team', 'organisers'];
const WHOLE = 'whole project';

/** What mentors, judges and organisers say to the team. */
export function FeedbackPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { project } = props;
  const [giving, setGiving] = useState(false);
  const { markRead } = useProjectActs(project);
  const unread = project.unreadFeedback ?? 0;
  const titleOf = (name: string) =>
    project.checkpoints.find(checkpoint => checkpoint.name === name)?.title ??
    name;
  return (
    <Panel
      title={t('projects.feedback.title')}
      badge={
        unread > 0 ? (
          <Chip tone="info">
            {t('projects.feedback.unread', { count: unread })}
          </Chip>
        ) : undefined
      }
      actions={
        project.may.giveFeedback && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setGiving(true)}
          >
            {t('projects.feedback.give')}
          </Button>
        )
      }
    >
      {project.feedback.length === 0 && (
        <p className={classes.muted}>{t('projects.feedback.none')}</p>
      )}
      <ul className={classes.list}>
        {project.feedback.map(feedback => (
          <li key={feedback.id} className={classes.item}>
            <span className={classes.chips}>
              {feedback.mood && (
                <Chip tone={TONES[feedback.mood]}>
                  {t(`projects.feedback.moods.${feedback.mood}`)}
                </Chip>
              )}
              {feedback.checkpoint && (
                <Chip>{titleOf(feedback.checkpoint)}</Chip>
              )}
              {feedback.visibility === 'organisers' && (
                <Chip tone="warn">{t('projects.feedback.forOrganisers')}</Chip>
              )}
            </span>
            <Text as="p">{feedback.text}</Text>
            <span className={classes.row}>
              {feedback.by && <Person entityRef={feedback.by} size="x-small" />}
              {!feedback.by && project.blinded && (
                <span className={classes.muted}>
                  {t('projects.feedback.nameHidden')}
                </span>
              )}
              <span className={classes.muted}>
                <RelativeTime at={feedback.at} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      {unread > 0 && (
        <Button
          size="small"
          variant="tertiary"
          isPending={markRead.busy}
          onPress={() => markRead.attempt()}
        >
          {t('projects.feedback.read')}
        </Button>
      )}
      <FormDialog isOpen={giving} onClose={() => setGiving(false)} width={560}>
        <FeedbackForm project={project} onClose={() => setGiving(false)} />
      </FormDialog>
    </Panel>
  );
}

/** Lives as long as the dialog is open. */
function FeedbackForm(props: { project: ProjectDetail; onClose: () => void }) {
  const t = useTexts();
  const { project } = props;
  const { giveFeedback } = useProjectActs(project);
  const [text, setText] = useState('');
  const [mood, setMood] = useState<FeedbackMood>('keep');
  const [visibility, setVisibility] = useState<FeedbackVisibility>('team');
  const [checkpoint, setCheckpoint] = useState<string>();

  return (
    <DialogForm
      title={t('projects.feedback.give')}
      submitLabel={t('projects.feedback.give')}
      busy={giveFeedback.busy}
      disabled={!text.trim()}
      onSubmit={() =>
        giveFeedback.attempt({
          text: text.trim(),
          mood,
          visibility,
          checkpoint,
        })
      }
      onDone={props.onClose}
    >
      <TextAreaField
        label={t('projects.feedback.text')}
        value={text}
        onChange={setText}
        rows={4}
        maxLength={5_000}
        isRequired
      />
      <Select
        label={t('projects.feedback.mood')}
        selectionMode="single"
        value={mood}
        onChange={key => setMood(MOODS.find(each => each === key) ?? 'keep')}
        options={MOODS.map(each => ({
          id: each,
          label: t(`projects.feedback.moods.${each}`),
        }))}
      />
      {project.checkpoints.length > 0 && (
        <Select
          label={t('projects.feedback.checkpoint')}
          selectionMode="single"
          value={checkpoint ?? WHOLE}
          onChange={key =>
            setCheckpoint(key === WHOLE ? undefined : String(key))
          }
          options={[
            { id: WHOLE, label: t('projects.feedback.wholeProject') },
            ...project.checkpoints.map(({ name, title }) => ({
              id: name,
              label: title ?? name,
            })),
          ]}
        />
      )}
      <Select
        label={t('projects.feedback.visibility')}
        selectionMode="single"
        value={visibility}
        onChange={key =>
          setVisibility(VISIBILITIES.find(each => each === key) ?? 'team')
        }
        options={VISIBILITIES.map(each => ({
          id: each,
          label: t(`projects.feedback.visibilities.${each}`),
        }))}
      />
      <ActError
        act={giveFeedback}
        hackathonRef={project.hackathonRef}
        topics={['projects']}
      />
    </DialogForm>
  );
}
