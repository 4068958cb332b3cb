import {
  RiBox3Line,
  RiBrainLine,
  RiDatabase2Line,
  RiFlowChart,
  RiGitBranchLine,
  RiArchiveDrawerLine,
  RiStackLine,
  RiTableLine,
  RiShareForwardBoxLine,
} from '@remixicon/react';

const icons: Record<string, typeof RiBox3Line> = {
  'feature-store': RiStackLine,
  'feature-view': RiTableLine,
  'feature-service': RiShareForwardBoxLine,
  'model-registry': RiArchiveDrawerLine,
  'ml-model': RiBrainLine,
  'ai-model': RiBrainLine,
  'ml-pipeline': RiFlowChart,
  dataset: RiDatabase2Line,
  library: RiGitBranchLine,
};

/** The picture of a type of asset; a box for types that are not known here. */
export function TypeIcon(props: { type: string; size?: number }) {
  const Icon = icons[props.type] ?? RiBox3Line;
  return <Icon size={props.size ?? 18} aria-hidden />;
}
