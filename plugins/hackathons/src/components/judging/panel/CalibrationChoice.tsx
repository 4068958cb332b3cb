import { Button, Text } from '@backstage/ui';
import { ConfirmDialog, Panel } from '@guildhall/plugin-guildhall-react';
import type { Judging } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { usePanelActs } from '../../../query/useJudging';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';
import { ProjectPicker } from '../ProjectPicker';

/** Chooses the project that all judges score first. */
export function CalibrationChoice(props: { judging: Judging }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { calibration } = props.judging;
  const { calibrate } = usePanelActs(ref);
  const [projectId, setProjectId] = useState<string>();
  const [asking, setAsking] = useState<'choose' | 'remove'>();
  // What is asked stays while the dialog fades away.
  const [last, setLast] = useState<'choose' | 'remove'>('choose');
  function ask(what: 'choose' | 'remove') {
    setLast(what);
    setAsking(what);
  }
  return (
    <Panel title={t('judging.calibration.choice')}>
      <div className={classes.stack}>
        <Text as="p" color="secondary">
          {t('judging.calibration.choiceText')}
        </Text>
        <Text as="p">
          {calibration ? (
            <strong>{calibration.title}</strong>
          ) : (
            t('judging.calibration.noneChosen')
          )}
        </Text>
        <ProjectPicker
          label={t('judging.calibration.other')}
          onChoose={setProjectId}
        />
        <div className={classes.acts}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!projectId}
            onPress={() => ask('choose')}
          >
            {t('judging.calibration.choose')}
          </Button>
          {calibration && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => ask('remove')}
            >
              {t('judging.calibration.remove')}
            </Button>
          )}
        </div>
        <ActError act={calibrate} hackathonRef={ref} topics={['judging']} />
      </div>
      <ConfirmDialog
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t(`judging.calibration.${last}`)}
        confirmLabel={t(`judging.calibration.${last}`)}
        onConfirm={() =>
          calibrate.run({
            projectId: last === 'choose' ? projectId ?? null : null,
          })
        }
      >
        {t(`judging.calibration.confirm.${last}`)}
      </ConfirmDialog>
    </Panel>
  );
}
