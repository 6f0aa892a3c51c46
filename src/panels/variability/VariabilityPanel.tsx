import React, { useMemo, useState } from 'react';
import { type PanelData, type PanelProps } from '@grafana/data';
import { frameSummary } from '../../frames/contract';
import { variabilityFrame, variabilityOutliersFrame } from '../../frames/variability';
import { awaitsFrames } from '../shared/awaitsFrames';
import { FrameProblems } from '../shared/FrameProblems';
import { PanelMessage } from '../shared/PanelMessage';
import { useLastWhole } from '../shared/useLastWhole';
import { visibleText } from '../shared/visibleText';
import { buildBoxes } from './model/boxes';
import { areWhole, variabilityFrames } from './model/frames';
import { resolveOptions } from './options';
import { type KeptBoxes, Variability } from './Variability';
import { variabilitySummary } from './words';

/** Draws the first frame of boxes with its outliers; says what is wrong when there is none. */
export function VariabilityPanel(props: PanelProps) {
  const { data, width, height } = props;
  const options = useMemo(() => resolveOptions(props.options), [props.options]);
  const isPart = useMemo(() => awaitsFrames(data) && !areWhole(variabilityFrames(data.series)), [data]);
  const series = useLastWhole(data.series, isPart);
  const frames = useMemo(() => variabilityFrames(series ?? []), [series]);
  const boxes = useMemo(
    () => (frames.boxes === undefined ? undefined : variabilityFrame.read(frames.boxes)),
    [frames.boxes]
  );
  const outliers = useMemo(
    () => (frames.outliers === undefined ? undefined : variabilityOutliersFrame.read(frames.outliers)),
    [frames.outliers]
  );
  const model = useMemo(
    () => (boxes?.ok === true && outliers?.ok !== false ? buildBoxes(boxes.value, outliers?.value) : undefined),
    [boxes, outliers]
  );
  const [kept, setKept] = useState<KeptBoxes>({});

  const message = (text: React.ReactNode) => (
    <PanelMessage width={width} height={height}>
      {text}
    </PanelMessage>
  );
  const failure = data.errors?.[0]?.message;
  if (frames.boxes === undefined || boxes === undefined) {
    return message(absence(data, failure));
  }
  if (!boxes.ok || model === undefined) {
    return message(
      <>
        {!boxes.ok && <FrameProblems subject="box plot" problems={boxes.error} />}
        {outliers?.ok === false && <FrameProblems subject="box plot (outliers)" problems={outliers.error} />}
      </>
    );
  }
  const summary = frameSummary(frames.boxes) ?? variabilitySummary(model);
  if (model.measures.size === 0) {
    return message([summary, ...model.problems].map((text) => <p key={text}>{visibleText(text)}</p>));
  }
  const notices = (series ?? []).flatMap(({ meta }) =>
    (meta?.notices ?? []).filter(({ severity }) => severity !== 'info').map(({ text }) => text)
  );
  return (
    <Variability
      model={model}
      frames={{ boxes: frames.boxes, outliers: frames.outliers }}
      outliers={outliers?.ok === true ? outliers.value : undefined}
      summary={summary}
      problems={[
        ...(failure === undefined ? [] : [failure]),
        ...new Set(notices),
        ...model.problems,
        ...(frames.outliers === undefined ? ['No frame of outliers: they are counted, and cannot be opened.'] : []),
      ]}
      options={options}
      kept={kept}
      change={(by) => setKept((before) => ({ ...before, ...by }))}
      panel={props}
    />
  );
}

function absence(data: PanelData, error: string | undefined): string {
  if (awaitsFrames(data)) {
    return 'Loading processes…';
  }
  return error ?? 'No data. Use a Casefile query of the kind "process variability".';
}
