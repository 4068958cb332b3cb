/** What is wrong with one field of an entity. */
export interface FieldProblem {
  /** Such as `spec.criteria[1].weight`. */
  path: string;
  /** A sentence that names the path, what was found and what is allowed. */
  message: string;
}
