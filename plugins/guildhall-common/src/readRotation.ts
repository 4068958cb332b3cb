import type { AnnotationReader } from './AnnotationReader';
import { ANNOTATIONS } from './annotations';
import { isIsoDate, isTimeZone } from './dates';
import { quote } from './refs';
import type { Rotation, RotationMember } from './rotation';
import { findRuleProblem, parseRotationStart } from './rotationRule';

const NEEDED = [
  [
    ANNOTATIONS.rotationMembers,
    'write who takes turns, for example "user:default/a, user:default/b".',
  ],
  [
    ANNOTATIONS.rotationRule,
    'write when the lead passes on, for example "FREQ=WEEKLY;BYDAY=MO".',
  ],
  [
    ANNOTATIONS.rotationStart,
    'write the first day of the rotation, for example "2026-01-05".',
  ],
] as const;

/**
 * Reads the rotating lead of an entity.
 *
 * @returns `undefined` when there is none, or when a part that it needs is missing or wrong
 */
export function readRotation(reader: AnnotationReader): Rotation | undefined {
  const found = NEEDED.filter(([annotation]) => reader.has(annotation));
  if (found.length === 0) {
    return undefined;
  }
  for (const [annotation, mend] of NEEDED) {
    if (!reader.has(annotation)) {
      reader.reportMissing(annotation, `the rotation needs it: ${mend}`);
    }
  }
  const members = readMembers(reader);
  const rule = readRule(reader);
  const start = readStart(reader);
  const timezone = readTimezone(reader);
  return members.length && rule && start && timezone
    ? { members, rule, start, timezone }
    : undefined;
}

function readMembers(reader: AnnotationReader): RotationMember[] {
  const annotation = ANNOTATIONS.rotationMembers;
  return reader.list(annotation).flatMap(item => {
    const at = item.indexOf('@');
    const ref = reader.person(annotation, at < 0 ? item : item.slice(0, at));
    if (!ref) {
      return [];
    }
    if (at < 0) {
      return [{ ref }];
    }
    const dates = item.slice(at + 1).split('..');
    const [from, until] = dates.map(date => date.trim());
    const wrong = [from, until].find(date => date && !isIsoDate(date));
    if (dates.length !== 2 || wrong !== undefined || !(from || until)) {
      reader.report(
        annotation,
        `in which the dates of ${quote(
          item,
        )} cannot be read; write "@2026-03-01..", "@..2026-06-30" or "@2026-03-01..2026-06-30".`,
        item,
      );
      return [];
    }
    if (from && until && from > until) {
      reader.report(
        annotation,
        `in which ${quote(item)} ends before it begins; swap the dates.`,
        item,
      );
      return [];
    }
    return [{ ref, ...(from && { from }), ...(until && { until }) }];
  });
}

function readRule(reader: AnnotationReader): string | undefined {
  const rule = reader.text(ANNOTATIONS.rotationRule);
  const problem = rule && findRuleProblem(rule);
  if (problem) {
    reader.report(ANNOTATIONS.rotationRule, `${problem}.`);
    return undefined;
  }
  return rule;
}

function readStart(reader: AnnotationReader): string | undefined {
  const start = reader.text(ANNOTATIONS.rotationStart);
  if (start !== undefined && parseRotationStart(start) === undefined) {
    reader.report(
      ANNOTATIONS.rotationStart,
      'which is not a local day or time from 1970 on; write for example "2026-01-05" or "2026-01-05T09:00".',
    );
    return undefined;
  }
  return start;
}

function readTimezone(reader: AnnotationReader): string | undefined {
  const timezone = reader.has(ANNOTATIONS.rotationTimezone)
    ? reader.text(ANNOTATIONS.rotationTimezone)
    : 'UTC';
  if (timezone !== undefined && !isTimeZone(timezone)) {
    reader.report(
      ANNOTATIONS.rotationTimezone,
      'which is not an IANA time zone; write for example "Europe/Berlin" or "UTC".',
    );
    return undefined;
  }
  return timezone;
}
