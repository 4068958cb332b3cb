import { Text } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import type { useFormationActs } from '../../query/useFormations';
import { ActError, useTexts } from '../common';
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
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={520}>
      <SolveForm {...props} />
    </FormDialog>
  );
}

function SolveForm(props: SolveProps) {
  const t = useTexts();
  const { formation, solve } = props;
  const { together, apart } = formation.settings;
  const [wishes, setWishes] = useState<Wishes>({ together, apart });
  return (
    <DialogForm
      title={t('formation.act.resolve')}
      submitLabel={t('formation.act.resolve')}
      busy={solve.busy}
      onSubmit={() => solve.attempt(wishes)}
      onDone={props.onClose}
    >
      <Text as="p" variant="body-medium" color="secondary">
        {t('formation.act.resolveHint')}
      </Text>
      <WishesEditor value={wishes} onChange={setWishes} />
      <ActError
        act={solve}
        hackathonRef={formation.hackathonRef}
        topics={['formations']}
      />
    </DialogForm>
  );
}
