// 报送情况 as every format of it is given it.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Framework } from '../../model.ts';
import type { UnitStatus } from '../../round/states.ts';

export interface StatusReport {
  /** lawgov.yaml. */
  readonly round: string;
  /** Absent where none could be used; nothing was judged then. */
  readonly framework?: Framework;
  readonly due?: string;
  /** The moment to which those are overdue that have sent nothing. */
  readonly at: string;
  /** Whether `at` was given, or is the day of the run. */
  readonly atGiven: boolean;
  /** 收文登记; absent where there is none, so that nothing says when anything came in. */
  readonly register?: string;
  readonly units: readonly UnitStatus[];
  /** What is wrong and belongs to no unit of the roster, by place. */
  readonly others: readonly Diagnostic[];
}
