import React from 'react';
import { visibleText } from '../shared/visibleText';
import { CopyButtons } from './CopyButtons';
import { type CommandLineReading } from './commandLineReading';
import { type TreeStyles } from './processTree.styles';
import { useReading } from './useReading';

interface Props {
  readonly commandLine: string;
  readonly styles: TreeStyles;
  readonly onCopy: (text: string, what: string) => void;
}

/** More decoded text than anybody reads in a panel. */
const MOST_CHARACTERS = 20_000;

/** A command line, what is encoded in it, step by step, and its indicators: inert, to be copied defanged or as they are. */
export function CommandLine({ commandLine, styles, onCopy }: Props) {
  const reading = useReading(commandLine);
  const known = typeof reading === 'object' ? reading : undefined;
  return (
    <>
      <div className={styles.detailsHead}>
        <h3 className={styles.heading}>Command line</h3>
        <CopyButtons
          raw={commandLine}
          defanged={known?.defanged ?? commandLine}
          what="Command line"
          styles={styles}
          onCopy={onCopy}
        />
      </div>
      <pre className={styles.commandLine}>{visibleText(known?.defanged ?? commandLine)}</pre>
      {typeof reading === 'string' && <p>{reading}</p>}
      {known?.items.map((item) => (
        <section key={item.reference} aria-label={`Decoded part ${item.reference}`}>
          <div className={styles.detailsHead}>
            <h3 className={styles.heading}>
              Decoded {item.reference}: {stepWords(item)}
            </h3>
            {item.text !== null && (
              <CopyButtons
                raw={item.text}
                defanged={item.defanged}
                what="Decoded text"
                styles={styles}
                onCopy={onCopy}
              />
            )}
          </div>
          <pre className={styles.commandLine}>
            {item.text === null
              ? `${item.bytes.length.toLocaleString('en-US')} bytes that are no text`
              : cut(item.defanged)}
          </pre>
          {item.note !== '' && <p>{item.note}</p>}
        </section>
      ))}
      {known?.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {known !== undefined && known.indicators.length > 0 && (
        <Indicators indicators={known.indicators} styles={styles} onCopy={onCopy} />
      )}
    </>
  );
}

function Indicators({
  indicators,
  styles,
  onCopy,
}: Pick<CommandLineReading, 'indicators'> & Omit<Props, 'commandLine'>) {
  const all = (which: 'defanged' | 'value'): string => indicators.map((indicator) => indicator[which]).join('\n');
  return (
    <section aria-label="Indicators">
      <div className={styles.detailsHead}>
        <h3 className={styles.heading}>Indicators</h3>
        <CopyButtons raw={all('value')} defanged={all('defanged')} what="Indicators" styles={styles} onCopy={onCopy} />
      </div>
      <dl className={styles.facts}>
        {indicators.map(({ type, value, defanged }) => (
          <React.Fragment key={`${type} ${value}`}>
            <dt>{type.replace('_', ' ')}</dt>
            <dd className={styles.code}>{visibleText(defanged)}</dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
}

/** From what a part was decoded, in the order of the steps: "base64, zip, utf-16le". */
function stepWords({ archive, fileType, fileName, encoding, text }: CommandLineReading['items'][number]): string {
  return [
    'base64',
    archive,
    fileType === archive ? null : fileType,
    fileName === 'unknown' ? null : visibleText(fileName),
    text === null ? null : encoding,
  ]
    .filter((step) => step !== null)
    .join(', ');
}

const cut = (text: string): string =>
  visibleText(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} … (copy for all of it)` : text);
