import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { ASSAY_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['{shared,cli,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    reporters: ['default'],
  },
});
