import {
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  Menu,
  MenuItem,
  MenuTrigger,
  Text,
} from '@backstage/ui';
import {
  ConfirmDialog,
  DialogForm,
  FormDialog,
} from '@guildhall/plugin-guildhall-react';
import type { Participant, Team } from '@guildhall/plugin-hackathons-common';
import { RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import { useMemberActs, useUpdateTeam } from '../../query/useTeams';
import { ActError, useTexts } from '../common';
import { PersonPicker } from '../participants/PersonPicker';
import { TeamDialog } from './TeamDialog';
import { asUpdate } from './asUpdate';

/** What organisers do about any team: edit it, move people in, lock and dissolve it. */
export function OrganiserActs(props: { team: Team }) {
  const t = useTexts();
  const { team } = props;
  const acts = useMemberActs(team);
  const update = useUpdateTeam(team);
  const [open, setOpen] = useState<'edit' | 'place' | 'dissolve'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('teams.organise', { team: team.name })}
          icon={<RiMore2Line aria-hidden />}
        />
        <Menu>
          <MenuItem onAction={() => setOpen('edit')}>
            {t('teams.panel.edit')}
          </MenuItem>
          <MenuItem onAction={() => setOpen('place')}>
            {t('teams.place.button')}
          </MenuItem>
          <MenuItem
            onAction={() =>
              update.attempt({ ...asUpdate(team), locked: !team.locked })
            }
          >
            {t(team.locked ? 'teams.panel.unlock' : 'teams.panel.lock')}
          </MenuItem>
          <MenuItem color="danger" onAction={() => setOpen('dissolve')}>
            {t('teams.panel.dissolve')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <TeamDialog team={team} isOpen={open === 'edit'} onClose={close} />
      <FormDialog isOpen={open === 'place'} onClose={close} width={480}>
        <PlaceForm team={team} place={acts.place} onDone={close} />
      </FormDialog>
      <ConfirmDialog
        isOpen={open === 'dissolve'}
        onClose={close}
        title={t('teams.dissolve.title', { team: team.name })}
        confirmLabel={t('teams.dissolve.confirm')}
        destructive
        onConfirm={() => acts.dissolve.run()}
      >
        {t('teams.dissolve.text')}
      </ConfirmDialog>
      <Dialog
        isOpen={update.error !== null && open === undefined}
        onOpenChange={isOpen => !isOpen && update.reset()}
        width={440}
      >
        <DialogHeader>{t('teams.organise', { team: team.name })}</DialogHeader>
        <DialogBody>
          <ActError
            act={update}
            hackathonRef={team.hackathonRef}
            topics={['teams']}
          />
        </DialogBody>
      </Dialog>
    </>
  );
}

function PlaceForm(props: {
  team: Team;
  place: ReturnType<typeof useMemberActs>['place'];
  onDone: () => void;
}) {
  const t = useTexts();
  const { team, place } = props;
  const [person, setPerson] = useState<Participant>();
  return (
    <DialogForm
      title={t('teams.place.title', { team: team.name })}
      submitLabel={t('teams.place.confirm')}
      busy={place.busy}
      disabled={!person}
      onSubmit={async () =>
        person !== undefined && place.attempt(person.userRef)
      }
      onDone={props.onDone}
    >
      <PersonPicker
        hackathonRef={team.hackathonRef}
        label={t('teams.place.person')}
        without={team.members.map(({ userRef }) => userRef)}
        onChoose={setPerson}
      />
      <Text variant="body-small" color="secondary">
        {t('teams.place.hint')}
      </Text>
      <ActError
        act={place}
        hackathonRef={team.hackathonRef}
        topics={['teams']}
      />
    </DialogForm>
  );
}
