import 'react-grid-layout/css/styles.css';
import 'react-resizable/css/styles.css';
import './page.css';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { interceptLinks } from './app/interceptLinks';
import { initRuntime } from './runtime/initRuntime';

async function start(): Promise<void> {
  const root = document.getElementById('reactRoot');
  if (root === null) {
    throw new Error('The page has no element #reactRoot');
  }
  await initRuntime();
  interceptLinks(document);
  createRoot(root).render(<App />);
}

start().catch((problem: unknown) => {
  document.body.textContent = `The preview page failed to start: ${String(problem)}`;
});
