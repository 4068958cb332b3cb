import { Button, Text } from '@backstage/ui';
import { ConfirmDialog } from '@guildhall/plugin-guildhall-react';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import { useEffect, useState } from 'react';
import { useFormationActs } from '../../query/useFormations';
import { useTexts } from '../common';
import classes from './formation.module.css';

/** It is being solved: how long already, and a way to stop it. */
export function Solving(props: { formation: Formation }) {
  const t = useTexts();
  const { discard } = useFormationActs(props.formation);
  const [stopping, setStopping] = useState(false);
  const seconds = useSeconds();
  return (
    <div className={classes.solving}>
      <span className={classes.spinner} aria-hidden />
      <div role="status">
        <Text as="h3" variant="title-small" weight="bold">
          {t('formation.solving.title')}
        </Text>
        <Text as="p" variant="body-medium" color="secondary">
          {t('formation.solving.text')}
        </Text>
      </div>
      <Text
        variant="body-medium"
        role="timer"
        aria-label={t('formation.solving.elapsed')}
      >
        {t('formation.solving.since', { seconds: String(seconds) })}
      </Text>
      <Button variant="secondary" onPress={() => setStopping(true)}>
        {t('formation.solving.stop')}
      </Button>
      <ConfirmDialog
        isOpen={stopping}
        onClose={() => setStopping(false)}
        title={t('formation.discard.stopTitle')}
        confirmLabel={t('formation.discard.stop')}
        destructive
        onConfirm={() => discard.run()}
      >
        {t('formation.discard.stopText')}
      </ConfirmDialog>
    </div>
  );
}

/** Seconds that the page has been waiting. Solving may have begun earlier, on another clock. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(now => now + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
