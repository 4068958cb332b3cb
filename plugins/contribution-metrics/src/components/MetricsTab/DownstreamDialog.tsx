import { Select, Text, ToggleButton } from '@backstage/ui';
import {
  contributionMetricsAssetReadPermission,
  type AssetDetail,
  type DownstreamGraph,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiTableLine } from '@remixicon/react';
import { useState } from 'react';
import {
  formatNumber,
  layoutClasses,
  LoadingLines,
  ScrollRegion,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { useDownstream } from '../../query/queries';
import { EntityName, FailureState, useTexts } from '../common';
import { AssetDialog } from './AssetDialog';
import { DownstreamDrawing } from './DownstreamDrawing';
import classes from './MetricsTab.module.css';

const DEPTHS = [1, 2, 3, 5];

/** What depends on the asset, as a drawing or as a table. */
export function DownstreamDialog(props: {
  asset: AssetDetail;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTexts();
  const { asset } = props;
  return (
    <AssetDialog
      title={t('adoption.graphTitle', { name: asset.title ?? asset.name })}
      isOpen={props.isOpen}
      onClose={props.onClose}
      width={1040}
    >
      <Downstream entityRef={asset.entityRef} />
    </AssetDialog>
  );
}

function Downstream(props: { entityRef: string }) {
  const t = useTexts();
  const [depth, setDepth] = useState(3);
  const [asTable, setAsTable] = useState(false);
  const result = useDownstream(props.entityRef, depth);
  const graph = result.data;
  return (
    <div className={classes.stack}>
      <div className={classes.controls}>
        <Select
          className={classes.depth}
          size="small"
          aria-label={t('adoption.depth')}
          selectionMode="single"
          value={String(depth)}
          onChange={value => setDepth(Number(value))}
          options={DEPTHS.map(value => ({
            id: String(value),
            label: `${t('adoption.depth')} ${value}`,
          }))}
        />
        <ToggleButton
          size="small"
          iconStart={<RiTableLine aria-hidden />}
          isSelected={asTable}
          onChange={setAsTable}
        >
          {t('common.asTable')}
        </ToggleButton>
        {graph?.truncated && (
          <Text variant="body-small" color="secondary">
            {t('adoption.truncated', {
              shown: formatNumber(graph.nodes.length - 1),
              reach: formatNumber(graph.reach),
            })}
          </Text>
        )}
      </div>
      {result.isPending && <LoadingLines lines={5} />}
      {result.isError && (
        <FailureState
          compact
          error={result.error}
          permission={contributionMetricsAssetReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {graph && graph.nodes.length <= 1 && (
        <StateMessage compact title={t('adoption.noDownstream')}>
          {t('adoption.noConsumersHint')}
        </StateMessage>
      )}
      {graph &&
        graph.nodes.length > 1 &&
        (asTable ? (
          <DownstreamTable graph={graph} />
        ) : (
          <DownstreamDrawing graph={graph} />
        ))}
    </div>
  );
}

function DownstreamTable(props: { graph: DownstreamGraph }) {
  const t = useTexts();
  const { nodes, edges } = props.graph;
  const names = new Map(nodes.map(node => [node.ref, node.name]));
  return (
    <ScrollRegion label={t('adoption.graph')}>
      <table className={layoutClasses.table}>
        <thead>
          <tr>
            <th scope="col">{t('adoption.node')}</th>
            <th scope="col">{t('page.type')}</th>
            <th scope="col">{t('page.owner')}</th>
            <th scope="col" data-numeric>
              {t('adoption.distance')}
            </th>
            <th scope="col">{t('adoption.usedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes
            .filter(node => node.distance > 0)
            .map(node => (
              <tr key={node.ref}>
                <th scope="row">
                  {node.external ? (
                    <>
                      {node.name}{' '}
                      <span className={classes.role}>
                        {t('adoption.external')}
                      </span>
                    </>
                  ) : (
                    <EntityName entityRef={node.ref} />
                  )}
                </th>
                <td>{node.type ?? node.kind ?? '–'}</td>
                <td>
                  {node.owner ? <EntityName entityRef={node.owner} /> : '–'}
                </td>
                <td data-numeric>{node.distance}</td>
                <td>
                  {edges
                    .filter(edge => edge.to === node.ref)
                    .map(
                      edge =>
                        `${names.get(edge.from) ?? edge.from} (${t(
                          `adoption.relation.${edge.relation}`,
                        )})`,
                    )
                    .join(', ')}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
