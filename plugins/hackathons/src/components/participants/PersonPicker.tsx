import { Combobox } from '@backstage/ui';
import type { Participant } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSomeParticipants } from '../../query/useParticipants';

const SHOWN = 50;

/** Finds one participant by name. The server searches: there may be thousands. */
export function PersonPicker(props: {
  hackathonRef: string;
  label: string;
  description?: string;
  /** Leaves out who is in a team. */
  withoutTeam?: boolean;
  /** People who cannot be chosen. */
  without?: readonly string[];
  onChoose: (person: Participant | undefined) => void;
}) {
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useDebounce(() => setQ(text.trim()), 250, [text]);
  const { data } = useSomeParticipants(
    props.hackathonRef,
    { q: q || undefined, team: props.withoutTeam ? 'none' : undefined },
    SHOWN,
  );
  const people = (data?.items ?? []).filter(
    person => !props.without?.includes(person.userRef),
  );
  return (
    <Combobox
      label={props.label}
      description={props.description}
      options={people.map(person => ({
        id: person.userRef,
        label: person.teamName
          ? `${person.displayName} (${person.teamName})`
          : person.displayName,
      }))}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      onChange={key =>
        props.onChoose(people.find(person => person.userRef === key))
      }
    />
  );
}
