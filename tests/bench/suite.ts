/** One thing to measure. It runs in a process of its own, so that its peak memory is its own too. */
export interface BenchCase {
  readonly name: string;
  /**
   * Does the work once. `prepare` outside the clock, `run` inside it; `run` gives figures to show beside the time
   * (accuracy, cells read), as proof that the work was done.
   */
  prepare(directory: string): Promise<() => Figures | Promise<Figures>>;
}

export type Figures = Readonly<Record<string, number | string>>;

/** Cases that are compared with each other. */
export interface BenchSuite {
  readonly name: string;
  /** Makes the input files, once, before any case runs. */
  setUp(directory: string): Promise<void> | void;
  readonly cases: readonly BenchCase[];
  /** How often each case is measured; the best time and the lowest peak count. */
  readonly repeats: number;
  /** The ratios the suite is about. */
  ratios(samples: ReadonlyMap<string, Sample>): readonly Ratio[];
}

export interface Sample {
  readonly suite: string;
  readonly name: string;
  /** Wall clock. */
  readonly milliseconds: number;
  /** Of all threads together; steadier than the clock on a busy machine. */
  readonly cpuMilliseconds: number;
  /** Highest resident memory of the process, MB. */
  readonly peakMegabytes: number;
  readonly figures: Figures;
}

export interface Ratio {
  readonly name: string;
  readonly value: number;
  /** What it should reach, such as `≥ 2.5`. */
  readonly aim: string;
}
