export { HackathonProjects, type ProjectRequest } from './HackathonProjects';
