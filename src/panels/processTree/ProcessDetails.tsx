import React, { type ReactNode } from 'react';
import { type DataFrame } from '@grafana/data';
import { Button, IconButton } from '@grafana/ui';
import { fieldLinks } from '../shared/fieldLinks';
import { isoTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { type TreeModel } from './model';
import { type TreeStyles } from './processTree.styles';
import { certaintyWords, pidWords, roleWords } from './words';

interface Props {
  readonly model: TreeModel;
  readonly frame: DataFrame;
  readonly row: number;
  readonly styles: TreeStyles;
  readonly onClose: () => void;
  readonly onCopy: () => void;
}

/** Everything known of one process, its parent link in words, and where its fields lead. */
export function ProcessDetails({ model, frame, row, styles, onClose, onCopy }: Props) {
  const { columns } = model;
  const parent = model.parents[row]!;
  const start = columns.start[row] ?? null;
  const end = columns.end[row] ?? null;
  const parentStart = parent >= 0 ? (columns.start[parent] ?? null) : null;
  const links = frame.fields.flatMap(({ name }) => [...fieldLinks(frame, name, row)]);
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['Role', roleWords(columns.role[row] ?? null, columns.level[row] ?? null)],
    ['PID', pidWords(columns.pid[row] ?? null)],
    ['Image path', columns.path[row]!],
    ['User', columns.user[row]!],
    ['Host', columns.host[row]!],
    ['Start (UTC)', isoTime(start)],
    ['After parent', start !== null && parentStart !== null ? seconds(start - parentStart) : ''],
    ['Exit (UTC)', isoTime(end)],
    ['Lifetime', start !== null && end !== null ? seconds(Math.max(0, end - start)) : ''],
    [
      'Parent',
      parent >= 0 ? `${columns.processName[parent]!}, PID ${pidWords(columns.pid[parent] ?? null)}` : 'none in view',
    ],
    ['Certainty', certaintyWords(columns.certainty[row]!)],
    ['Subject session', columns.subjectLogonId[row]!],
    ['Target session', targetSession(columns.targetLogonId[row]!)],
  ];

  return (
    <aside className={styles.details} aria-label="Process details">
      <div className={styles.detailsHead}>
        <strong>{visibleText(columns.processName[row]!)}</strong>
        <IconButton name="times" aria-label="Close details" onClick={onClose} />
      </div>
      {columns.row[row] === null && <p>This process was not logged; it is known only as a parent.</p>}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <Fact key={name} name={name}>
              {visibleText(value)}
            </Fact>
          ))}
      </dl>
      {columns.commandLine[row] !== '' && (
        <>
          <div className={styles.detailsHead}>
            <span>Command line</span>
            <Button size="sm" variant="secondary" icon="copy" onClick={onCopy}>
              Copy
            </Button>
          </div>
          <pre className={styles.commandLine}>{visibleText(columns.commandLine[row]!)}</pre>
        </>
      )}
      {links.map(({ href, title, target, onClick }) => (
        <p key={`${title} ${href}`}>
          <a href={href} target={target} rel="noreferrer" onClick={onClick} className={styles.link}>
            {title}
          </a>
        </p>
      ))}
    </aside>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(3)} s`;

/** Windows writes 0x0 where the new process stays in its creator's session. */
const targetSession = (id: string): string => (id === '0x0' || id === '0' ? 'same session' : id);
