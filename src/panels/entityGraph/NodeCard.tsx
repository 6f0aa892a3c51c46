import React from 'react';
import { type LinkModel } from '@grafana/data';
import { Portal, VizTooltipContainer } from '@grafana/ui';
import { visibleText } from '../shared/visibleText';
import { type GraphStyles } from './entityGraph.styles';
import { type Fact } from './nodeTexts';

interface Props {
  readonly title: string;
  readonly kind: string;
  readonly facts: readonly Fact[];
  /** Where it leads; none while it is only pointed at, since the pointer could not reach them. */
  readonly links: readonly LinkModel[];
  readonly hint: string;
  readonly x: number;
  readonly y: number;
  readonly styles: GraphStyles;
}

const MOST_FACTS = 14;
const MOST_CHARACTERS = 600;

/** Everything known of one node, beside it. */
export function NodeCard({ title, kind, facts, links, hint, x, y, styles }: Props) {
  const shown = (text: string): string => visibleText(text.slice(0, MOST_CHARACTERS));
  return (
    <Portal>
      <VizTooltipContainer position={{ x, y }} offset={{ x: 18, y: 14 }} allowPointerEvents={links.length > 0}>
        <div className={styles.card} data-testid="node-card" data-node-card tabIndex={-1}>
          <div className={styles.cardHead}>
            {shown(title)} <span>· {shown(kind)}</span>
          </div>
          <dl className={styles.facts}>
            {facts.slice(0, MOST_FACTS).map(([name, value], place) => (
              <React.Fragment key={place}>
                <dt>{shown(name)}</dt>
                <dd>{shown(value)}</dd>
              </React.Fragment>
            ))}
          </dl>
          {facts.length > MOST_FACTS && <div>{facts.length - MOST_FACTS} more: see the list.</div>}
          {links.map(({ href, title: words, target, onClick }) => (
            <div key={`${words} ${href}`} className={styles.link}>
              <a href={href} target={target} rel="noreferrer" onClick={onClick}>
                {words}
              </a>
            </div>
          ))}
          {hint !== '' && <div className={styles.hint}>{hint}</div>}
        </div>
      </VizTooltipContainer>
    </Portal>
  );
}
