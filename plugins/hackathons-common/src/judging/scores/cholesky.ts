/** A symmetric, positive definite matrix as the product of a triangle and its transpose; dense, row by row. */
export interface Cholesky {
  size: number;
  /** The lower triangle. */
  lower: Float64Array;
  logDeterminant: number;
}

/**
 * Factors a symmetric matrix of which the lower triangle is read.
 *
 * @throws Error if it isn't positive definite
 */
export function cholesky(matrix: Float64Array, size: number): Cholesky {
  const lower = matrix.slice();
  let logDeterminant = 0;
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    for (let j = 0; j <= i; j += 1) {
      const other = j * size;
      let sum = lower[row + j];
      for (let k = 0; k < j; k += 1) {
        sum -= lower[row + k] * lower[other + k];
      }
      if (j < i) {
        lower[row + j] = sum / lower[other + j];
      } else if (sum > 0) {
        lower[row + i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      } else {
        throw new Error('The equations of the mixed model are singular');
      }
    }
  }
  return { size, lower, logDeterminant };
}

/** What the matrix takes to `right`. */
export function solveWith(
  { size, lower }: Cholesky,
  right: Float64Array,
): Float64Array {
  const solution = right.slice();
  for (let i = 0; i < size; i += 1) {
    let sum = solution[i];
    for (let k = 0; k < i; k += 1) {
      sum -= lower[i * size + k] * solution[k];
    }
    solution[i] = sum / lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    solution[i] /= lower[i * size + i];
    for (let k = 0; k < i; k += 1) {
      solution[k] -= lower[i * size + k] * solution[i];
    }
  }
  return solution;
}

/** The inverse of the matrix, both triangles. */
export function inverseOf({ size, lower }: Cholesky): Float64Array {
  const triangle = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    for (let k = 0; k < i; k += 1) {
      const factor = lower[row + k];
      for (let j = 0; j <= k; j += 1) {
        triangle[row + j] -= factor * triangle[k * size + j];
      }
    }
    triangle[row + i] = 1;
    for (let j = 0; j <= i; j += 1) {
      triangle[row + j] /= lower[row + i];
    }
  }
  const inverse = new Float64Array(size * size);
  for (let k = 0; k < size; k += 1) {
    const row = k * size;
    for (let i = 0; i <= k; i += 1) {
      const factor = triangle[row + i];
      for (let j = 0; j <= i; j += 1) {
        inverse[i * size + j] += factor * triangle[row + j];
      }
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      inverse[j * size + i] = inverse[i * size + j];
    }
  }
  return inverse;
}
