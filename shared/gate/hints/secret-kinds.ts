/** One kind of credential and how its text looks; a group of the pattern, if it has one, is the secret alone. */
export interface SecretKind {
  readonly name: string;
  /** Global, with every repetition bounded, so that no text makes the search slow. */
  readonly pattern: RegExp;
}

/** Formats that issuers of keys publish, the most specific first. */
export const secretKinds: readonly SecretKind[] = [
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g },
  { name: 'a GitLab token', pattern: /\bgl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|oas)-[\w-]{20,255}/g },
  { name: 'a Slack token', pattern: /\bx(?:ox[abeoprs]|app)-[A-Za-z0-9-]{10,255}/g },
  {
    name: 'a Slack webhook',
    pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{20,255}/g,
  },
  { name: 'a Google API key', pattern: /\bAIza[\w-]{35}/g },
  { name: 'a Google client secret', pattern: /\bGOCSPX-[\w-]{28}/g },
  { name: 'a Google access token', pattern: /\bya29\.[\w-]{20,255}/g },
  { name: 'a Stripe key', pattern: /\b(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,255}/g },
  { name: 'an Anthropic key', pattern: /\bsk-ant-[\w-]{20,255}/g },
  { name: 'an OpenAI key', pattern: /\bsk-(?:proj-|svcacct-|admin-)?[\w-]{20,255}/g },
  { name: 'a Hugging Face token', pattern: /\b(?:hf_|api_org_)[A-Za-z]{34}\b/g },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { name: 'a PyPI token', pattern: /\bpypi-AgE[\w-]{20,255}/g },
  { name: 'a Databricks token', pattern: /\bdapi[a-f0-9]{32}(?:-\d)?\b/g },
  { name: 'a SendGrid key', pattern: /\bSG\.[\w-]{16,32}\.[\w-]{16,64}/g },
  { name: 'an Azure storage key', pattern: /\bAccountKey=([A-Za-z0-9+/]{80,100}={0,2})/g },
  {
    name: 'a JSON web token',
    pattern: /\beyJ[A-Za-z0-9_-]{10,512}\.eyJ[A-Za-z0-9_-]{10,2048}\.[A-Za-z0-9_-]{10,1024}/g,
  },
  {
    name: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"<>{}$]{0,100}:([^\s/@'"<>{}$]{1,200})@/gi,
  },
  {
    name: 'a password',
    pattern:
      /(?:passw(?:or)?d|passphrase|passwd|pwd)["']?[ \t]{0,4}[:=][ \t]{0,4}(?:"([^"\n]{4,200})"|'([^'\n]{4,200})'|([^\s"',;{}[\]#]{4,200}))/gi,
  },
  {
    name: 'a password or token in a command',
    pattern:
      /--[a-z-]{0,30}(?:password|passwd|secret|token|api-key|access-key)(?:=|[ \t]{1,4})["']?([^\s"',;{}[\]#]{4,200})/gi,
  },
  {
    name: 'a token or key',
    pattern:
      /(?:secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?((?=[^\s"']{0,200}[^a-z_\s"',;{}[\]#])[^\s"',;{}[\]#]{8,200})/gi,
  },
  {
    name: 'what looks like a random key',
    pattern: /[:=][ \t]{0,4}["']?([A-Za-z0-9+/_-]{24,200}={0,2})(?=["'\s,;}\]]|$)/g,
  },
];
