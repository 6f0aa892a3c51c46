import { useEffect, useState } from 'react';
import { type CommandLineReading } from './commandLineReading';

type Reader = (commandLine: string) => CommandLineReading;

/** The reading of a command line; undefined until what reads it is loaded, a sentence where it cannot be. */
export function useReading(commandLine: string): CommandLineReading | string | undefined {
  const [reader, setReader] = useState<{ readonly read: Reader } | string>();
  const [reading, setReading] = useState<{ readonly of: string; readonly is: CommandLineReading }>();
  useEffect(() => {
    let wanted = true;
    import('./commandLineReading').then(
      ({ readCommandLine }) => wanted && setReader({ read: readCommandLine }),
      () => wanted && setReader('The part that decodes command lines could not be loaded. Load the page again.')
    );
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    // After the details are on screen: a hostile command line takes a moment.
    if (typeof reader === 'object') {
      setReading({ of: commandLine, is: reader.read(commandLine) });
    }
  }, [reader, commandLine]);
  return typeof reader === 'string' ? reader : reading?.of === commandLine ? reading.is : undefined;
}
