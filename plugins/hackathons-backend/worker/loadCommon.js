// @ts-check

/** Loads the algorithms that workers run. */
exports.loadCommon = function loadCommon() {
  // In development and tests our packages are TypeScript. The loader of the development server is native code that doesn't bear
  // to be ended with its thread.
  if (require.resolve('@guildhall/plugin-hackathons-common').endsWith('.ts')) {
    require('sucrase/register/ts');
  }
  return require('@guildhall/plugin-hackathons-common');
};
