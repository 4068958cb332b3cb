module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The functions of openapi-fetch are named after the HTTP methods.
    'new-cap': [
      'error',
      { capIsNewExceptions: ['GET', 'POST', 'PUT', 'DELETE'] },
    ],
  },
});
