import { type DataFrameDTO } from '@grafana/data';
import { err, ok, type Result } from '../../core/result';
import { type Investigation, type KindContext } from '../kinds/kind';
import { quoted } from '../parameters/quoted';
import { type OpenStep } from './step';
import { stepNamed } from './steps';

/** Reads the saved steps of a query; a sentence where one cannot be read. */
export function readSteps(saved: unknown): Result<readonly OpenStep[], string> {
  if (saved === undefined || saved === null) {
    return ok([]);
  }
  if (!Array.isArray(saved)) {
    return err('The steps of a query are a list, as [{"step": "decode"}, {"step": "indicators"}].');
  }
  const steps: OpenStep[] = [];
  for (const [index, each] of (saved as readonly unknown[]).entries()) {
    const given = typeof each === 'object' && each !== null ? (each as Readonly<Record<string, unknown>>) : {};
    const step = stepNamed(given['step']);
    const opened =
      step?.open(given) ?? err(`${quoted(given['step'])} is not a step that this version of Casefile knows.`);
    if (!opened.ok) {
      return err(`Step ${index + 1}: ${opened.error}`);
    }
    steps.push(opened.value);
  }
  return ok(steps);
}

/**
 * An investigation whose first frame goes through some steps, each of which gets what the one before it made. Further
 * frames, which only few kinds have, stay as they are.
 */
export function withSteps(investigation: Investigation, steps: readonly OpenStep[]): Investigation {
  return steps.length === 0
    ? investigation
    : {
        kind: investigation.kind,
        parameters: { ...investigation.parameters, steps: steps.map(({ saved }) => saved) },
        fill: (fill) =>
          withSteps(
            investigation.fill(fill),
            steps.map((step) => step.fill(fill))
          ),
        async run(context, refId) {
          // What the kind itself shows meanwhile has not gone through the steps.
          const [first, ...others] = await investigation.run({ ...context, show: undefined }, refId);
          return first === undefined ? others : [await runSteps(steps, first, context), ...others];
        },
      };
}

async function runSteps(steps: readonly OpenStep[], first: DataFrameDTO, context: KindContext): Promise<DataFrameDTO> {
  let frame = first;
  for (const [index, step] of steps.entries()) {
    const given = frame;
    // What was left out of the rows is left out of what is made of them.
    const completed = (made: DataFrameDTO): DataFrameDTO => {
      const notices = [...(given.meta?.notices ?? []), ...(made.meta?.notices ?? [])];
      return { ...made, refId: first.refId, meta: { ...made.meta, notices } };
    };
    // What a step shows meanwhile is worth showing where no other step changes it.
    const show = index === steps.length - 1 ? context.show : undefined;
    try {
      frame = completed(await step.run(given, { ...context, show: show && ((made) => show(made.map(completed))) }));
    } catch (error) {
      throw error instanceof Error && error.name !== 'AbortError'
        ? new Error(`Step ${index + 1}: ${error.message}`, { cause: error })
        : error;
    }
  }
  return frame;
}
