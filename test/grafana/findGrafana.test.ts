import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findGrafana } from '../../scripts/findGrafana';

describe('finding a Grafana', () => {
  let root: string;
  const at = (...parts: readonly string[]): string => path.join(root, ...parts);
  const put = (...parts: readonly string[]): void => {
    mkdirSync(path.dirname(at(...parts)), { recursive: true });
    writeFileSync(at(...parts), '');
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'casefile-find-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('takes the one that GRAFANA_HOME names', () => {
    put('grafana-12.2.1', 'bin', 'grafana');
    put('grafana-12.2.1', 'conf', 'defaults.ini');
    expect(findGrafana({ GRAFANA_HOME: at('grafana-12.2.1'), PATH: '' })).toEqual({
      program: at('grafana-12.2.1', 'bin', 'grafana'),
      home: at('grafana-12.2.1'),
    });
  });

  it('takes the one on the PATH, from an unpacked archive', () => {
    put('grafana', 'bin', 'grafana');
    put('grafana', 'conf', 'defaults.ini');
    expect(findGrafana({ PATH: ['/nowhere', at('grafana', 'bin')].join(path.delimiter) })).toEqual({
      program: at('grafana', 'bin', 'grafana'),
      home: at('grafana'),
    });
  });

  it('takes the program itself, not the wrapper of the Debian package', () => {
    put('usr', 'sbin', 'grafana');
    put('usr', 'share', 'grafana', 'bin', 'grafana');
    put('usr', 'share', 'grafana', 'conf', 'defaults.ini');
    expect(findGrafana({ PATH: at('usr', 'sbin') })).toEqual({
      program: at('usr', 'share', 'grafana', 'bin', 'grafana'),
      home: at('usr', 'share', 'grafana'),
    });
  });

  it('follows a link, as Homebrew sets it', () => {
    put('Cellar', 'bin', 'grafana');
    put('Cellar', 'share', 'grafana', 'conf', 'defaults.ini');
    mkdirSync(at('bin'));
    symlinkSync(at('Cellar', 'bin', 'grafana'), at('bin', 'grafana'));
    expect(findGrafana({ PATH: at('bin') })).toEqual({
      program: at('bin', 'grafana'),
      home: at('Cellar', 'share', 'grafana'),
    });
  });

  it('says what to do when there is none', () => {
    expect(() => findGrafana({ PATH: root })).toThrow(/^No Grafana found\. .* set GRAFANA_HOME .* npm run demo\.$/);
    expect(() => findGrafana({})).toThrow('No Grafana found.');
  });

  it('does not pass over a GRAFANA_HOME that holds none', () => {
    put('bin', 'grafana');
    put('conf', 'defaults.ini');
    expect(() => findGrafana({ GRAFANA_HOME: at('elsewhere'), PATH: at('bin') })).toThrow(
      `GRAFANA_HOME is ${at('elsewhere')}, but there is no Grafana`
    );
  });
});
