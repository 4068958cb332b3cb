import type { Asset } from '@guildhall/plugin-contribution-metrics-common';
import { Text, VisuallyHidden } from '@backstage/ui';
import {
  observeElementRect,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTexts, type Texts } from '../common';
import {
  AdoptionCell,
  DeprecationLine,
  HealthCell,
  LeadCell,
  NameCell,
  OwnerCell,
  StewardsCell,
  UpdatedCell,
} from './cells';
import classes from './AssetsPage.module.css';
import { useElementBox } from './useElementBox';

interface Column {
  id: string;
  label: string;
  width: string;
  cell: (asset: Asset) => ReactNode;
}

const ROW_HEIGHT = 61;
/** Below this width some columns share a cell. */
const COMPACT_WIDTH = 940;

function FreshnessCell(props: { asset: Asset }) {
  const { deprecation } = props.asset;
  return (
    <>
      <UpdatedCell asset={props.asset} />
      {deprecation && <DeprecationLine deprecation={deprecation} />}
    </>
  );
}

function wideColumns(t: Texts): Column[] {
  return [
    {
      id: 'asset',
      label: t('page.asset'),
      width: '20%',
      cell: asset => <NameCell asset={asset} />,
    },
    {
      id: 'owner',
      label: t('page.owner'),
      width: '13%',
      cell: asset => <OwnerCell asset={asset} />,
    },
    {
      id: 'stewards',
      label: t('page.stewards'),
      width: '134px',
      cell: asset => <StewardsCell asset={asset} />,
    },
    {
      id: 'lead',
      label: t('page.lead'),
      width: '11%',
      cell: asset => <LeadCell asset={asset} />,
    },
    {
      id: 'adoption',
      label: t('page.adoption'),
      width: '184px',
      cell: asset => <AdoptionCell asset={asset} />,
    },
    {
      id: 'health',
      label: t('page.health'),
      width: '22%',
      cell: asset => <HealthCell asset={asset} />,
    },
    {
      id: 'freshness',
      label: t('page.updated'),
      width: '16%',
      cell: asset => <FreshnessCell asset={asset} />,
    },
  ];
}

function compactColumns(t: Texts): Column[] {
  return [
    {
      id: 'asset',
      label: t('page.assetOwner'),
      width: '28%',
      cell: asset => (
        <>
          <NameCell asset={asset} />
          <div className={classes.indented}>
            <OwnerCell asset={asset} />
          </div>
        </>
      ),
    },
    {
      id: 'people',
      label: t('page.people'),
      width: '24%',
      cell: asset => (
        <>
          <StewardsCell asset={asset} />
          {asset.lead && <LeadCell asset={asset} />}
        </>
      ),
    },
    {
      id: 'adoption',
      label: t('page.adoption'),
      width: '20%',
      cell: asset => <AdoptionCell asset={asset} />,
    },
    {
      id: 'health',
      label: t('page.health'),
      width: '28%',
      cell: asset => (
        <>
          <HealthCell asset={asset} />
          <FreshnessCell asset={asset} />
        </>
      ),
    },
  ];
}

/** An element that is not laid out (hidden, or in a test) has no height; the last known one holds. */
function observeVisibleRect(
  instance: Virtualizer<HTMLDivElement, Element>,
  onRect: (rect: { width: number; height: number }) => void,
) {
  return observeElementRect(instance, rect => {
    if (rect.height > 0) {
      onRect(rect);
    }
  });
}

function measureRow(row: Element) {
  return row.getBoundingClientRect().height || ROW_HEIGHT;
}

/** Drawn again only when its asset changes, so that scrolling costs no more than the rows that come into sight. */
const AssetRow = memo(
  (props: {
    asset: Asset;
    index: number;
    columns: Column[];
    measure: (row: Element | null) => void;
  }) => {
    const { asset, index, columns } = props;
    return (
      <tr ref={props.measure} data-index={index} aria-rowindex={index + 2}>
        {columns.map(({ id, cell }, column) =>
          column === 0 ? (
            <th key={id} scope="row">
              {cell(asset)}
            </th>
          ) : (
            <td key={id}>{cell(asset)}</td>
          ),
        )}
      </tr>
    );
  },
);

/**
 * The assets, one row each. Only the rows in sight are in the document; assistive technology learns
 * the true number of rows from `aria-rowcount`.
 *
 * @param props.total - number of assets on all pages
 * @param props.queryKey - changes with filters and order, and takes the list back to its start
 */
export function AssetTable(props: {
  assets: Asset[];
  total: number;
  queryKey: string;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}) {
  const t = useTexts();
  const { assets, hasMore, onMore } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const { width, top } = useElementBox(scrollRef);
  const compact = width > 0 && width < COMPACT_WIDTH;
  const columns = useMemo(
    () => (compact ? compactColumns(t) : wideColumns(t)),
    [compact, t],
  );

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: assets.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => assets[index].entityRef,
    overscan: 8,
    useFlushSync: false,
    initialRect: { width: 1200, height: 900 },
    observeElementRect: observeVisibleRect,
    measureElement: measureRow,
  });
  const rows = virtualizer.getVirtualItems();
  const lastRow = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && lastRow >= assets.length - 20) {
      onMore();
    }
  }, [hasMore, lastRow, assets.length, onMore]);

  useEffect(() => {
    scrollRef.current?.scrollTo?.({ top: 0 });
  }, [props.queryKey]);

  const before = rows[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  const filler = (height: number) =>
    height > 0 && (
      <tr aria-hidden className={classes.filler}>
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    );

  return (
    <div
      ref={scrollRef}
      className={classes.scroll}
      style={{ maxHeight: `max(360px, calc(100dvh - ${top + 44}px))` }}
      role="region"
      aria-label={t('page.tableLabel')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll what has the focus
      tabIndex={0}
    >
      <table
        className={classes.table}
        aria-label={t('page.tableLabel')}
        aria-rowcount={props.total + 1}
        aria-busy={props.busy}
      >
        <colgroup>
          {columns.map(column => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filler(before)}
          {rows.map(row => (
            <AssetRow
              key={row.key}
              asset={assets[row.index]}
              index={row.index}
              columns={columns}
              measure={virtualizer.measureElement}
            />
          ))}
          {filler(after)}
        </tbody>
      </table>
      {hasMore ? (
        <div className={classes.foot} role="status">
          <Text variant="body-small" color="secondary">
            {t('common.loadingMore')}
          </Text>
        </div>
      ) : (
        <VisuallyHidden>{t('page.end')}</VisuallyHidden>
      )}
    </div>
  );
}
