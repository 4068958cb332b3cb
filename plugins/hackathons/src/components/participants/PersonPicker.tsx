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
  const [chosen, setChosen] = useState<Participant>();
  useDebounce(
    () => {
      // The field shows who was chosen: nothing to search for.
      if (!chosen || text !== labelOf(chosen)) {
        setQ(text.trim());
      }
    },
    250,
    [text, chosen],
  );
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
        label: labelOf(person),
      }))}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      onChange={key => {
        const person = people.find(({ userRef }) => userRef === key);
        setChosen(person);
        props.onChoose(person);
      }}
    />
  );
}

function labelOf(person: Participant): string {
  return person.teamName
    ? `${person.displayName} (${person.teamName})`
    : person.displayName;
}
