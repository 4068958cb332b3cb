import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import {
  Checkbox,
  CheckboxGroup,
  FieldLabel,
  Radio,
  RadioGroup,
  SearchField,
  Tag,
  TagGroup,
} from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  StateMessage,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import classes from '../../components/choices.module.css';
import { QueryBoundary } from '../../components/QueryBoundary';
import { useSettled } from '../../components/useSettled';
import { useTexts } from '../../components/useTexts';
import { AssetRow } from './AssetRow';
import { useAssetChoices, type AssetChoice } from './useAssetChoices';

type Props = FieldExtensionComponentProps<
  string | string[],
  { multiple?: boolean; types?: string[] }
>;

/** Lets people choose assets, with owner and health of each, the worst first; the value is an entity ref or a list of them. */
export function AssetPicker(props: Props) {
  return (
    <QueryBoundary>
      <Picker {...props} />
    </QueryBoundary>
  );
}

function Picker(props: Props) {
  const t = useTexts();
  const { onChange, required, schema, uiSchema, rawErrors } = props;
  const options = uiSchema?.['ui:options'];
  const isDisabled = Boolean(uiSchema?.['ui:disabled']);
  const [search, setSearch] = useState('');
  const assets = useAssetChoices({
    search: useSettled(search.trim()),
    types: options?.types,
  });
  const chosen = [props.formData ?? []].flat();
  const choose = (refs: string[]) =>
    onChange(options?.multiple ? refs : refs[0]);
  const title = schema.title ?? t('asset.title');

  return (
    <ScaffolderField
      rawErrors={rawErrors}
      rawDescription={uiSchema?.['ui:description'] ?? schema.description}
      required={required}
      disabled={isDisabled}
      errors={props.errors}
    >
      <div className={classes.field}>
        <FieldLabel
          label={title}
          secondaryLabel={required ? t('asset.required') : undefined}
        />
        {options?.multiple && chosen.length > 0 && (
          <ChosenAssets refs={chosen} onChange={choose} />
        )}
        <div className={classes.box}>
          <SearchField
            aria-label={t('asset.search')}
            placeholder={t('asset.search')}
            size="small"
            value={search}
            onChange={setSearch}
            isDisabled={isDisabled}
          />
          {assets.isPending && <LoadingLines lines={4} height={20} />}
          {assets.isError && (
            <FailureState
              compact
              error={assets.error}
              onRetry={() => assets.refetch()}
            />
          )}
          {assets.data && assets.data.items.length === 0 && (
            <StateMessage compact title={t('asset.noneTitle')}>
              {search
                ? t('asset.noneFound', { search: search.trim() })
                : t('asset.none')}
            </StateMessage>
          )}
          {assets.data && assets.data.items.length > 0 && (
            <Choices
              title={title}
              items={assets.data.items}
              chosen={chosen}
              multiple={options?.multiple ?? false}
              isDisabled={isDisabled}
              onChange={choose}
            />
          )}
        </div>
        {assets.data?.hasMore && (
          <p className={classes.note}>{t('asset.more')}</p>
        )}
        {assets.data?.isMeasured === false && (
          <p className={classes.note}>{t('asset.withoutHealth')}</p>
        )}
      </div>
    </ScaffolderField>
  );
}

function Choices(props: {
  title: string;
  items: AssetChoice[];
  chosen: string[];
  multiple: boolean;
  isDisabled: boolean;
  onChange: (refs: string[]) => void;
}) {
  const { items, chosen, isDisabled } = props;
  const owners = useEntityTitles(items.map(({ owner }) => owner ?? ''));
  const rows = items.map((asset, index) => ({
    asset,
    row: (
      <AssetRow asset={asset} owner={asset.owner ? owners[index] : undefined} />
    ),
  }));
  return (
    <div className={classes.choices}>
      {props.multiple ? (
        <CheckboxGroup
          aria-label={props.title}
          value={chosen}
          onChange={props.onChange}
          isDisabled={isDisabled}
        >
          {rows.map(({ asset, row }) => (
            <Checkbox
              key={asset.ref}
              value={asset.ref}
              className={classes.choice}
            >
              {row}
            </Checkbox>
          ))}
        </CheckboxGroup>
      ) : (
        <RadioGroup
          aria-label={props.title}
          value={chosen[0] ?? null}
          onChange={ref => props.onChange([ref])}
          isDisabled={isDisabled}
        >
          {rows.map(({ asset, row }) => (
            <Radio key={asset.ref} value={asset.ref} className={classes.choice}>
              {row}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  );
}

/** Those that were chosen, also when the search hides them. */
function ChosenAssets(props: {
  refs: string[];
  onChange: (refs: string[]) => void;
}) {
  const t = useTexts();
  const titles = useEntityTitles(props.refs);
  return (
    <TagGroup
      aria-label={t('asset.chosen')}
      onRemove={keys =>
        props.onChange(props.refs.filter(ref => !keys.has(ref)))
      }
    >
      {props.refs.map((ref, index) => (
        <Tag key={ref} id={ref} textValue={titles[index]} size="small">
          {titles[index]}
        </Tag>
      ))}
    </TagGroup>
  );
}
