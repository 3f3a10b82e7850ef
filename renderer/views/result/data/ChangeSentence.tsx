import { Text } from '@mantine/core';

interface Props {
  readonly sentence: string;
  readonly column: string;
}

/** A sentence in which the name of its column stands out. */
export function ChangeSentence({ sentence, column }: Props) {
  const at = placeOf(column, sentence);
  return (
    <Text size="sm" component="span" lineClamp={3} className="assay-breakable">
      {at === -1 ? (
        sentence
      ) : (
        <>
          {sentence.slice(0, at)}
          <b>{column}</b>
          {sentence.slice(at + column.length)}
        </>
      )}
    </Text>
  );
}

/** Where the name stands as a word of its own; -1 where it does not. */
function placeOf(name: string, sentence: string): number {
  if (name === '') return -1;
  const isPart = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  let at = sentence.indexOf(name);
  while (at !== -1 && (isPart(sentence[at - 1]) || isPart(sentence[at + name.length])))
    at = sentence.indexOf(name, at + 1);
  return at;
}
