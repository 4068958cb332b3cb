import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Select,
  TextField,
} from '@backstage/ui';
import type {
  Formation,
  FormationTeam,
} from '@guildhall/plugin-hackathons-common';
import { useState, type FormEvent } from 'react';
import type { useFormationActs } from '../../query/useFormations';
import { ActError, useTexts } from '../common';
import { changeTeam } from './arrange';
import classes from './formation.module.css';

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
    <Dialog
      isOpen={props.team !== undefined}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={440}
    >
      {props.team && <EditTeamForm {...props} team={props.team} />}
    </Dialog>
  );
}

function EditTeamForm(props: EditTeamProps & { team: FormationTeam }) {
  const t = useTexts();
  const { formation, team, arrange } = props;
  const [name, setName] = useState(team.name);
  const [option, setOption] = useState(team.option ?? NOTHING);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await arrange.attempt(
      changeTeam(formation, team.id, {
        name: name.trim(),
        option: option === NOTHING ? undefined : option,
      }),
    );
    if (done) {
      props.onClose();
    }
  }

  return (
    <form onSubmit={submit}>
      <DialogHeader>{t('formation.board.editTitle')}</DialogHeader>
      <DialogBody>
        <div className={classes.form}>
          <TextField
            label={t('formation.board.name')}
            value={name}
            onChange={setName}
            maxLength={100}
            isRequired
          />
          {formation.options.length > 0 && (
            <Select
              label={t('formation.board.option')}
              selectionMode="single"
              value={option}
              onChange={key => setOption(String(key ?? NOTHING))}
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
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          isPending={arrange.busy}
          isDisabled={!name.trim()}
        >
          {t('common.save')}
        </Button>
      </DialogFooter>
    </form>
  );
}
