import { Button } from '@backstage/ui';
import { ConfirmDialog } from '@guildhall/plugin-guildhall-react';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { useFormationActs } from '../../query/useFormations';
import { useTexts } from '../common';
import classes from './formation.module.css';
import { SolveDialog } from './SolveDialog';

/** What can be done with a formation that waits for the organiser: solve again, discard, publish. */
export function FormationActs(props: {
  formation: Formation;
  acts: ReturnType<typeof useFormationActs>;
}) {
  const t = useTexts();
  const { formation, acts } = props;
  const navigate = useNavigate();
  const [open, setOpen] = useState<'solve' | 'discard' | 'publish'>();
  const close = () => setOpen(undefined);
  const made = formation.teams.filter(({ members }) => members.length > 0);
  const broken = made.filter(({ problems }) => problems.length > 0).length;
  return (
    <div className={classes.acts}>
      <Button variant="tertiary" onPress={() => setOpen('discard')}>
        {t('formation.act.discard')}
      </Button>
      <Button variant="secondary" onPress={() => setOpen('solve')}>
        {t('formation.act.resolve')}
      </Button>
      {formation.state === 'proposed' && (
        <Button
          variant="primary"
          isDisabled={acts.arrange.busy}
          onPress={() => setOpen('publish')}
        >
          {t('formation.act.publish')}
        </Button>
      )}
      <SolveDialog
        formation={formation}
        solve={acts.solve}
        isOpen={open === 'solve'}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'discard'}
        onClose={close}
        title={t('formation.discard.title')}
        confirmLabel={t('formation.discard.confirm')}
        destructive
        onConfirm={async () => {
          await acts.discard.run();
          navigate({ search: '' });
        }}
      >
        {t('formation.discard.text')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'publish'}
        onClose={close}
        title={t('formation.publish.title')}
        confirmLabel={t('formation.publish.confirm')}
        onConfirm={() => acts.publish.run()}
      >
        <ul className={classes.causes}>
          <li>{t('formation.publish.text', { count: made.length })}</li>
          {formation.unplaced.length > 0 && (
            <li>
              {t('formation.publish.unplaced', {
                count: formation.unplaced.length,
              })}
            </li>
          )}
          {broken > 0 && (
            <li>{t('formation.publish.problems', { count: broken })}</li>
          )}
          <li>{t('formation.publish.final')}</li>
        </ul>
      </ConfirmDialog>
    </div>
  );
}
