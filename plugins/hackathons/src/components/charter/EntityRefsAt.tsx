import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, Tag, TagGroup } from '@backstage/ui';
import {
  isEntityRef,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { portalKey } from '../../query/keys';
import { useTexts } from '../common';
import classes from './charter.module.css';
import { Problem } from './fields';
import { useCharter, useField, withoutPath } from './useCharter';

const SHOWN = 20;

/** Entities of some kinds whose name or title has some words. The catalog searches: there may be thousands. */
function useEntities(kinds: string[], words: string) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: portalKey('entities', kinds, words),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: kinds },
        fullTextFilter: words
          ? {
              term: words,
              fields: [
                'metadata.name',
                'metadata.title',
                'spec.profile.displayName',
              ],
            }
          : undefined,
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
        limit: SHOWN,
      });
      return items.map(entity => {
        const profile = entity.spec?.profile as
          | { displayName?: string }
          | undefined;
        return {
          id: stringifyEntityRef(entity),
          label:
            entity.metadata.title ??
            profile?.displayName ??
            entity.metadata.name,
          description: stringifyEntityRef(entity),
        };
      });
    },
  });
}

interface RefsProps {
  path: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  /** Kinds of the catalog, such as `user`. */
  kinds: string[];
}

/** Any number of entities, found by name or written as refs. */
export function EntityRefsAt(props: RefsProps) {
  const t = useTexts();
  const { problems } = useCharter();
  const { value, change, problem } = useField(props.path);
  const refs = Array.isArray(value) ? value.map(String) : [];
  const titles = useEntityTitles(refs);
  const ofItems = problems.find(({ field }) =>
    field.startsWith(`${props.path}[`),
  );
  return (
    <div className={classes.field}>
      <EntityBox
        {...props}
        without={refs}
        onChoose={ref => change([...refs, ref])}
      />
      {refs.length > 0 && (
        <TagGroup
          aria-label={t('charter.chosen', { label: props.label })}
          onRemove={keys => change(refs.filter(ref => !keys.has(ref)))}
        >
          {refs.map((ref, index) => (
            <Tag key={ref} id={ref} textValue={titles[index]} size="small">
              {titles[index]}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Problem text={problem ?? (ofItems && withoutPath(ofItems))} />
    </div>
  );
}

/** One entity, found by name or written as a ref. */
export function EntityRefAt(props: RefsProps) {
  const t = useTexts();
  const { value, change, problem } = useField(props.path);
  const ref = typeof value === 'string' ? value : '';
  const [title] = useEntityTitles(ref ? [ref] : []);
  return (
    <div className={classes.field}>
      <EntityBox
        {...props}
        without={ref ? [ref] : []}
        onChoose={chosen => change(chosen)}
      />
      {ref && (
        <TagGroup
          aria-label={t('charter.chosen', { label: props.label })}
          onRemove={() => change('')}
        >
          <Tag id={ref} textValue={title} size="small">
            {title}
          </Tag>
        </TagGroup>
      )}
      <Problem text={problem} />
    </div>
  );
}

function EntityBox(
  props: RefsProps & { without: string[]; onChoose: (ref: string) => void },
) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  useDebounce(() => setWords(text.trim()), 250, [text]);
  const { data } = useEntities(props.kinds, words);
  const options = (data ?? []).filter(({ id }) => !props.without.includes(id));
  return (
    <Combobox
      // A box that was chosen from begins anew.
      key={props.without.join()}
      label={props.label}
      description={props.description}
      isRequired={props.isRequired}
      placeholder={t('charter.findEntity')}
      allowsCustomValue
      options={options}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      onChange={key => {
        const ref = key === null ? text.trim() : String(key);
        if (isEntityRef(ref)) {
          setText('');
          props.onChoose(ref);
        }
      }}
    />
  );
}
