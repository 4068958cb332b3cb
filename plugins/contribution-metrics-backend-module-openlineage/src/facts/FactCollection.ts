import type {
  LineageFact,
  OwnershipFact,
  SampleFact,
  UsageFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type { MeasureId } from '../collector';
import type { OpenLineageOptions } from '../config';
import { NoteList } from '../events/reader';
import type {
  DatasetReport,
  EventNote,
  JobReport,
  LineageEnd,
  LineageEvent,
  NodeName,
  RunLineageEvent,
  TestCounts,
} from '../events/types';
import { externalId, nodeDigest, type NodeLookup } from './nodes';
import { type KnownOwners, ownershipFacts, teamOf } from './ownership';
import { recordRun, useTime, type RunEnd, type RunRecord } from './runs';

/** Everything that one event says about assets, and what had to be left out. */
export interface EventFacts {
  samples: SampleFact[];
  usage: UsageFact[];
  ownership: OwnershipFact[];
  lineage: LineageFact[];
  notes: EventNote[];
}

/** What facts are made with. */
export interface FactContext {
  lookup: NodeLookup;
  /** Assets of which the caller may not push facts. */
  denied: ReadonlySet<string>;
  options: OpenLineageOptions;
  owners: KnownOwners;
  /** Record of the run of a run event; changed by the event. */
  record: RunRecord;
}

/** Collects the facts of one event. */
export class FactCollection {
  readonly #event: LineageEvent;
  readonly #context: FactContext;
  readonly #notes = new NoteList();
  readonly #samples: SampleFact[] = [];
  readonly #usage: UsageFact[] = [];
  readonly #ownership: OwnershipFact[] = [];
  readonly #lineage = new Map<string, LineageFact>();
  /** Ends that stand for the job: its entities, else those of the nearest run that started it, else its external id. */
  #jobEnds: string[] = [];

  constructor(event: LineageEvent, context: FactContext) {
    this.#event = event;
    this.#context = context;
  }

  /** What was collected, with the notes of the event before the own. */
  result(): EventFacts {
    return {
      samples: this.#samples,
      usage: this.#usage,
      ownership: this.#ownership,
      lineage: [...this.#lineage.values()],
      notes: [...this.#event.notes, ...this.#notes.list()],
    };
  }

  /** Owners of a job and the lineage that it states. Comes before the flow and the run. */
  addJob(job: JobReport, ancestors: NodeName[]): void {
    const { lookup } = this.#context;
    this.#jobEnds =
      [job, ...ancestors]
        .map(node => lookup('job', node).refs)
        .find(refs => refs.length > 0) ?? this.#ends({ kind: 'job', ...job });
    this.#addOwners(lookup('job', job).assets, job.owners);
    for (const { from, to } of job.edges) {
      this.#addEdge(this.#ends(from), this.#ends(to));
    }
  }

  /** Owners, quality and stated lineage of a dataset; `id` starts the ids of its samples. */
  addDataset(dataset: DatasetReport, id: string): void {
    const { assets } = this.#context.lookup('dataset', dataset);
    this.#addOwners(assets, dataset.owners);
    const to = this.#ends({ kind: 'dataset', ...dataset });
    for (const source of dataset.sources) {
      this.#addEdge(this.#ends(source), to);
    }
    if (dataset.assertions) {
      this.#addResults(assets, dataset.assertions, id, 'assertion-pass-rate');
      this.#sample(
        assets,
        'assertion-errors',
        dataset.assertions.errors,
        `${id}:errors`,
      );
      this.#sample(
        assets,
        'assertion-warnings',
        dataset.assertions.warnings,
        `${id}:warnings`,
      );
    }
    const { rowCount, nullRate, lastUpdated } = dataset.quality ?? {};
    if (rowCount !== undefined) {
      this.#sample(assets, 'row-count', rowCount, `${id}:rows`);
    }
    if (nullRate !== undefined) {
      this.#sample(assets, 'null-rate', nullRate, `${id}:nulls`);
    }
    if (lastUpdated !== undefined) {
      const age = (this.#event.time - lastUpdated) / 1000;
      if (age >= 0) {
        this.#sample(assets, 'last-updated-age', age, `${id}:age`);
      } else {
        this.#notes.add(
          'updated-in-future',
          'lastUpdated is later than eventTime; left out',
        );
      }
    }
    if (dataset.lifecycle === 'DROP') {
      this.#notes.add(
        'dataset-dropped',
        `dataset ${JSON.stringify(
          dataset.name.slice(0, 200),
        )} was dropped; deprecate or unregister what is tied to it`,
      );
    }
  }

  /** Lineage from the inputs to the job, and from the job to the outputs. */
  addFlow(inputs: DatasetReport[], outputs: DatasetReport[]): void {
    for (const input of inputs) {
      this.#addEdge(this.#ends({ kind: 'dataset', ...input }), this.#jobEnds);
    }
    for (const output of outputs) {
      this.#addEdge(this.#jobEnds, this.#ends({ kind: 'dataset', ...output }));
    }
  }

  /** End, duration, tests, updates and uses of a run. */
  addRun(event: RunLineageEvent): void {
    const { run, job, inputs, outputs } = event;
    const { record, lookup } = this.#context;
    const end = recordRun(record, run, event.time);
    const { assets } = lookup('job', job);
    if (end) {
      this.#addEnd(assets, run.id, run.error, end);
    } else if (record.outcome && isEnd(run.state)) {
      this.#notes.add(
        'second-end',
        `run already ended with ${record.outcome}; the ${run.state} is left out`,
      );
    }
    this.#addDuration(assets, run.id);
    if (end?.outcome === 'COMPLETE') {
      for (const output of outputs.filter(out => out.lifecycle !== 'DROP')) {
        this.addUpdate(output, `${run.id}:${nodeDigest(output)}`, end.endedAt);
      }
    }
    if (run.tests) {
      this.#addResults(
        assets,
        run.tests,
        `${run.id}:${run.state}:tests`,
        'test-pass-rate',
      );
    }
    this.#addUses(run.id, job, inputs);
  }

  /** One update of a dataset. */
  addUpdate(dataset: DatasetReport, id: string, time: number): void {
    const { assets } = this.#context.lookup('dataset', dataset);
    this.#sample(assets, 'update', 1, `${id}:update`, time);
  }

  #addEnd(assets: string[], runId: string, error: boolean, end: RunEnd): void {
    const { outcome, endedAt } = end;
    const complete = outcome === 'COMPLETE';
    if (outcome !== 'ABORT') {
      const value = complete ? 1 : 0;
      this.#sample(assets, 'run-success', value, `${runId}:success`, endedAt);
    }
    if (outcome !== 'ABORT' || error) {
      const value = complete ? 0 : 1;
      this.#sample(assets, 'run-failures', value, `${runId}:failure`, endedAt);
    }
  }

  /** Also said by a START that arrives after the COMPLETE. */
  #addDuration(assets: string[], runId: string): void {
    const { startedAt, endedAt, outcome } = this.#context.record;
    if (
      startedAt === undefined ||
      endedAt === undefined ||
      outcome !== 'COMPLETE'
    ) {
      return;
    }
    if (endedAt < startedAt) {
      this.#notes.add(
        'ends-before-start',
        'the run completes before it starts; no duration is taken',
      );
      return;
    }
    this.#sample(
      assets,
      'run-duration',
      (endedAt - startedAt) / 1000,
      `${runId}:duration`,
      endedAt,
    );
  }

  #addUses(runId: string, job: JobReport, inputs: DatasetReport[]): void {
    if (inputs.length === 0) {
      return;
    }
    const { lookup, record, options, owners } = this.#context;
    const observedAt = useTime(record, this.#event.time);
    const team = teamOf(job.owners, options, owners);
    for (const input of inputs) {
      for (const entityRef of lookup('dataset', input).assets) {
        for (const consumer of this.#jobEnds) {
          if (consumer !== entityRef) {
            this.#usage.push({
              entityRef,
              consumer,
              ...(team && { team }),
              observedAt,
              id: `${runId}:use:${nodeDigest(input)}`,
            });
          }
        }
      }
    }
  }

  #addResults(
    assets: string[],
    counts: TestCounts,
    id: string,
    measure: MeasureId,
  ): void {
    const counted = counts.passed + counts.errors;
    if (counted > 0) {
      this.#sample(assets, measure, counts.passed / counted, `${id}:rate`);
    }
  }

  #sample(
    assets: string[],
    measure: MeasureId,
    value: number,
    id: string,
    observedAt: number = this.#event.time,
  ): void {
    for (const entityRef of assets) {
      this.#samples.push({ entityRef, measure, value, observedAt, id });
    }
  }

  #addOwners(assets: string[], owners: DatasetReport['owners']): void {
    if (owners && assets.length > 0) {
      this.#ownership.push(
        ...ownershipFacts(
          assets,
          owners,
          this.#event.time,
          this.#context.options,
          this.#notes,
        ),
      );
    }
  }

  #ends(end: LineageEnd): string[] {
    const { refs } = this.#context.lookup(end.kind, end);
    return refs.length > 0 ? refs : [externalId(end)];
  }

  #addEdge(froms: string[], tos: string[]): void {
    const { denied } = this.#context;
    for (const from of froms) {
      for (const to of tos) {
        if (from !== to && !denied.has(from) && !denied.has(to)) {
          const observedAt = this.#event.time;
          this.#lineage.set(`${from}\n${to}`, { from, to, observedAt });
        }
      }
    }
  }
}

function isEnd(state: string): boolean {
  return state === 'COMPLETE' || state === 'FAIL' || state === 'ABORT';
}
