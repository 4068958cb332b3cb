import { MarkdownContent } from '@backstage/core-components';
import { Button, Select, Text } from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  formatNumber,
  Panel,
  Person,
  RelativeTime,
  SafeLink,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  ProjectDetail,
  ProjectRecord,
  ProjectRecordKind,
  ProjectRecordResult,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useProjectActs } from '../../query/useProjects';
import { useTexts } from '../common';
import classes from './projects.module.css';
import { RecordDialog } from './RecordDialog';

/** All kinds of records. */
export const RECORD_KINDS: ProjectRecordKind[] = [
  'decision',
  'experiment',
  'outcome',
  'artefact',
];

const TONES: Record<ProjectRecordResult, Tone> = {
  worked: 'good',
  'did-not-work': 'info',
  open: 'neutral',
};
const ALL = 'all';

/** Decisions, experiments, outcomes and artefacts, the newest first. */
export function RecordsPanel(props: { project: ProjectDetail }) {
  const t = useTexts();
  const { project } = props;
  const [kind, setKind] = useState<ProjectRecordKind>();
  // By id: what somebody else changes meanwhile reaches the form.
  const [form, setForm] = useState<{ id?: string }>();
  const [removing, setRemoving] = useState<ProjectRecord>();
  const { deleteRecord } = useProjectActs(project);
  const shown = project.records.filter(
    record => kind === undefined || record.kind === kind,
  );
  return (
    <Panel
      title={t('projects.records.title')}
      actions={
        project.may.update && (
          <Button size="small" variant="secondary" onPress={() => setForm({})}>
            {t('projects.records.add')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {project.records.length === 0 && (
          <p className={classes.muted}>{t('projects.records.none')}</p>
        )}
        {project.records.length > 3 && (
          <Select
            className={classes.theme}
            size="small"
            aria-label={t('projects.records.kind')}
            selectionMode="single"
            value={kind ?? ALL}
            onChange={key => setKind(RECORD_KINDS.find(each => each === key))}
            options={[
              { id: ALL, label: t('projects.records.all') },
              ...RECORD_KINDS.map(each => ({
                id: each,
                label: t(`projects.records.kinds.${each}`),
              })),
            ]}
          />
        )}
        <ul className={classes.list}>
          {shown.map(record => (
            <RecordItem
              key={record.id}
              record={record}
              editable={project.may.update}
              onEdit={() => setForm({ id: record.id })}
              onRemove={() => setRemoving(record)}
            />
          ))}
        </ul>
      </div>
      <RecordDialog
        isOpen={form !== undefined}
        project={project}
        record={project.records.find(({ id }) => id === form?.id)}
        onClose={() => setForm(undefined)}
      />
      <ConfirmDialog
        isOpen={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('projects.records.removing', { title: removing?.title ?? '' })}
        confirmLabel={t('projects.records.remove')}
        onConfirm={async () => removing && deleteRecord.run(removing.id)}
        destructive
      >
        {t('projects.records.removingText')}
      </ConfirmDialog>
    </Panel>
  );
}

function RecordItem(props: {
  record: ProjectRecord;
  editable: boolean;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const t = useTexts();
  const { record } = props;
  const { metric } = record;
  const figure = (value: number | undefined) =>
    value === undefined ? '–' : formatNumber(value);
  return (
    <li className={classes.item}>
      <div className={classes.cardHead}>
        <h4>{record.title}</h4>
        <span className={classes.chips}>
          <Chip>{t(`projects.records.kinds.${record.kind}`)}</Chip>
          {record.result && (
            <Chip tone={TONES[record.result]}>
              {t(`projects.records.results.${record.result}`)}
            </Chip>
          )}
        </span>
      </div>
      {record.text && (
        <div className={classes.text}>
          <MarkdownContent content={record.text} />
        </div>
      )}
      {metric && (
        <Text variant="body-small">
          {t('projects.records.measured', {
            name: metric.name,
            before: figure(metric.before),
            after: figure(metric.after),
            unit: metric.unit ?? '',
          })}
        </Text>
      )}
      {record.url && (
        <Text variant="body-small">
          <SafeLink value={record.url} />
        </Text>
      )}
      <div className={classes.row}>
        {record.by && <Person entityRef={record.by} size="x-small" />}
        <span className={classes.muted}>
          <RelativeTime at={record.at} />
        </span>
        {props.editable && (
          <span className={classes.end}>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('projects.records.editLabel', {
                title: record.title,
              })}
              onPress={props.onEdit}
            >
              {t('projects.edit')}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('projects.records.removeLabel', {
                title: record.title,
              })}
              onPress={props.onRemove}
            >
              {t('projects.records.remove')}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
