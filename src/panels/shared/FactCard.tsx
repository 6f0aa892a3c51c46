import React from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, type LinkModel } from '@grafana/data';
import { Portal, useStyles2, VizTooltipContainer } from '@grafana/ui';
import { cutText } from './cutText';
import { visibleText } from './visibleText';

/** A line of a card: what it is called, and what it says. */
export type Fact = readonly [name: string, value: string];

interface Props {
  readonly title: string;
  readonly kind: string;
  /** Those without a value are left out. */
  readonly facts: readonly Fact[];
  /** Set in a fixed pitch; "" for none. */
  readonly code?: string;
  /** Where it leads; none while it is only pointed at, since the pointer could not reach them. */
  readonly links: readonly LinkModel[];
  readonly hint: string;
  /** Where to find the facts for which there is no room. */
  readonly rest: string;
  /** On the page. */
  readonly x: number;
  readonly y: number;
}

const MOST_FACTS = 14;
const MOST_CHARACTERS = 600;

/** Everything known of one thing, beside it. */
export function FactCard({ title, kind, facts, code = '', links, hint, rest, x, y }: Props) {
  const styles = useStyles2(getStyles);
  const shown = (text: string): string => visibleText(cutText(text, MOST_CHARACTERS));
  const told = facts.filter(([, value]) => value !== '');
  return (
    <Portal>
      <VizTooltipContainer position={{ x, y }} offset={{ x: 18, y: 14 }} allowPointerEvents={links.length > 0}>
        <div className={styles.card} data-testid="fact-card" tabIndex={-1}>
          <div className={styles.head}>
            {shown(title)} <span>{kind !== '' && `· ${shown(kind)}`}</span>
          </div>
          <dl className={styles.facts}>
            {told.slice(0, MOST_FACTS).map(([name, value], place) => (
              <React.Fragment key={place}>
                <dt>{shown(name)}</dt>
                <dd>{shown(value)}</dd>
              </React.Fragment>
            ))}
          </dl>
          {told.length > MOST_FACTS && (
            <div>
              {(told.length - MOST_FACTS).toLocaleString('en-US')} more: see {rest}.
            </div>
          )}
          {code !== '' && <div className={styles.code}>{shown(code)}</div>}
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

/** Whether something on the page belongs to a card. */
export const isInFactCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-testid=fact-card]') !== null;

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({ maxWidth: 520, fontSize: theme.typography.bodySmall.fontSize }),
  head: css({
    marginBottom: theme.spacing(0.5),
    fontWeight: theme.typography.fontWeightMedium,
    overflowWrap: 'anywhere',
    '& > span': { fontWeight: theme.typography.fontWeightRegular, color: theme.colors.text.secondary },
  }),
  facts: css({
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0, 1.5),
    margin: 0,
    '& dt': { color: theme.colors.text.secondary, fontWeight: 'normal', maxWidth: 160, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  }),
  code: css({ fontFamily: theme.typography.fontFamilyMonospace, fontSize: 12, overflowWrap: 'anywhere' }),
  link: css({ marginTop: theme.spacing(0.5), '& a': { color: theme.colors.text.link } }),
  hint: css({ marginTop: theme.spacing(0.5), color: theme.colors.text.secondary }),
});
