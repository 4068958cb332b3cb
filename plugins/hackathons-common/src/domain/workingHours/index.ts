export { SharedHours } from './SharedHours';
export { WORKING_HOURS, WorkingHours } from './workingHours';
