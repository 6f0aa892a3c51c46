import { useEffect, useState } from 'react';
import { type WorkspaceSchema } from '../../../core/kql/workspaceSchema';

interface KnownSchema {
  /** Undefined until it is known. */
  readonly schema?: WorkspaceSchema;
  /** Why it cannot be known, in a sentence. */
  readonly problem?: string;
}

/** What the workspace holds, asked for when the editor opens. */
export function useWorkspaceSchema(ask: () => Promise<WorkspaceSchema>): KnownSchema {
  const [known, setKnown] = useState<KnownSchema>({});
  useEffect(() => {
    let wanted = true;
    ask().then(
      (schema) => wanted && setKnown({ schema }),
      (error: unknown) => wanted && setKnown({ problem: error instanceof Error ? error.message : String(error) })
    );
    return () => {
      wanted = false;
    };
  }, [ask]);
  return known;
}
