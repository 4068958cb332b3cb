import {
  requireFlag,
  requireList,
  requireName,
  requireNames,
  requireObject,
  requireWhole,
} from '../checks';
import type { AssignmentInput } from './types';

/**
 * That what came as JSON from anywhere has the shape of {@link AssignmentInput}.
 *
 * @throws InputError that names the item, what was found and what is expected
 */
export function checkShape(input: AssignmentInput): void {
  requireObject(input, 'the input');
  const { projects, judges, looks, existing, seed } = input;
  requireNames(projects, 'projects');
  requireList(judges, 'judges');
  judges.forEach((entry, index) => {
    const item = `judges[${index}]`;
    requireObject(entry, item);
    const { judge, conflicts, limit, absent } = entry;
    requireName(judge, `${item}.judge`);
    if (conflicts !== undefined) {
      requireNames(conflicts, `${item}.conflicts`);
    }
    if (limit !== undefined) {
      requireWhole(limit, `${item}.limit`, 0);
    }
    if (absent !== undefined) {
      requireFlag(absent, `${item}.absent`);
    }
  });
  requireWhole(looks, 'looks', 1);
  if (existing !== undefined) {
    requireList(existing, 'existing');
    existing.forEach((entry, index) => {
      const item = `existing[${index}]`;
      requireObject(entry, item);
      const { judge, project, scored } = entry;
      requireName(judge, `${item}.judge`);
      requireName(project, `${item}.project`);
      if (scored !== undefined) {
        requireFlag(scored, `${item}.scored`);
      }
    });
  }
  if (seed !== undefined) {
    requireWhole(seed, 'seed');
  }
}
