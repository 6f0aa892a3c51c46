import { unsupported } from '../queryError';
import { sqlString } from '../sqlText';
import { type FunctionCall } from './functionCall';

/** A step of a path: the name of a member, or the number of an element. */
export type PathStep = string | number;

const stepPattern = /\.([\w-]+)|\[(\d+)\]|\['([^']*)'\]|\["([^"]*)"\]/y;

/** The steps of an argument such as `$.a['b c'][0]`, which must be a literal. Refuses what is no such path. */
export function pathSteps(call: FunctionCall, index: number): readonly PathStep[] {
  const path = call.literal(index);
  const steps: PathStep[] = [];
  let at = 1;
  while (path.startsWith('$') && at < path.length) {
    stepPattern.lastIndex = at;
    const found = stepPattern.exec(path);
    if (!found) {
      break;
    }
    const [whole, name, position, quoted, doubleQuoted] = found;
    steps.push(position === undefined ? (name ?? quoted ?? doubleQuoted ?? '') : Number(position));
    at += whole.length;
  }
  if (at !== path.length) {
    throw unsupported(`The path ${path}`, call.argNode(index));
  }
  return steps;
}

/** SQL of what a step leads to; null where there is nothing. */
export function stepInto(json: string, step: PathStep): string {
  return typeof step === 'number' ? `kql_element(${json}, ${step})` : `kql_member(${json}, ${sqlString(step)})`;
}
