// The notation of fixtures/clause: what a clause was read as, on one line.
import type { Bound, Condition, Quantity, Statement, Worth } from '../src/clause/tree.ts';
import { type Exact, exact, isNegative, multiply, printExact } from '../src/points.ts';

const quantity = ({ number, percent, unit = '' }: Quantity): string =>
  percent ? `${printExact(multiply(number, exact(100)))}%` : `${printExact(number)}${unit}`;
const signs = { atLeast: '≥', above: '>', atMost: '≤', below: '<', equals: '=', from: 'from ', to: 'to ' } as const;
const bound = ({ operator, quantity: limit }: Bound): string => `${signs[operator]}${quantity(limit)}`;
const worth = (points: Worth): string => (typeof points === 'string' ? points : printExact(points));
const signed = (change: Exact): string => (isNegative(change) ? printExact(change) : `+${printExact(change)}`);

function condition({ subject, bounds, by }: Condition): string {
  if (by) return `by ${by.year === undefined ? '' : `${by.year}-`}${by.month}-${by.day}${by.time === undefined ? '' : ` ${by.time}`}`;
  return bounds.length > 0 ? bounds.map(bound).join(' ') : `[${subject}]`;
}

function per({ number, unit = '' }: Quantity): string {
  return ` /${printExact(number) === '1' ? '' : printExact(number)}${unit}`;
}

function statementLine(statement: Statement): string {
  switch (statement.kind) {
    case 'award':
      return `award ${condition(statement.when)} ${worth(statement.points)}`;
    case 'need':
      return `need ${condition(statement.when)}`;
    case 'otherwise':
      return `otherwise ${worth(statement.points === 'proportional' ? 'full' : statement.points).replace(/^full$/, statement.points === 'proportional' ? 'proportional' : 'full')}`;
    case 'proportional':
      return statement.when.bounds.length > 0 ? `proportional ${statement.when.bounds.map(bound).join(' ')}` : 'proportional';
    case 'step':
      return `step ${statement.side} ${quantity(statement.size)} ${signed(statement.change)}`;
    case 'event': {
      const change =
        statement.from === statement.to || printExact(statement.from) === printExact(statement.to)
          ? signed(statement.from)
          : `${signed(statement.from)}..${signed(statement.to)}`;
      const cap = statement.cap ? ` cap ${printExact(statement.cap)}` : '';
      return `event [${statement.subject}]${statement.per ? per(statement.per) : ''} ${change}${cap}`;
    }
    case 'late': {
      const unit = { day: ' /日', 'working-day': ' /工作日', once: '' }[statement.per];
      return `late${unit} ${statement.change === 'zero' ? 'zero' : signed(statement.change)}`;
    }
    case 'rank': {
      const places = statement.first === statement.last ? `${statement.first}` : `${statement.first}-${statement.last}`;
      return `rank ${statement.fromEnd ? 'last ' : ''}${places} ${worth(statement.points)}`;
    }
    case 'floor':
    case 'worth':
    case 'start':
      return `${statement.kind} ${printExact(statement.points)}`;
    case 'most':
      return `most ${signed(statement.change)}`;
    case 'partial':
      return `partial ${statement.how}`;
    case 'once':
      return 'once';
  }
}

export const notationOf = (statements: readonly Statement[]): string => statements.map(statementLine).join('; ');
