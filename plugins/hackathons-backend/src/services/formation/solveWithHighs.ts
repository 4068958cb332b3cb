import type {
  Milp,
  MilpSolution,
  SolveMilp,
} from '@guildhall/plugin-hackathons-common';
import loadHighs, { type Highs } from 'highs';

/**
 * Makes a solver out of HiGHS, which is compiled to WebAssembly. It blocks the thread that it runs in for as long as it solves.
 */
export async function createHighsSolver(): Promise<SolveMilp> {
  const highs = await loadHighs();
  return async (milp, limits) => solve(highs, milp, limits);
}

function solve(
  highs: Highs,
  milp: Milp,
  { seconds, start }: { seconds: number; start?: number[] },
): MilpSolution {
  const { variableType, modelStatus } = highs.constants;
  const model = highs.createModel({
    numCols: milp.cost.length,
    numRows: milp.rowLower.length,
    colCost: milp.cost,
    colLower: milp.lower,
    colUpper: milp.upper.map(bounded),
    rowLower: milp.rowLower.map(bounded),
    rowUpper: milp.rowUpper.map(bounded),
    matrix: {
      format: 'csr',
      numCols: milp.cost.length,
      numRows: milp.rowLower.length,
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
    if (start) {
      model.setSolution({ colValue: start });
    }
    model.run();
    const status = model.getModelStatus();
    if (
      status === modelStatus.infeasible ||
      status === modelStatus.unboundedOrInfeasible
    ) {
      return { status: 'infeasible' };
    }
    const solved = status === modelStatus.optimal;
    const hasValues = Number(model.info.get('primal_solution_status')) === 2;
    const bound = Number(model.info.get('mip_dual_bound'));
    return {
      status: solved ? 'optimal' : hasValues ? 'feasible' : 'unknown',
      values: hasValues ? [...model.getSolution().colValue] : undefined,
      bound: Number.isFinite(bound) ? bound : undefined,
    };
  } finally {
    model.dispose();
  }

  function bounded(value: number): number {
    return Number.isFinite(value) ? value : Math.sign(value) * highs.infinity;
  }
}
