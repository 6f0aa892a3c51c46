import { runChecks } from './checks';

/** `npm run check`: types, lint, format, copies, build, bundle sizes and the package; ends with 1 when one fails. */
void runChecks().then(({ failed }) => {
  process.exitCode = failed > 0 ? 1 : 0;
});
