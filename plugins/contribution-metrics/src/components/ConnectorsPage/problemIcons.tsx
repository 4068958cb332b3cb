import type { ConnectorProblemKind } from '@guildhall/plugin-contribution-metrics-common';
import {
  RiFileUnknowLine,
  RiGitBranchLine,
  RiRulerLine,
  RiSettings3Line,
  RiUserUnfollowLine,
} from '@remixicon/react';

const icons = {
  'unresolved-principal': RiUserUnfollowLine,
  'missing-at-source': RiFileUnknowLine,
  ambiguous: RiGitBranchLine,
  'not-measured': RiRulerLine,
  'wrong-configuration': RiSettings3Line,
};

/** The picture of a kind; its name stands beside it. */
export function ProblemIcon(props: { kind: ConnectorProblemKind }) {
  const Icon = icons[props.kind];
  return <Icon size={14} aria-hidden />;
}
