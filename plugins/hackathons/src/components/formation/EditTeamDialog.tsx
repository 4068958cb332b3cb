import { Select, TextField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type {
  Formation,
  FormationTeam,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import type { useFormationActs } from '../../query/useFormations';
import { ActError, useTexts } from '../common';
import { changeTeam } from './arrange';

const NOTHING = 'nothing';

interface EditTeamProps {
  formation: Formation;
  team: FormationTeam | undefined;
  arrange: ReturnType<typeof useFormationActs>['arrange'];
  onClose: () => void;
}

/** Gives a team of the proposal another name, or something else to work on. */
export function EditTeamDialog(props: EditTeamProps) {
  return (
    <FormDialog
      isOpen={props.team !== undefined}
      onClose={props.onClose}
      width={440}
    >
      {props.team && <EditTeamForm {...props} team={props.team} />}
    </FormDialog>
  );
}

function EditTeamForm(props: EditTeamProps & { team: FormationTeam }) {
  const t = useTexts();
  const { formation, team, arrange } = props;
  // Only what was changed here: what somebody else changes meanwhile stays.
  const [changed, setChanged] = useState<{ name?: string; option?: string }>(
    {},
  );
  const name = changed.name ?? team.name;
  const option = changed.option ?? team.option ?? NOTHING;

  function submit() {
    return arrange.attempt(
      changeTeam(formation, team.id, {
        name: name.trim(),
        option: option === NOTHING ? undefined : option,
      }),
    );
  }

  return (
    <DialogForm
      title={t('formation.board.editTitle')}
      submitLabel={t('common.save')}
      busy={arrange.busy}
      disabled={!name.trim()}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <TextField
        label={t('formation.board.name')}
        value={name}
        onChange={value => setChanged({ ...changed, name: value })}
        maxLength={100}
        isRequired
      />
      {formation.options.length > 0 && (
        <Select
          label={t('formation.board.option')}
          selectionMode="single"
          value={option}
          onChange={key =>
            setChanged({ ...changed, option: String(key ?? NOTHING) })
          }
          options={[
            { id: NOTHING, label: t('formation.board.noOption') },
            ...formation.options.map(item => ({
              id: item.name,
              label: item.title,
            })),
          ]}
        />
      )}
      <ActError
        act={arrange}
        hackathonRef={formation.hackathonRef}
        topics={['formations']}
      />
    </DialogForm>
  );
}
