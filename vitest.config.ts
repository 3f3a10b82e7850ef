import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { ASSAY_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['{shared,cli,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    env: { ORT_DISABLE_TELEMETRY: '1' },
    testTimeout: 60_000,
    reporters: ['default'],
  },
});
