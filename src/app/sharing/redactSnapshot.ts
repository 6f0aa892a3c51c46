import { caseTables } from '../caseFile/caseTables';
import { leaksIn } from '../../core/redaction/leaks';
import { Redactor } from '../../core/redaction/redactor';
import { learningTables } from '../../core/redaction/redactTable';
import { type SecretKind } from '../../core/redaction/secretKind';
import { Secrets } from '../../core/redaction/secrets';
import { type Pausing } from '../../core/work/pausing';
import { type PanelModel } from '../gather/dashboardModel';
import { type Gathered } from '../gather/gather';
import { freeze, type FrozenDashboard, type FrozenVariable, frozenFrames } from './freeze';
import { columnNames, frameTexts, redactFrame } from './redactFrame';

export interface RedactedSnapshot {
  readonly dashboard: FrozenDashboard;
  /** How many different ones of each kind were replaced. */
  readonly replaced: ReadonlyArray<{ readonly kind: SecretKind; readonly count: number }>;
  /** What is in it, panel by panel. */
  readonly panels: ReadonlyArray<{ readonly title: string; readonly rows: number }>;
  /** Texts that still hold a secret; it must not be shared unless there are none. */
  readonly leaks: number;
}

/** Freezes a dashboard and replaces hosts, users, addresses, ids, folders and domains in every text of it. */
export function* redactingSnapshot(gathered: Gathered): Pausing<RedactedSnapshot> {
  const secrets = new Secrets();
  Object.entries(gathered.variables).forEach(([name, variable]) => {
    [variable?.value as unknown, variable?.text as unknown]
      .flat()
      .forEach((value) => secrets.learn(name, String(value)));
  });
  const marks = { panel: { id: 0, type: '', title: 'Annotations' }, frames: gathered.annotations, problems: [] };
  yield* learningTables(secrets, caseTables([{ ...gathered, answers: [...gathered.answers, marks] }]));
  const redactor = new Redactor(secrets);
  const { panels, templating, title, ...rest } = freeze(gathered);
  const dashboard: FrozenDashboard = {
    ...(redactor.model(rest, new Set()) as typeof rest),
    title: redactor.text(title),
    panels: yield* redactingPanels(panels, redactor),
    templating: { list: templating.list.map((variable) => redactedVariable(variable, redactor)) },
  };
  return {
    dashboard,
    replaced: secrets.found(),
    panels: gathered.answers.map(({ panel, frames }) => ({
      title: redactor.text(panel.title || `Panel ${panel.id}`),
      rows: frames.reduce((sum, { length }) => sum + length, 0),
    })),
    leaks: leaksIn(sharedTexts(dashboard), redactor),
  };
}

function* redactingPanels(panels: readonly PanelModel[], redactor: Redactor): Pausing<readonly PanelModel[]> {
  const redacted: PanelModel[] = [];
  for (const panel of panels) {
    redacted.push(redactedPanel(panel, redactor));
    yield { done: redacted.length, total: panels.length, items: 'panels without names' };
  }
  return redacted;
}

function redactedPanel({ title, description, targets, panels, ...panel }: PanelModel, redactor: Redactor): PanelModel {
  const frames = frozenFrames({ ...panel, targets });
  const texts = { title, description } as { readonly title?: string; readonly description?: string };
  return {
    ...(redactor.model(panel, columnNames(frames)) as PanelModel),
    ...Object.fromEntries(
      Object.entries(texts)
        .filter(([, text]) => typeof text === 'string')
        .map(([name, text]) => [name, redactor.text(text)])
    ),
    ...(panels === undefined ? {} : { panels: panels.map((inner) => redactedPanel(inner, redactor)) }),
    targets: (targets ?? []).map((target) => ({
      ...target,
      snapshot: frames.map((frame) => redactFrame(frame, redactor)),
    })),
  };
}

/** Names of variables stay: texts and links of panels go by them. */
function redactedVariable({ label, current, ...variable }: FrozenVariable, redactor: Redactor): FrozenVariable {
  const redacted = {
    value: redactor.json(variable.name, current.value),
    text: redactor.json(variable.name, current.text),
  };
  return {
    ...variable,
    ...(label === undefined ? {} : { label: redactor.text(label) }),
    current: redacted,
    options: [redacted],
  };
}

/** Whatever of a dashboard came from logs, or may have. */
const sharedTexts = ({ title, panels, templating }: FrozenDashboard): unknown => [
  title,
  templating.list.map(({ label, current }) => [label, current]),
  panels
    .flatMap((panel) => [panel, ...(panel.panels ?? [])])
    .map((panel) => [panel.title, panel['description'], frozenFrames(panel).map(frameTexts)]),
];
