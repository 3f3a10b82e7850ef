const challenger = 'challenger:';

/** What a model is called on screens: `Candidate`, `Baseline`, or a challenger's name. */
export function roleTitle(role: string): string {
  if (role.startsWith(challenger)) return role.slice(challenger.length);
  return role.charAt(0).toUpperCase() + role.slice(1);
}
