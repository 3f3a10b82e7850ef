import { Center, Loader, Stack, Text } from '@mantine/core';

export function OpeningView({ name }: { readonly name: string }) {
  return (
    <Center className="assay-fill" role="status">
      <Stack align="center" gap="md">
        <Loader aria-hidden />
        <Text className="assay-breakable" ta="center">
          Opening {name}
        </Text>
      </Stack>
    </Center>
  );
}
