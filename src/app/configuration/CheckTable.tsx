import React from 'react';
import { useStyles2 } from '@grafana/ui';
import { type NamedCheck } from './check';
import { CheckStateMark } from './CheckStateMark';
import { SnippetList } from './SnippetList';
import { tableStyles } from './tableStyles';

/** The checks of an installation: how each ended, what was found, and what to do. */
export function CheckTable({ checks }: { readonly checks: readonly NamedCheck[] }) {
  const styles = useStyles2(tableStyles);
  return (
    <table className={styles.table} aria-label="Checks">
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">What is checked</th>
          <th scope="col">What was found, and what to do</th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ name, check }) => (
          <tr key={name}>
            <td>
              <CheckStateMark state={check?.state} />
            </td>
            <th scope="row">{name}</th>
            <td className={styles.wide}>
              {check?.finding}
              {check?.advice !== undefined && <div className={styles.advice}>{check.advice}</div>}
              {check?.snippets !== undefined && <SnippetList snippets={check.snippets} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
