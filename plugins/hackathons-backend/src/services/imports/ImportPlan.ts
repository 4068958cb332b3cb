import { createHash } from 'node:crypto';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type {
  HackathonImport,
  ImportResult,
} from '@guildhall/plugin-hackathons-common';
import type {
  ImportedRows,
  ImportState,
  ImportTable,
} from '../../database/DatabaseImportStore';
import { toRegistrationRow } from '../../database/registrationRows';
import { toKey } from '../../database/search';
import { toTeamRow } from '../../database/teamRows';
import { addDebrief } from './debriefRows';
import { addJudgements, addVotes } from './judgingRows';
import { ideaRow, mentorRow, officeHourRow, helpRow } from './rows';
import { projectRows } from './projectRows';

/** The hackathon that is filled. */
export interface ImportTarget {
  ref: string;
  spec: HackathonEntity['spec'];
  /** Who imports: a user ref or the subject of a service. */
  by: string;
}

type Row = ImportedRows['rows'][number];

/** Turns what another tool kept into rows, item by item: what is wrong is told, everything else is taken. */
export class ImportPlan {
  readonly rejected: ImportResult['rejected'] = [];
  readonly #rows = new Map<ImportTable, Row[]>();
  readonly #teamIds: Set<string>;

  constructor(
    readonly target: ImportTarget,
    readonly data: HackathonImport,
    readonly state: ImportState,
  ) {
    this.#teamIds = new Set(state.teams.values());
    this.#addRegistrations();
    this.#addTeams();
    this.#addIdeas();
    this.#addMentors();
    this.#addProjects();
    this.#addHelp();
    this.#addOfficeHours();
    addJudgements(this);
    addVotes(this);
    addDebrief(this);
  }

  /** All rows, in an order in which they can be written. */
  get rows(): ImportedRows[] {
    return [...this.#rows].map(([table, rows]) => ({ table, rows }));
  }

  /** An id that is the same for the same item of the same tool, in the form of a UUID of version 8. */
  idOf(...parts: string[]): string {
    const hex = createHash('sha256')
      .update(JSON.stringify([this.target.ref, this.data.source, ...parts]))
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(
      13,
      16,
    )}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  add(table: ImportTable, row: Row): void {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, rows);
    rows.push(row);
  }

  reject(field: string, reason: string): void {
    this.rejected.push({ field, reason });
  }

  /** The id of a team by its key: of this import, or of one before. */
  teamOf(field: string, key: string): string | undefined {
    const id = this.teamIdOf(key);
    if (this.#teamIds.has(id)) {
      return id;
    }
    this.reject(
      field,
      `${JSON.stringify(key)} is not the key of a team that was taken over`,
    );
    return undefined;
  }

  /** The id of the project of a team by its key: of this import, or of one before. */
  projectOf(field: string, key: string): string | undefined {
    const teamId = this.teamOf(field, key);
    const id = teamId && this.state.projects.get(teamId);
    if (teamId && !id) {
      this.reject(field, `the team ${JSON.stringify(key)} has no project`);
    }
    return id;
  }

  /** The id that the team of a key has, whether it is there or not. */
  teamIdOf(key: string): string {
    return this.idOf('team', key);
  }

  /** A theme, if the charter has it. */
  themeOf(field: string, theme: string | undefined): string | undefined {
    const names = this.target.spec.themes?.map(({ name }) => name) ?? [];
    if (theme !== undefined && !names.includes(theme)) {
      this.reject(
        field,
        `${JSON.stringify(theme)} is not among the themes of the charter: ${
          names.join(', ') || 'it has none'
        }`,
      );
      return undefined;
    }
    return theme;
  }

  #addRegistrations(): void {
    this.data.registrations?.forEach(item => {
      const at = Date.parse(item.at);
      this.state.registered.add(item.user);
      this.add('registrations', {
        ...toRegistrationRow({
          id: this.idOf('registration', item.user),
          hackathonRef: this.target.ref,
          userRef: item.user,
          state: 'registered',
          displayName: item.displayName ?? item.user.split('/')[1],
          homeTeams: item.homeTeams ?? [],
          skills: item.skills ?? [],
          choices: item.choices ?? [],
          answers: {},
          attributes: {},
          lookingFor: item.lookingFor,
          lookingForTeam: item.lookingForTeam ?? false,
          timezone: item.timezone,
          shown: item.shown ?? [],
          ...(item.acceptedCodeOfConduct && {
            codeOfConductAt: at,
            codeOfConductUrl: this.target.spec.registration?.codeOfConduct,
          }),
          queuedAt: at,
          updatedBy: this.target.by,
          version: 1,
          createdAt: at,
          updatedAt: at,
        }),
      });
    });
  }

  #addTeams(): void {
    this.data.teams?.forEach((item, i) => {
      const field = `teams[${i}]`;
      const id = this.idOf('team', item.key);
      const taken = this.state.teams.get(toKey(item.name).slice(0, 200));
      if (taken && taken !== id) {
        this.reject(
          `${field}.name`,
          `another team is called ${JSON.stringify(item.name)}`,
        );
        return;
      }
      const members = item.members.filter((user, m) =>
        this.#mayJoin(`${field}.members[${m}]`, user, id),
      );
      if (members.length === 0) {
        this.reject(`${field}.members`, 'nobody is left in the team');
        return;
      }
      const at = Date.parse(item.at);
      this.#teamIds.add(id);
      this.state.teamNames.set(id, item.name);
      this.state.teams.set(toKey(item.name).slice(0, 200), id);
      this.add('teams', {
        ...toTeamRow({
          id,
          hackathonRef: this.target.ref,
          name: item.name,
          headline: item.headline,
          theme: this.themeOf(`${field}.theme`, item.theme),
          wantedSkills: item.wantedSkills ?? [],
          wanted: item.wanted,
          joining: item.joining ?? 'ask',
          source: 'self',
          locked: false,
          createdBy: members[0],
          updatedBy: this.target.by,
          version: 1,
          createdAt: at,
          updatedAt: at,
        }),
      });
      members.forEach((user, m) => {
        this.state.memberships.set(user, id);
        this.add('team_members', {
          hackathon_ref: this.target.ref,
          user_ref: user,
          team_id: id,
          contact: m === 0,
          via: m === 0 ? 'founded' : 'joined',
          joined_at: at,
        });
      });
    });
  }

  #mayJoin(field: string, user: string, teamId: string): boolean {
    const present = this.state.memberships.get(user);
    if (present && present !== teamId) {
      this.reject(field, `${user} is in another team of this hackathon`);
      return false;
    }
    if (!this.state.registered.has(user)) {
      this.reject(
        field,
        `${user} is not registered; give the registration in the same import`,
      );
      return false;
    }
    return true;
  }

  #addIdeas(): void {
    this.data.ideas?.forEach((item, i) => {
      const field = `ideas[${i}]`;
      const teamId =
        item.claimedBy && this.teamOf(`${field}.claimedBy`, item.claimedBy);
      const theme = this.themeOf(`${field}.theme`, item.theme);
      this.add('ideas', ideaRow(this, item, { teamId, theme }));
    });
  }

  #addMentors(): void {
    this.data.mentors?.forEach(item =>
      this.add('mentors', mentorRow(this, item)),
    );
  }

  #addProjects(): void {
    this.data.projects?.forEach((item, i) => {
      const field = `projects[${i}]`;
      const teamId = this.teamOf(`${field}.team`, item.team);
      if (!teamId) {
        return;
      }
      const id = this.idOf('project', item.team);
      if ((this.state.projects.get(teamId) ?? id) !== id) {
        this.reject(`${field}.team`, 'the team has a project of its own');
        return;
      }
      this.state.projects.set(teamId, id);
      projectRows(this, item, { field, id, teamId });
    });
  }

  #addHelp(): void {
    this.data.helpRequests?.forEach((item, i) => {
      const teamId = this.teamOf(`helpRequests[${i}].team`, item.team);
      if (teamId) {
        this.add('help_requests', helpRow(this, item, teamId));
      }
    });
  }

  #addOfficeHours(): void {
    this.data.officeHours?.forEach((item, i) => {
      const field = `officeHours[${i}]`;
      if (Date.parse(item.endsAt) <= Date.parse(item.startsAt)) {
        this.reject(`${field}.endsAt`, `${item.endsAt} is not after the start`);
        return;
      }
      const teamId = item.team && this.teamOf(`${field}.team`, item.team);
      this.add('office_slots', officeHourRow(this, item, teamId));
    });
  }
}
