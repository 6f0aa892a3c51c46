import { type Window } from '../../core/investigations/window';
import { schemaParameter } from './schema';
import { alertParameter, hostParameter } from './text';
import { windowParameter } from './window';

/** The parameters of every question about a host. */
export const focusParameters = (usual: Window) => ({
  alert: alertParameter,
  host: hostParameter,
  window: windowParameter(usual),
  schema: schemaParameter,
});
