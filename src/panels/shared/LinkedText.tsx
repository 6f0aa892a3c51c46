import React, { type ReactNode } from 'react';
import { type DataFrame } from '@grafana/data';
import { fieldLinks } from './fieldLinks';

interface Props {
  readonly frame: DataFrame;
  readonly field: string;
  readonly row: number;
  readonly children: ReactNode;
}

/** A value that follows its field's first data link, where it has one. */
export function LinkedText({ frame, field, row, children }: Props) {
  const link = fieldLinks(frame, field, row)[0];
  if (link === undefined) {
    return <>{children}</>;
  }
  return (
    <a href={link.href} title={link.title} target={link.target} rel="noreferrer" onClick={link.onClick} tabIndex={-1}>
      {children}
    </a>
  );
}
