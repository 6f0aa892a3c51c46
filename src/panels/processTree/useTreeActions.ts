import { type KeyboardEvent, type RefObject } from 'react';
import { takeKey } from '../shared/takeKey';
import { type Copying } from '../shared/useCopy';
import { type TreeFacts } from './columns';
import { processFacts } from './processFacts';
import { actionForKey, type TreeAction } from './treeKeys';
import { type Search } from './useSearch';
import { type TreeView } from './useTreeView';

interface Place {
  readonly facts: TreeFacts;
  readonly tree: TreeView;
  readonly search: Search;
  /** Selected row; below 0 where a fold is selected, or nothing. */
  readonly row: number;
  readonly copy: Copying['copy'];
  readonly input: RefObject<HTMLInputElement | null>;
}

export interface TreeActions {
  /** Selects the next match, or the previous one. */
  readonly step: (direction: 1 | -1) => void;
  /** Selects the next process with an alert, from the end the first. */
  readonly nextAlert: () => void;
  /** Does what a key asks for. `page` is how many rows fit on the screen. */
  readonly onKey: (event: KeyboardEvent, page: number) => void;
}

/** What can be done to a tree from the keyboard, in the list and in the diagram alike. */
export function useTreeActions({ facts, tree, search, row, copy, input }: Place): TreeActions {
  const { model } = tree;
  const step = (direction: 1 | -1): void => {
    const next = search.next(row, direction);
    if (next >= 0) {
      tree.select(next);
    }
  };
  const nextAlert = (): void => {
    const marked = [...facts.marks.keys()].sort((one, other) => model.places[one]! - model.places[other]!);
    const next = marked.find((each) => row >= 0 && model.places[each]! > model.places[row]!) ?? marked[0];
    if (next !== undefined) {
      tree.select(next);
    }
  };
  const copyCommandLine = (): void => {
    if (row >= 0) {
      copy(model.columns.commandLine[row]!, 'Command line');
    }
  };
  const copyAll = (): void => {
    if (row >= 0) {
      const known = processFacts(facts, row).map(([name, value]) => `${name}: ${value}`);
      copy([...known, `Command line: ${model.columns.commandLine[row]!}`].join('\n'), 'Everything about the process');
    }
  };
  const findAnything = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  const perform = (action: TreeAction): void => {
    switch (action.do) {
      case 'select':
        return tree.select(action.line);
      case 'collapse':
        return tree.collapse(action.rows);
      case 'open':
        return tree.open(action.lines);
      case 'search':
        return step(action.step);
      case 'find':
        return findAnything();
      case 'fold':
        return tree.fold(tree.folding === 'nothing' ? 'repeats' : 'nothing');
      case 'nextAlert':
        return nextAlert();
      case 'details':
        return tree.showDetails(true);
      case 'close':
        return tree.showDetails(false);
      case 'copy':
        return copyCommandLine();
      case 'copyAll':
        return copyAll();
    }
  };
  return {
    step,
    nextAlert,
    onKey(event, page) {
      const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actionForKey(event.key, tree, page);
      // With nothing to close, Escape is Grafana's.
      if (action !== undefined && (action.do !== 'close' || tree.detailsOpen)) {
        takeKey(event);
        perform(action);
      }
    },
  };
}
