export { HackathonProjects } from './HackathonProjects';
