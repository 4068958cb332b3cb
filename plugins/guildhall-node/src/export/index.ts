export { type CellValue, type Column, toCsv } from './toCsv';
export { toJsonRows } from './toJsonRows';
export { type RowFormat, sendRows } from './sendRows';
