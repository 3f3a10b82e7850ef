import { ActionIcon, type MantineColorScheme, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const schemes = {
  auto: { title: 'as the system', icon: IconDeviceDesktop, next: 'light' },
  light: { title: 'light', icon: IconSun, next: 'dark' },
  dark: { title: 'dark', icon: IconMoon, next: 'auto' },
} as const satisfies Record<MantineColorScheme, { next: MantineColorScheme; title: string; icon: unknown }>;

/** Goes round system, light and dark. */
export function ColorSchemeButton() {
  // The provider's way of pausing transitions adds a style element, which the page's policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { title, icon: Icon, next } = schemes[colorScheme];
  const label = `Colours: ${title}. Change to ${schemes[next].title}.`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(next)}
      >
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
