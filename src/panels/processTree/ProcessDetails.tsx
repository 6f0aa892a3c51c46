import React, { type KeyboardEvent, type ReactNode } from 'react';
import { type DataFrame, type LinkModel } from '@grafana/data';
import { IconButton } from '@grafana/ui';
import { rowLinks } from '../shared/openTarget';
import { takeKey } from '../shared/takeKey';
import { isoTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { type TreeFacts } from './columns';
import { CommandLine } from './CommandLine';
import { processFacts } from './processFacts';
import { type TreeStyles } from './processTree.styles';
import { markedByWords } from './words';

interface Props {
  readonly facts: TreeFacts;
  readonly frame: DataFrame;
  readonly row: number;
  readonly styles: TreeStyles;
  readonly onClose: () => void;
  readonly onCopy: (text: string, what: string) => void;
}

/** Facts that are copied again and again have a button of their own. */
const COPIED = new Set(['PID', 'Image path', 'User', 'Host', 'Start (UTC)']);

/** Everything known of one process, its parent link in words, and where its fields lead. */
export function ProcessDetails({ facts, frame, row, styles, onClose, onCopy }: Props) {
  const { columns } = facts.model;
  const [, ...known] = processFacts(facts, row);
  const alerts = facts.marks.get(row) ?? [];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      takeKey(event);
      onClose();
    }
  };
  return (
    <aside className={styles.details} aria-label="Process details" onKeyDown={onKeyDown}>
      <div className={styles.detailsHead}>
        <strong>{visibleText(columns.processName[row]!)}</strong>
        <IconButton name="times" aria-label="Close details" onClick={onClose} />
      </div>
      {columns.row[row] === null && <p>This process was not logged; it is known only as a parent.</p>}
      {alerts.map(({ id, name, severity, time, ...mark }) => (
        <p key={id} className={styles.warning}>
          Alert: {visibleText(name)}
          {severity === '' ? '' : `, ${severity.toLowerCase()}`}, {isoTime(time)}
          {markedByWords({ id, name, severity, time, ...mark })}
        </p>
      ))}
      <Links links={rowLinks(frame, row, 'host')} styles={styles} />
      {columns.commandLine[row] !== '' && (
        <CommandLine commandLine={columns.commandLine[row]!} styles={styles} onCopy={onCopy} />
      )}
      <dl className={styles.facts}>
        {known.map(([name, value]) => (
          <Fact key={name} name={name}>
            {visibleText(value)}
            {COPIED.has(name) && (
              <IconButton
                name="copy"
                size="sm"
                aria-label={`Copy ${name}`}
                className={styles.copy}
                onClick={() => onCopy(value, name)}
              />
            )}
          </Fact>
        ))}
      </dl>
    </aside>
  );
}

/** Where the fields of a process lead, each address once. */
function Links({ links, styles }: { readonly links: readonly LinkModel[]; readonly styles: TreeStyles }) {
  const distinct = [...new Map(links.map((link) => [`${link.title} ${link.href}`, link]))];
  return distinct.length === 0 ? null : (
    <ul className={styles.links} aria-label="Links">
      {distinct.map(([key, { href, title, target, onClick }]) => (
        <li key={key}>
          <a href={href} target={target} rel="noreferrer" onClick={onClick} className={styles.link}>
            {title}
          </a>
        </li>
      ))}
    </ul>
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
