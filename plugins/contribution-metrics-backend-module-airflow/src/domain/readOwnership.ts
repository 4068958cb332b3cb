import type { OwnershipClaim } from '@guildhall/plugin-contribution-metrics-node';
import { STEWARD_DUTIES } from '@guildhall/plugin-guildhall-common';
import type { StewardTagPrefixes } from '../config/readAirflowOptions';
import type { Dag } from '../api/types';

/** What Airflow writes when a task names no owner. */
const DEFAULT_OWNER = 'airflow';

/** The owners of a DAG's tasks, in Airflow's words, without the default that means nobody. */
export function ownersOf(dag: Dag): string[] {
  return dag.owners.filter(
    owner => owner.toLocaleLowerCase('en-US') !== DEFAULT_OWNER,
  );
}

/** Who owns and stewards a DAG. Each role has at least one claim: a role that nobody has is withdrawn. */
export function readOwnership(
  dag: Dag,
  prefixes: StewardTagPrefixes,
): OwnershipClaim[] {
  const owners = ownersOf(dag).map(principal => ({
    role: 'owner' as const,
    principal,
    detail: `owner of tasks of the DAG ${dag.id}`,
  }));
  const nobody = {
    role: 'owner' as const,
    detail: dag.owners.some(
      owner => owner.toLocaleLowerCase('en-US') === DEFAULT_OWNER,
    )
      ? `the tasks of the DAG ${dag.id} have Airflow's default owner "${DEFAULT_OWNER}", which means nobody`
      : `the DAG ${dag.id} names no owner`,
  };
  return [
    ...(owners.length > 0 ? owners : [nobody]),
    ...STEWARD_DUTIES.flatMap((duty): OwnershipClaim[] => {
      const role = `steward-${duty}` as const;
      const stewards = dag.tags.flatMap(tag => {
        const prefix = prefixes[duty].find(each => tag.startsWith(each));
        const principal = prefix && tag.slice(prefix.length).trim();
        return principal
          ? [{ role, principal, detail: `tag "${tag}" of the DAG ${dag.id}` }]
          : [];
      });
      return stewards.length > 0
        ? stewards
        : [{ role, detail: `no tag of the DAG ${dag.id} names one` }];
    }),
  ];
}
