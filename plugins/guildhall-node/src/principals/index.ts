export * from './PrincipalDirectory';
