import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSecrets } from './find-secrets';

/** Of the form that the issuer publishes, in two parts so that no scanner takes this file for a leak. */
const of = (prefix: string, rest: string) => prefix + rest;
const letters = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n';

test.each([
  ['an AWS access key', of('AKIA', 'QWERTYUIOPASDFGH')],
  ['a GitHub token', of('ghp_', letters.slice(0, 36))],
  ['a GitHub token', of('github_pat_', `${letters.slice(0, 22)}_${letters}`)],
  ['a GitLab token', of('glpat-', letters.slice(0, 20))],
  ['a Slack token', of('xoxb-', '123456789012-123456789012-abcdefABCDEF')],
  ['a Slack webhook', of('hooks.slack.com/services/', 'T00000000/B00000000/XXXXXXXXXXXXXXXX')],
  ['a Google API key', of('AIza', letters.slice(0, 35))],
  ['a Stripe key', of('sk_live_', letters.slice(0, 24))],
  ['an OpenAI key', of('sk-proj-', letters)],
  ['an Anthropic key', of('sk-ant-', `api03-${letters}`)],
  ['a Hugging Face token', of('hf_', 'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH')],
  ['a private key', of('-----BEGIN RSA ', 'PRIVATE KEY-----')],
  ['a private key', of('-----BEGIN ', 'PRIVATE KEY-----')],
  ['what looks like a random key', letters],
])('%s is found and not shown', (name, secret) => {
  const text = `name: x\ntrain:\n  run: make KEY=${secret}\n`;
  const [found, ...more] = findSecrets(text);
  expect(more).toEqual([]);
  expect(found).toEqual({ name, offset: text.indexOf(secret), shown: `${secret.slice(0, 4)}…` });
});

test.each([
  ['a password in an address', 'url: postgres://anna:hunter22xy@db.example/x', 'hunter22xy'],
  ['a password', 'password: hunter2', 'hunter2'],
  ['a password', '"db_password": "correct horse battery"', 'correct horse battery'],
  ['a password', "PGPASSWORD='swordfish'", 'swordfish'],
  ['a password or token in a command', 'run: train --password swordfish', 'swordfish'],
  ['a password or token in a command', 'run: train --api-key=abc12345', 'abc12345'],
  ['a token or key', 'api_key: 9f86d081884c', '9f86d081884c'],
  ['a token or key', '# secret = "zX9-kkq!1"', 'zX9-kkq!1'],
])('%s in: %s', (name, text, secret) => {
  const [found, ...more] = findSecrets(text);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ name, offset: text.indexOf(secret) });
  expect(found?.shown.length).toBeLessThanOrEqual(secret.length / 4 + 1);
});

test.each([
  `sha256: ${'9f86d081884c7d65'.repeat(4)}`,
  `password: \${DB_PASSWORD}`,
  `url: https://\${USER}:\${PASSWORD}@db.example/x`,
  'run: train --token $TOKEN',
  'token: <your token>',
  'password: "****"',
  'features: [n_tokens, password_length, token]',
  'columns: { token: { method: psi } }',
  'inputs: { token: token_count }',
  'ranges: { secret: [0, 5] }',
  'salt: cards-2026',
  'path: data/Eval2026/Transactions2026Holdout.parquet',
  'at: 2026-11-24T10:00:00Z',
  'see: https://models.example:8080/a@b',
])('nothing is found in: %s', (text) => {
  expect(findSecrets(text)).toEqual([]);
});

test.each(['healthy', 'undecided', 'subtle', 'incident'])('nothing is found in the example %s', (name) => {
  const file = new URL(`../../../examples/fraud/${name}.assay.yaml`, import.meta.url);
  expect(findSecrets(readFileSync(file, 'utf8'))).toEqual([]);
});

test.each(['a', 'a:', '=a', '://', 'token', '-', 'eyJ', 'password: ', 'A1b'])(
  'a megabyte of %j is searched within 2 s, and at most 20 are told',
  (part) => {
    const start = performance.now();
    expect(findSecrets(part.repeat(1_000_000 / part.length)).length).toBeLessThanOrEqual(20);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
