import {
  Radio,
  RadioGroup,
  Select,
  Switch,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type {
  Team,
  TeamJoining,
  TeamUpdate,
} from '@guildhall/plugin-hackathons-common';
import { useState, type ReactNode } from 'react';
import { useFoundTeam, useUpdateTeam } from '../../query/useTeams';
import type { Act } from '../../query/useAct';
import { ActError, SkillsField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { asUpdate } from './asUpdate';

const NO_THEME = 'no theme';

/** The form of a team: a new one, or the one that is given. */
export function TeamDialog(props: {
  team?: Team;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { team, onClose } = props;
  return (
    <FormDialog isOpen={props.isOpen} onClose={onClose} width={600}>
      {team ? (
        <EditForm team={team} onDone={onClose} />
      ) : (
        <FoundForm onDone={onClose} />
      )}
    </FormDialog>
  );
}

function FoundForm(props: { onDone: () => void }) {
  const { ref, event } = useEvent();
  const t = useTexts();
  const found = useFoundTeam(ref);
  const takesPart = event.roles.includes('participant') && !event.my.teamId;
  const [join, setJoin] = useState(takesPart);
  return (
    <TeamForm
      title={t('teams.edit.foundTitle')}
      submitLabel={t('teams.edit.found')}
      act={found}
      onSubmit={({ contact, locked, ...input }) =>
        found.attempt({ ...input, join })
      }
      onDone={props.onDone}
    >
      {event.may.manage && takesPart && (
        <Switch
          label={t('teams.edit.member')}
          isSelected={join}
          onChange={setJoin}
        />
      )}
    </TeamForm>
  );
}

function EditForm(props: { team: Team; onDone: () => void }) {
  const t = useTexts();
  const { team } = props;
  const update = useUpdateTeam(team);
  return (
    <TeamForm
      team={team}
      title={t('teams.edit.title', { team: team.name })}
      submitLabel={t('common.save')}
      act={update}
      onSubmit={update.attempt}
      onDone={props.onDone}
    />
  );
}

type TeamValues = Omit<TeamUpdate, 'version'>;

function TeamForm(props: {
  team?: Team;
  title: string;
  submitLabel: string;
  act: Pick<Act<never, unknown>, 'error' | 'reset' | 'busy'>;
  onSubmit: (values: TeamValues) => Promise<boolean>;
  onDone: () => void;
  children?: ReactNode;
}) {
  const t = useTexts();
  const { team, act } = props;
  const { ref, event } = useEvent();
  // What was not touched here follows what others change meanwhile.
  const [edits, setEdits] = useState<Partial<TeamValues>>({});
  const edit = (more: Partial<TeamValues>) =>
    setEdits(before => ({ ...before, ...more }));
  const values: TeamValues = {
    ...(team ? asUpdate(team) : { name: '', joining: 'ask' }),
    ...edits,
  };
  const contact = team?.members.find(member => member.contact)?.userRef;

  function submit() {
    return props.onSubmit({
      ...values,
      name: values.name.trim(),
      headline: values.headline?.trim() || undefined,
      wanted: values.wanted?.trim() || undefined,
    });
  }

  return (
    <DialogForm
      title={props.title}
      submitLabel={props.submitLabel}
      busy={act.busy}
      disabled={!values.name.trim()}
      onSubmit={submit}
      onDone={props.onDone}
    >
      <TextField
        label={t('teams.edit.name')}
        value={values.name}
        onChange={name => edit({ name })}
        maxLength={100}
        isRequired
      />
      <TextField
        label={t('teams.edit.headline')}
        description={t('teams.edit.headlineHint')}
        value={values.headline ?? ''}
        onChange={headline => edit({ headline })}
        maxLength={200}
      />
      {event.themes.length > 0 && (
        <Select
          label={t('teams.edit.theme')}
          selectionMode="single"
          value={values.theme ?? NO_THEME}
          onChange={key =>
            edit({ theme: key === NO_THEME ? undefined : String(key) })
          }
          options={[
            { id: NO_THEME, label: t('teams.edit.noTheme') },
            ...event.themes.map(each => ({
              id: each.name,
              label: each.title,
            })),
          ]}
        />
      )}
      <SkillsField
        label={t('teams.edit.skills')}
        value={values.wantedSkills ?? []}
        onChange={wantedSkills => edit({ wantedSkills })}
        suggestions={event.teamRules.mustHaveSkills.map(({ skill }) => skill)}
      />
      <TextAreaField
        label={t('teams.edit.wanted')}
        description={t('teams.edit.wantedHint')}
        value={values.wanted ?? ''}
        onChange={wanted => edit({ wanted })}
        maxLength={1_000}
      />
      <RadioGroup
        label={t('teams.edit.joining')}
        value={values.joining}
        onChange={joining => edit({ joining: joining as TeamJoining })}
      >
        <Radio value="open">{t('teams.edit.joiningOpen')}</Radio>
        <Radio value="ask">{t('teams.edit.joiningAsk')}</Radio>
        <Radio value="closed">{t('teams.edit.joiningClosed')}</Radio>
      </RadioGroup>
      {team && team.members.length > 1 && (
        <Select
          label={t('teams.edit.contact')}
          description={t('teams.edit.contactHint')}
          selectionMode="single"
          value={values.contact ?? contact ?? null}
          onChange={key => edit({ contact: String(key) })}
          options={team.members.map(member => ({
            id: member.userRef,
            label: member.displayName,
          }))}
        />
      )}
      {props.children}
      <ActError
        act={act}
        hackathonRef={ref}
        topics={['teams']}
        title={t('teams.edit.saveFailed')}
      />
    </DialogForm>
  );
}
