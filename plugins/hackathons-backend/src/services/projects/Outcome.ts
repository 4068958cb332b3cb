/** What came of a change, and in which hackathon. */
export interface Outcome<T> {
  hackathonRef: string;
  /** What the caller is told. */
  answer: T;
}
