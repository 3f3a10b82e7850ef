import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: 'dist/test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'dist/test-results/e2e.json' }]],
});
