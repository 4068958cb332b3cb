import { Button, Text } from '@backstage/ui';
import { Chip, LoadingLines, Panel } from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import { useJudgeConflicts } from '../../../query/useJudging';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { DeclareDialog } from '../DeclareDialog';
import classes from '../judging.module.css';

const MINE = { mine: true };

/** The projects that the reader doesn't judge because of an interest in them, and the way to name another one. */
export function MyConflictsPanel() {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useJudgeConflicts(ref, MINE);
  const [open, setOpen] = useState(false);
  const conflicts = result.data?.items ?? [];
  return (
    <Panel title={t('judging.conflicts.mine')}>
      <div className={classes.stack}>
        <Text as="p" color="secondary">
          {t('judging.conflicts.mineText')}
        </Text>
        {result.isLoading && <LoadingLines lines={2} />}
        {conflicts.length > 0 && (
          <ul
            className={classes.plain}
            aria-label={t('judging.conflicts.mine')}
          >
            {conflicts.map(conflict => (
              <li key={conflict.id} className={classes.conflict}>
                <strong>{conflict.title}</strong>{' '}
                <Chip>{t(`judging.conflicts.kinds.${conflict.kind}`)}</Chip>
                {conflict.reason && (
                  <p className={classes.muted}>{conflict.reason}</p>
                )}
              </li>
            ))}
          </ul>
        )}
        <LoadMore result={result} />
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen(true)}
          >
            {t('judging.conflicts.declare')}
          </Button>
        </div>
      </div>
      <DeclareDialog isOpen={open} onClose={() => setOpen(false)} />
    </Panel>
  );
}
