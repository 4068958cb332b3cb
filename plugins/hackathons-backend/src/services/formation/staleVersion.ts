import { ConflictError } from '@backstage/errors';
import type { StoredFormation } from '../../database/DatabaseFormationStore';

/** Says who was faster. */
export function staleVersion(formation: StoredFormation): ConflictError {
  return new ConflictError(
    `${formation.updatedBy} changed the formation at ${new Date(
      formation.updatedAt,
    ).toISOString()}; read it again (version ${formation.version})`,
  );
}
