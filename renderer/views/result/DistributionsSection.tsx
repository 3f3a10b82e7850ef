import { Group, Pagination, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { formatCount } from '../../../shared/figures';
import type { RunDocument } from '../../../shared/run/schema';
import { EmptyNote } from '../../components/EmptyNote';
import { WhenSeen } from '../../components/WhenSeen';
import { DistributionPanel } from './DistributionPanel';
import { listDistributions } from './distribution-order';

const onePage = 12;

/** A chart for every column, a page of them at a time. */
export function DistributionsSection({ document }: { readonly document: RunDocument }) {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const isLong = document.distributions.length > onePage;
  const listed = listDistributions(document, search);
  const pages = Math.max(1, Math.ceil(listed.length / onePage));
  const current = Math.min(page, pages);
  const shown = listed.slice((current - 1) * onePage, current * onePage);
  return (
    <Stack gap="sm" component="section" aria-label="Distributions">
      <Group justify="space-between" gap="sm">
        <Group gap="sm" align="baseline">
          <Title order={2} size="h4">
            Distributions
          </Title>
          <Text size="sm" c="dimmed">
            {formatCount(document.distributions.length, 'column')}; those that moved most from the reference
            come first
          </Text>
        </Group>
        {isLong && (
          <Group gap="sm">
            <TextInput
              size="sm"
              aria-label="Search columns"
              placeholder="Search columns"
              leftSection={<IconSearch size={16} />}
              value={search}
              onChange={({ currentTarget }) => {
                setSearch(currentTarget.value);
                setPage(1);
              }}
            />
            <Text size="sm" c="dimmed" aria-live="polite" className="assay-tabular">
              {formatCount(listed.length)} shown
            </Text>
          </Group>
        )}
      </Group>
      {shown.length === 0 && (
        <EmptyNote>{isLong ? 'No column has this name.' : 'The run holds no distributions.'}</EmptyNote>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {shown.map((listed) => (
          <WhenSeen key={listed.distribution.column} minHeight="26rem">
            {() => <DistributionPanel {...listed} />}
          </WhenSeen>
        ))}
      </SimpleGrid>
      {pages > 1 && (
        <Pagination
          total={pages}
          value={current}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          aria-label="Pages of columns"
        />
      )}
    </Stack>
  );
}
