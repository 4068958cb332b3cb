import { Button, Select, Tag, TagGroup, ToggleButton } from '@backstage/ui';
import { RiSortDesc, RiUserStarLine } from '@remixicon/react';
import type {
  AssetOrder,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';
import { SearchBox, useEntityTitles } from '@guildhall/plugin-guildhall-react';
import { HEALTH_STATES, useTexts } from '../common';
import classes from './AssetsPage.module.css';
import { ASSET_ORDERS, type AssetFilters } from './useAssetFilters';

/** Type, owner, health, mine, search and order. */
export function FilterBar(props: {
  filters: AssetFilters;
  active: boolean;
  types: string[];
  owners: string[];
  onChange: (changes: Partial<AssetFilters>) => void;
  onClear: () => void;
}) {
  const t = useTexts();
  const { filters, onChange } = props;
  const ownerTitles = useEntityTitles(props.owners);

  return (
    <div
      className={classes.filterBar}
      role="search"
      aria-label={t('page.filters')}
    >
      <MultiSelect
        label={t('page.type')}
        value={filters.type}
        options={props.types.map(type => ({
          id: type,
          label: type.replaceAll('-', ' '),
        }))}
        onChange={type => onChange({ type })}
      />
      <MultiSelect
        label={t('page.owner')}
        value={filters.owner}
        search
        options={props.owners.map((owner, index) => ({
          id: owner,
          label: ownerTitles[index],
        }))}
        onChange={owner => onChange({ owner })}
      />
      <MultiSelect
        label={t('page.health')}
        value={filters.health}
        options={HEALTH_STATES.map(state => ({
          id: state,
          label: t(`health.${state}`),
        }))}
        onChange={health => onChange({ health: health as HealthState[] })}
      />
      <ToggleButton
        size="small"
        iconStart={<RiUserStarLine aria-hidden />}
        isSelected={filters.mine}
        onChange={mine => onChange({ mine })}
      >
        {t('page.mine')}
      </ToggleButton>
      <SearchBox
        className={classes.search}
        label={t('page.search')}
        placeholder={t('page.searchPlaceholder')}
        value={filters.q}
        onChange={q => onChange({ q })}
      />
      {filters.steward.map(steward => (
        <StewardTag
          key={steward}
          steward={steward}
          onRemove={() =>
            onChange({
              steward: filters.steward.filter(ref => ref !== steward),
            })
          }
        />
      ))}
      {props.active && (
        <Button size="small" variant="tertiary" onPress={props.onClear}>
          {t('page.clear')}
        </Button>
      )}
      <Select
        className={classes.order}
        size="small"
        aria-label={t('page.order')}
        icon={<RiSortDesc aria-hidden />}
        selectionMode="single"
        value={filters.orderBy}
        onChange={orderBy => onChange({ orderBy: orderBy as AssetOrder })}
        options={ASSET_ORDERS.map(order => ({
          id: order,
          label: t(`page.orderBy.${order}`),
        }))}
      />
    </div>
  );
}

function MultiSelect(props: {
  label: string;
  value: string[];
  options: Array<{ id: string; label: string }>;
  search?: boolean;
  onChange: (value: string[]) => void;
}) {
  return (
    <Select
      className={classes.filter}
      size="small"
      aria-label={props.label}
      placeholder={props.label}
      selectionMode="multiple"
      search={props.search ? true : undefined}
      value={props.value}
      options={props.options}
      onChange={keys => props.onChange((keys as string[]).map(String))}
    />
  );
}

function StewardTag(props: { steward: string; onRemove: () => void }) {
  const t = useTexts();
  const [name] = useEntityTitles([props.steward]);
  return (
    <TagGroup aria-label={t('page.stewards')} onRemove={props.onRemove}>
      <Tag id={props.steward} textValue={name}>
        {t('page.steward', { name })}
      </Tag>
    </TagGroup>
  );
}
