// @ts-check
const { default: loadHighs } = require('highs');

/**
 * Makes a solver out of HiGHS, which is compiled to WebAssembly. It blocks the thread that it runs in for as long as it solves.
 *
 * @returns {Promise<import('@guildhall/plugin-hackathons-common').SolveMilp>}
 */
async function createHighsSolver() {
  const highs = await loadHighs();
  return async (milp, limits) => solve(highs, milp, limits.seconds);
}

/**
 * @param {import('highs').Highs} highs
 * @param {import('@guildhall/plugin-hackathons-common').Milp} milp
 * @param {number} seconds
 * @returns {import('@guildhall/plugin-hackathons-common').MilpSolution}
 */
function solve(highs, milp, seconds) {
  const { variableType, modelStatus, solutionStatus } = highs.constants;
  /** @param {number} value */
  const bounded = value =>
    Number.isFinite(value) ? value : Math.sign(value) * highs.infinity;
  const numCols = milp.cost.length;
  const numRows = milp.rowLower.length;
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: milp.cost,
    colLower: milp.lower,
    colUpper: milp.upper.map(bounded),
    rowLower: milp.rowLower.map(bounded),
    rowUpper: milp.rowUpper.map(bounded),
    matrix: {
      format: 'csr',
      numCols,
      numRows,
      starts: milp.rowStarts,
      indices: milp.indices,
      values: milp.values,
    },
    integrality: milp.integer.map(integer =>
      integer ? variableType.integer : variableType.continuous,
    ),
  });
  try {
    model.options.set({
      output_flag: false,
      time_limit: seconds,
      random_seed: 1,
      // All costs are whole numbers: less than one apart is the same.
      mip_rel_gap: 0,
      mip_abs_gap: 0.9,
    });
    const began = performance.now();
    if (!isSound(model, solutionStatus)) {
      const left = seconds - (performance.now() - began) / 1000;
      if (left <= 0) {
        return { status: 'unknown' };
      }
      model.options.set({ presolve: 'off', time_limit: left });
      model.run();
    }
    const status = model.getModelStatus();
    if (
      status === modelStatus.infeasible ||
      status === modelStatus.unboundedOrInfeasible
    ) {
      return { status: 'infeasible' };
    }
    if (status === modelStatus.empty) {
      return { status: 'optimal', values: [], bound: 0 };
    }
    const bound = Number(model.info.get('mip_dual_bound'));
    const known = Number.isFinite(bound) ? { bound } : {};
    if (
      Number(model.info.get('primal_solution_status')) !==
      solutionStatus.feasible
    ) {
      return { status: 'unknown', ...known };
    }
    return {
      status: status === modelStatus.optimal ? 'optimal' : 'feasible',
      values: [...model.getSolution().colValue],
      ...known,
    };
  } finally {
    model.dispose();
  }
}

/**
 * Runs, and tells whether what comes of it can be believed. Now and then HiGHS simplifies a model wrongly: it fails, or what it
 * finds isn't allowed in the real model, and then it may even call that one infeasible.
 *
 * @param {ReturnType<import('highs').Highs['createModel']>} model
 * @param {import('highs').Highs['constants']['solutionStatus']} solutionStatus
 */
function isSound(model, solutionStatus) {
  try {
    model.run();
  } catch {
    // The caller runs it once more, and then an error is one.
    return false;
  }
  return (
    Number(model.info.get('primal_solution_status')) !==
    solutionStatus.infeasible
  );
}

module.exports = { createHighsSolver };
