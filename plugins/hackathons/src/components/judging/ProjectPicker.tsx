import { Combobox } from '@backstage/ui';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useProjects } from '../../query/useProjects';
import { useEvent } from '../event/useEvent';

/** Finds one project that is judged. The server searches: there may be hundreds. */
export function ProjectPicker(props: {
  label: string;
  description?: string;
  onChoose: (projectId: string | undefined) => void;
}) {
  const { ref } = useEvent();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string>();
  useDebounce(
    () => {
      // The field shows what was chosen: nothing to search for.
      if (text !== chosen) {
        setQ(text.trim());
      }
    },
    250,
    [text, chosen],
  );
  const { data } = useProjects(ref, { q: q || undefined, submitted: true });
  const projects = data?.items ?? [];
  return (
    <Combobox
      label={props.label}
      description={props.description}
      options={projects.map(({ id, title }) => ({ id, label: title }))}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      onChange={key => {
        const project = projects.find(({ id }) => id === key);
        setChosen(project?.title);
        props.onChoose(project?.id);
      }}
    />
  );
}
