import { type Page } from '@playwright/test';

declare global {
  interface Window {
    reportPolicyViolation(violation: string): void;
  }
}

/** What the page's Content-Security-Policy refuses from now on, each with where it is asked for. Ask before the page opens. */
export async function recordPolicyViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportPolicyViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      window.reportPolicyViolation(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`)
    );
  });
  return violations;
}
