import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, VisuallyHidden } from '@backstage/ui';
import type { DownstreamGraph } from '@guildhall/plugin-contribution-metrics-common';
import { ScrollRegion } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import {
  layOutGraph,
  NODE_HEIGHT,
  NODE_WIDTH,
  type PlacedNode,
} from './layOutGraph';
import classes from './MetricsTab.module.css';

/** The graph in columns by distance; the nodes are a list of links for keyboard and screen reader. */
export function DownstreamDrawing(props: { graph: DownstreamGraph }) {
  const t = useTexts();
  const { graph } = props;
  const { placed, width, height } = layOutGraph(graph);
  return (
    <ScrollRegion label={t('adoption.graph')} className={classes.drawing}>
      <div style={{ position: 'relative', width, height }}>
        <svg
          width={width}
          height={height}
          aria-hidden
          className={classes.edges}
        >
          {graph.edges.map(edge => {
            const from = placed.get(edge.from);
            const to = placed.get(edge.to);
            return from && to ? (
              <path
                key={`${edge.from} ${edge.to} ${edge.relation}`}
                d={curve(from, to)}
                data-relation={edge.relation}
              />
            ) : null;
          })}
        </svg>
        <ul className={classes.nodes}>
          {[...placed.values()].map(({ node, x, y }) => (
            <li
              key={node.ref}
              className={classes.node}
              data-root={node.distance === 0 || undefined}
              data-external={node.external || undefined}
              style={{
                left: x,
                top: y,
                width: NODE_WIDTH,
                height: NODE_HEIGHT,
              }}
            >
              <NodeName node={node} />
              <span className={classes.nodeType}>
                {node.external
                  ? t('adoption.external')
                  : node.type ?? node.kind}
              </span>
              <VisuallyHidden>
                {t('adoption.distance')} {node.distance}
              </VisuallyHidden>
            </li>
          ))}
        </ul>
      </div>
    </ScrollRegion>
  );
}

function NodeName(props: { node: PlacedNode['node'] }) {
  const entityLink = useEntityRefLink();
  const { node } = props;
  if (node.external || node.distance === 0) {
    return <span className={classes.nodeName}>{node.name}</span>;
  }
  return (
    <Link
      href={entityLink(node.ref)}
      standalone
      variant="body-small"
      className={classes.nodeName}
      title={node.ref}
    >
      {node.name}
    </Link>
  );
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const x1 = from.x + NODE_WIDTH;
  const y1 = from.y + NODE_HEIGHT / 2;
  const x2 = to.x;
  const y2 = to.y + NODE_HEIGHT / 2;
  const bend = Math.max(24, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
