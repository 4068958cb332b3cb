module.exports = {
  root: true,
  settings: {
    // The rules of the Backstage CLI look for an installed Jest; the tests run on Vitest, whose API is that of Jest 30.
    jest: { version: 30 },
  },
};
