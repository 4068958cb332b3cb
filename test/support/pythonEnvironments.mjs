/**
 * Python environments below `.guildhall`: `folder` is their name there, `requirements` the file of what is installed, `modules` what
 * has to be found in them.
 */
export const pythonEnvironments = {
  /** Clients of the tests. */
  clients: {
    name: 'Python clients',
    folder: 'venv',
    requirements: 'test/python/requirements.txt',
    modules: ['openlineage.client', 'schemathesis'],
  },
  /** Servers that the sources of facts are tried with, and that the example with real servers starts. */
  servers: {
    name: 'MLflow and Feast',
    folder: 'venv-servers',
    requirements: 'examples/real/requirements.txt',
    modules: ['mlflow', 'feast', 'sklearn', 'grpc'],
  },
  airflow: {
    name: 'Airflow',
    folder: 'venv-airflow',
    requirements: 'test/python/airflow.txt',
    modules: ['airflow'],
  },
  /** What the starter kit pins for those who use it. */
  starterKit: {
    name: 'Environment of the starter kit',
    folder: 'venv-starter-kit',
    requirements: 'examples/templates/ml-prototype/skeleton/requirements.lock',
    modules: ['sklearn', 'openlineage.client', 'pytest', 'ruff', 'mypy'],
  },
};
