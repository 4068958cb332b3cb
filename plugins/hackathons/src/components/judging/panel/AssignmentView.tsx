import { Alert, Button, Text } from '@backstage/ui';
import {
  ConfirmDialog,
  Deadline,
  formatNumber,
  layoutClasses,
  Panel,
  Person,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import type {
  AssignmentReport,
  Judging,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { usePanelActs } from '../../../query/useJudging';
import { ActError, Bars, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';
import { CalibrationChoice } from './CalibrationChoice';
import panel from './panel.module.css';

/** Gives the projects to the judges: shows first what that would make, and what cannot be met. */
export function AssignmentView(props: { judging: Judging }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { judging } = props;
  const { preview, assign } = usePanelActs(ref);
  const [report, setReport] = useState<AssignmentReport>();
  const [asking, setAsking] = useState(false);
  const again = judging.assignedAt !== undefined;

  async function show() {
    try {
      setReport(await preview.run({}));
    } catch {
      // `preview.error` has it.
    }
  }

  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <Panel title={t('judging.assignment.title')}>
          <div className={classes.stack}>
            <Text as="p" color="secondary">
              {t('judging.assignment.text')}
            </Text>
            {judging.assignedAt && (
              <p className={classes.muted}>
                {t('judging.assignment.assigned')}{' '}
                <Deadline at={judging.assignedAt} quiet />
              </p>
            )}
            <div className={classes.acts}>
              <Button
                variant={report && !report.applied ? 'secondary' : 'primary'}
                isPending={preview.busy}
                onPress={show}
              >
                {t('judging.assignment.preview')}
              </Button>
              {report && !report.applied && (
                <Button variant="primary" onPress={() => setAsking(true)}>
                  {t('judging.assignment.apply')}
                </Button>
              )}
            </div>
            <ActError act={preview} hackathonRef={ref} topics={['judging']} />
          </div>
        </Panel>
        {report && <Report report={report} />}
      </div>
      <div className={classes.column}>
        <CalibrationChoice judging={judging} />
      </div>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('judging.assignment.confirmTitle')}
        confirmLabel={t('judging.assignment.apply')}
        onConfirm={async () =>
          setReport(await assign.run({ seed: report?.seed }))
        }
      >
        {t(
          again
            ? 'judging.assignment.confirmAgain'
            : 'judging.assignment.confirm',
        )}
      </ConfirmDialog>
    </div>
  );
}

function Report(props: { report: AssignmentReport }) {
  const t = useTexts();
  const { report } = props;
  const comparable = report.parts <= 1;
  return (
    <Panel
      title={t(
        report.applied
          ? 'judging.assignment.reportApplied'
          : 'judging.assignment.report',
      )}
    >
      <div className={classes.stack} aria-live="polite">
        <Text as="p">
          {t('judging.assignment.looks', {
            looks: formatNumber(report.looks),
            added: formatNumber(report.added),
          })}
        </Text>
        <Alert
          status={comparable ? 'success' : 'warning'}
          icon
          title={
            comparable
              ? t('judging.assignment.comparable')
              : t('judging.assignment.parts', {
                  parts: formatNumber(report.parts),
                })
          }
          description={t(
            comparable
              ? 'judging.assignment.comparableText'
              : 'judging.assignment.partsText',
          )}
        />
        {report.problems.length > 0 && (
          <div>
            <Text as="h4" variant="body-medium" weight="bold">
              {t('judging.assignment.problems')}
            </Text>
            <ul
              className={panel.bullets}
              aria-label={t('judging.assignment.problems')}
            >
              {report.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
        {report.released.length > 0 && <Released report={report} />}
        <div className={panel.pair}>
          <div>
            <Text as="h4" variant="body-medium" weight="bold">
              {t('judging.assignment.perJudge')}
            </Text>
            <Bars
              label={t('judging.assignment.perJudge')}
              columns={[
                t('judging.judges.judge'),
                t('judging.assignment.looksColumn'),
              ]}
              bars={report.judges.map(({ judge, displayName, looks }) => ({
                key: judge,
                label: displayName,
                value: looks,
                text: formatNumber(looks),
              }))}
            />
          </div>
          <div>
            <Text as="h4" variant="body-medium" weight="bold">
              {t('judging.assignment.perProject')}
            </Text>
            <Bars
              label={t('judging.assignment.perProject')}
              columns={[
                t('judging.needs.project'),
                t('judging.assignment.looksColumn'),
              ]}
              bars={report.projects.map(({ projectId, title, looks }) => ({
                key: projectId,
                label: title,
                value: looks,
                text: formatNumber(looks),
              }))}
            />
          </div>
        </div>
      </div>
    </Panel>
  );
}

function Released(props: { report: AssignmentReport }) {
  const t = useTexts();
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('judging.assignment.released')}
      </Text>
      <ScrollRegion label={t('judging.assignment.released')}>
        <table className={layoutClasses.table}>
          <thead>
            <tr>
              <th scope="col">{t('judging.judges.judge')}</th>
              <th scope="col">{t('judging.needs.project')}</th>
              <th scope="col">{t('judging.assignment.why')}</th>
            </tr>
          </thead>
          <tbody>
            {props.report.released.map(
              ({ judge, projectId, title, reason, scored }) => (
                <tr key={`${judge} ${projectId}`}>
                  <th scope="row">
                    <Person entityRef={judge} />
                  </th>
                  <td>{title}</td>
                  <td>
                    {t(`judging.reasons.${reason}`)}
                    {scored && `, ${t('judging.assignment.wasScored')}`}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
