export * from './PrincipalDirectory';
export { unknownRef } from './unknownRef';
