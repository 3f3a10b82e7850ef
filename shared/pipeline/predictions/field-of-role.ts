import type { ModelRole } from '../../run/schema';

const challenger = 'challenger:';

/** Where the gate names the model: `models.candidate`, `models.challengers.small`. */
export function fieldOfRole(role: ModelRole): string {
  return role.startsWith(challenger)
    ? `models.challengers.${role.slice(challenger.length)}`
    : `models.${role}`;
}
