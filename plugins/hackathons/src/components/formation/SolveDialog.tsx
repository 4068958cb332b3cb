import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import type { useFormationActs } from '../../query/useFormations';
import { ActError, useTexts } from '../common';
import classes from './formation.module.css';
import { type Wishes, WishesEditor } from './WishesEditor';

interface SolveProps {
  formation: Formation;
  solve: ReturnType<typeof useFormationActs>['solve'];
  isOpen: boolean;
  onClose: () => void;
}

/** Solves again, with the wishes as they were or others. */
export function SolveDialog(props: SolveProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={520}
    >
      <SolveForm {...props} />
    </Dialog>
  );
}

function SolveForm(props: SolveProps) {
  const t = useTexts();
  const { formation, solve } = props;
  const { together, apart } = formation.settings;
  const [wishes, setWishes] = useState<Wishes>({ together, apart });
  return (
    <>
      <DialogHeader>{t('formation.act.resolve')}</DialogHeader>
      <DialogBody>
        <div className={classes.form}>
          <Text as="p" variant="body-medium" color="secondary">
            {t('formation.act.resolveHint')}
          </Text>
          <WishesEditor value={wishes} onChange={setWishes} />
          <ActError
            act={solve}
            hackathonRef={formation.hackathonRef}
            topics={['formations']}
          />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        <Button
          variant="primary"
          isPending={solve.busy}
          onPress={async () => {
            if (await solve.attempt(wishes)) {
              props.onClose();
            }
          }}
        >
          {t('formation.act.resolve')}
        </Button>
      </DialogFooter>
    </>
  );
}
