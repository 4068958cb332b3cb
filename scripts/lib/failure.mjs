/** Something that is missing or wrong on this machine, told in one sentence with what to do about it. */
export class Failure extends Error {}
