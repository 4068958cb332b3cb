import { quote } from '../refs';
import {
  FieldChecks,
  METRIC,
  OWNER,
  PERSON,
  SYSTEM,
} from '../validation/FieldChecks';
import type { FieldProblem } from '../validation/FieldProblem';
import type { HackathonEntity } from './HackathonEntity';
import { resolveHackathonTime } from './hackathonTime';

/** What the schema cannot say about a Hackathon. The entity must satisfy the schema. */
export function findHackathonProblems(entity: HackathonEntity): FieldProblem[] {
  const { spec } = entity;
  const checks = new FieldChecks(entity);
  checks.ref('spec.owner', spec.owner, OWNER);
  checks.ref('spec.system', spec.system, SYSTEM);
  checks.refs('spec.sponsors', spec.sponsors, PERSON);
  checks.refs('spec.organisers', spec.organisers, PERSON);
  checkNames(checks, spec);
  checkThemes(checks, spec);
  checkSchedule(checks, spec);
  checkRegistration(checks, spec);
  checkAccess(checks, spec);
  checkJudging(checks, spec);
  spec.mentors?.forEach((mentor, i) => {
    checks.ref(`spec.mentors[${i}].mentor`, mentor.mentor, PERSON);
    checks.timezone(`spec.mentors[${i}].timezone`, mentor.timezone);
  });
  return checks.problems;
}

type Spec = HackathonEntity['spec'];

function checkNames(checks: FieldChecks, spec: Spec): void {
  const lists = {
    themes: spec.themes,
    'schedule.checkpoints': spec.schedule.checkpoints,
    'registration.questions': spec.registration?.questions,
    dataAgreements: spec.dataAgreements,
    sandboxes: spec.sandboxes,
    constraints: spec.constraints,
    criteria: spec.criteria,
    awards: spec.awards,
  };
  for (const [field, items] of Object.entries(lists)) {
    checks.unique(
      `spec.${field}`,
      '.name',
      items?.map(item => item.name),
    );
  }
}

function checkThemes(checks: FieldChecks, spec: Spec): void {
  const names = spec.themes?.map(theme => theme.name) ?? [];
  spec.themes?.forEach((theme, i) => {
    checks.refs(`spec.themes[${i}].assets`, theme.assets, {
      defaultKind: 'resource',
    });
    checks.refs(`spec.themes[${i}].metrics`, theme.metrics, METRIC);
  });
  spec.starterKits?.forEach((kit, i) => {
    const path = `spec.starterKits[${i}]`;
    checks.ref(`${path}.template`, kit.template, {
      defaultKind: 'template',
      kinds: ['template'],
    });
    checks.known(`${path}.themes`, kit.themes, names, 'theme');
  });
}

function checkSchedule(checks: FieldChecks, spec: Spec): void {
  const { schedule } = spec;
  if (!checks.timezone('spec.schedule.timezone', schedule.timezone)) {
    return;
  }
  const read = (field: string, value: string | undefined) => {
    const path = `spec.schedule.${field}`;
    const at = value && resolveHackathonTime(value, schedule.timezone);
    if (value && !at) {
      checks.add(
        path,
        `is ${quote(
          value,
        )}, which is not a date and time; write for example "2026-10-05T09:00"`,
      );
    }
    return { path, value, at: at || undefined };
  };
  type Moment = ReturnType<typeof read>;
  const inOrder = (first: Moment, second: Moment, equal = true) => {
    const apart =
      first.at && second.at && second.at.getTime() - first.at.getTime();
    if (apart !== undefined && (equal ? apart < 0 : apart <= 0)) {
      checks.add(
        second.path,
        `is ${quote(second.value)}, which is ${
          equal ? 'before' : 'not after'
        } ${first.path} (${quote(first.value)}); swap or move one of them`,
      );
    }
  };
  const opens = read('registration.opens', schedule.registration.opens);
  const closes = read('registration.closes', schedule.registration.closes);
  const start = read('start', schedule.start);
  const deadline = read('submissionDeadline', schedule.submissionDeadline);
  const end = read('end', schedule.end);
  inOrder(opens, closes, false);
  inOrder(opens, start);
  inOrder(closes, deadline);
  inOrder(start, deadline, false);
  inOrder(deadline, end);
  let before = start;
  schedule.checkpoints?.forEach((checkpoint, i) => {
    const at = read(`checkpoints[${i}].at`, checkpoint.at);
    inOrder(before, at);
    inOrder(at, deadline);
    before = at;
  });
  const from = read('judging.from', schedule.judging?.from);
  const to = read('judging.to', schedule.judging?.to);
  const results = read('results', schedule.results);
  inOrder(start, from);
  inOrder(from, to, false);
  inOrder(deadline, to);
  inOrder(to.at ? to : deadline, results);
  inOrder(start, read('debrief', schedule.debrief));
}

function checkRegistration(checks: FieldChecks, spec: Spec): void {
  const { registration, teamRules } = spec;
  checks.url('spec.registration.codeOfConduct', registration?.codeOfConduct);
  registration?.questions?.forEach((question, i) => {
    const path = `spec.registration.questions[${i}].choices`;
    if (question.type === 'choice' && !question.choices) {
      checks.add(path, 'is missing; give what can be chosen');
    } else if (question.type !== 'choice' && question.choices) {
      checks.add(path, 'is only for questions of type "choice"');
    }
  });
  if (teamRules.maxSize < teamRules.minSize) {
    checks.add(
      'spec.teamRules.maxSize',
      `is ${teamRules.maxSize}, allowed is minSize (${teamRules.minSize}) or more`,
    );
  }
  checks.unique(
    'spec.teamRules.mustHaveSkills',
    '.skill',
    teamRules.mustHaveSkills?.map(({ skill }) => skill),
  );
  checks.unique(
    'spec.teamRules.neverIsolate',
    '.attribute',
    teamRules.neverIsolate?.map(({ attribute }) => attribute),
  );
  if (teamRules.maxSize < 2 && teamRules.neverIsolate?.length) {
    checks.add(
      'spec.teamRules.neverIsolate',
      'is for teams of two or more, and maxSize is 1; leave it out',
    );
  }
  teamRules.mustHaveSkills?.forEach(({ people = 1 }, i) => {
    if (people > teamRules.maxSize) {
      checks.add(
        `spec.teamRules.mustHaveSkills[${i}].people`,
        `is ${people}, allowed is maxSize (${teamRules.maxSize}) or less`,
      );
    }
  });
}

function checkAccess(checks: FieldChecks, spec: Spec): void {
  const expiry = (path: string, value: string | undefined) => {
    if (value && !resolveHackathonTime(value, 'UTC')) {
      checks.add(
        path,
        `is ${quote(
          value,
        )}, which is not a date and time; write for example "2026-10-16T18:00"`,
      );
    }
  };
  spec.dataAgreements?.forEach((agreement, i) => {
    const path = `spec.dataAgreements[${i}]`;
    if (!agreement.url === !agreement.text) {
      checks.add(path, 'needs the terms: give either url or text');
    }
    checks.url(`${path}.url`, agreement.url);
    checks.refs(`${path}.protects`, agreement.protects, {
      defaultKind: 'resource',
    });
    checks.refs(`${path}.approvers`, agreement.approvers, PERSON);
    expiry(`${path}.expires`, agreement.expires);
  });
  const agreements = spec.dataAgreements?.map(({ name }) => name) ?? [];
  spec.sandboxes?.forEach((sandbox, i) => {
    const path = `spec.sandboxes[${i}]`;
    checks.known(
      `${path}.agreements`,
      sandbox.agreements,
      agreements,
      'data agreement',
    );
    expiry(`${path}.expires`, sandbox.expires);
  });
}

function checkJudging(checks: FieldChecks, spec: Spec): void {
  spec.criteria?.forEach(({ scale, anchors }, i) => {
    const path = `spec.criteria[${i}]`;
    if (scale.max <= scale.min) {
      checks.add(
        `${path}.scale.max`,
        `is ${scale.max}, allowed is more than min (${scale.min})`,
      );
    }
    checks.unique(
      `${path}.anchors`,
      '.score',
      anchors?.map(({ score }) => score),
    );
    anchors?.forEach(({ score }, j) => {
      if (score < scale.min || score > scale.max) {
        checks.add(
          `${path}.anchors[${j}].score`,
          `is ${score}, allowed is from ${scale.min} to ${scale.max}`,
        );
      }
    });
  });
  if (!spec.judging) {
    return;
  }
  checks.refs('spec.judging.judges', spec.judging.judges, PERSON);
  if (!spec.schedule.judging) {
    checks.add('spec.schedule.judging', 'is missing; give from and to');
  }
}
