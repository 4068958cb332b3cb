import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import { compareIsoDurations } from '../dates';
import { namespaceOf, quote, toEntityRef } from '../refs';
import { FieldChecks, METRIC, OWNER, SYSTEM } from '../validation/FieldChecks';
import type { FieldProblem } from '../validation/FieldProblem';
import type { ContributionMetricEntity } from './ContributionMetricEntity';

/** What the schema cannot say about a ContributionMetric. The entity must satisfy the schema. */
export function findContributionMetricProblems(
  entity: ContributionMetricEntity,
): FieldProblem[] {
  const { spec } = entity;
  const checks = new FieldChecks(entity);
  checks.ref('spec.owner', spec.owner, OWNER);
  checks.ref('spec.system', spec.system, SYSTEM);
  checks.duration('spec.window', spec.window);
  checkAppliesTo(checks, spec);
  checkLimits(checks, spec);
  checkFreshness(checks, spec);
  checkBaseline(checks, spec);
  spec.targets?.forEach((target, i) =>
    checks.date(`spec.targets[${i}].by`, target.by),
  );
  checks.unique(
    'spec.targets',
    '.by',
    spec.targets?.map(({ by }) => by),
  );
  checks.duration('spec.review.every', spec.review?.every);
  checks.date('spec.review.lastReviewed', spec.review?.lastReviewed);
  checkGuards(checks, entity);
  return checks.problems;
}

type Spec = ContributionMetricEntity['spec'];

function checkAppliesTo(checks: FieldChecks, spec: Spec): void {
  if (spec.appliesTo === undefined) {
    return;
  }
  try {
    parseFilterPredicate(spec.appliesTo);
  } catch (error) {
    checks.add(
      'spec.appliesTo',
      `is ${quote(spec.appliesTo)}, which is not a catalog filter predicate (${
        (error as Error).message
      }); write for example { kind: Resource, spec.type: feature-view }`,
    );
  }
}

function checkLimits(checks: FieldChecks, spec: Spec): void {
  const { warning, degraded } = spec.limits ?? {};
  if (warning === undefined || degraded === undefined) {
    return;
  }
  const higher = spec.direction === 'higher-is-better';
  if (higher ? degraded > warning : degraded < warning) {
    checks.add(
      'spec.limits.degraded',
      `is ${degraded}, which is better than the warning (${warning}) because the direction is ${
        spec.direction
      }; allowed is ${warning} or ${higher ? 'less' : 'more'}`,
    );
  }
}

function checkFreshness(checks: FieldChecks, spec: Spec): void {
  const { warnAfter, staleAfter } = spec.freshness ?? {};
  const valid = [
    checks.duration('spec.freshness.warnAfter', warnAfter),
    checks.duration('spec.freshness.staleAfter', staleAfter),
  ];
  if (
    valid.every(Boolean) &&
    compareIsoDurations(warnAfter!, staleAfter!) >= 0
  ) {
    checks.add(
      'spec.freshness.staleAfter',
      `is "${staleAfter}", allowed is longer than warnAfter ("${warnAfter}")`,
    );
  }
}

function checkBaseline(checks: FieldChecks, spec: Spec): void {
  const { baseline } = spec;
  if (!baseline) {
    return;
  }
  if ((baseline.value === undefined) === (baseline.window === undefined)) {
    checks.add(
      'spec.baseline',
      `has ${
        baseline.window ? 'both value and window' : 'neither value nor window'
      }; give one of them`,
    );
  }
  if (baseline.window) {
    const { from, to } = baseline.window;
    const valid = [
      checks.date('spec.baseline.window.from', from),
      checks.date('spec.baseline.window.to', to),
    ];
    if (valid.every(Boolean) && to < from) {
      checks.add(
        'spec.baseline.window.to',
        `is "${to}", allowed is from ("${from}") or later`,
      );
    }
  }
}

function checkGuards(
  checks: FieldChecks,
  entity: ContributionMetricEntity,
): void {
  const own = stringifyEntityRef(entity);
  const refs = entity.spec.guards?.map(({ metric }, i) => {
    const path = `spec.guards[${i}].metric`;
    checks.ref(path, metric, METRIC);
    const ref = toEntityRef(metric, {
      defaultKind: METRIC.defaultKind,
      defaultNamespace: namespaceOf(entity),
    });
    if (ref === own) {
      checks.add(
        path,
        `is ${quote(metric)}, which is this metric itself; name another one`,
      );
    }
    return ref ?? metric;
  });
  checks.unique('spec.guards', '.metric', refs);
}
