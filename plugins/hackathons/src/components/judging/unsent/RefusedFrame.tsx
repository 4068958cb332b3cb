import { Alert, BgProvider, Button } from '@backstage/ui';
import {
  ConfirmDialog,
  layoutClasses,
} from '@guildhall/plugin-guildhall-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../common';
import classes from '../judging.module.css';
import unsent from './unsent.module.css';

/** Around what the server did not take: why, what it is, and what can be done. Nothing of it is lost before the reader says so. */
export function RefusedFrame(props: {
  title: string;
  /** Why it was not taken. */
  description?: string;
  /** What was to be saved. */
  children: ReactNode;
  /** What can be done besides discarding it. */
  acts: ReactNode;
  /** Left out where one of the acts is as good. */
  onDiscard?: () => void;
}) {
  const t = useTexts();
  const { title, description, children, acts, onDiscard } = props;
  const [discarding, setDiscarding] = useState(false);
  return (
    <section
      className={`${layoutClasses.panel} ${unsent.refused}`}
      aria-label={t('judging.refused.label')}
    >
      <BgProvider bg="neutral-1">
        <Alert status="danger" icon title={title} description={description} />
        {children}
        <div className={classes.acts}>
          {acts}
          {onDiscard && (
            <Button
              variant="secondary"
              size="small"
              onPress={() => setDiscarding(true)}
            >
              {t('judging.refused.discard')}
            </Button>
          )}
        </div>
        {onDiscard && (
          <ConfirmDialog
            isOpen={discarding}
            onClose={() => setDiscarding(false)}
            title={t('judging.refused.discardTitle')}
            confirmLabel={t('judging.refused.discard')}
            destructive
            onConfirm={async () => onDiscard()}
          >
            {t('judging.refused.discardText')}
          </ConfirmDialog>
        )}
      </BgProvider>
    </section>
  );
}
