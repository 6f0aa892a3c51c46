import { EvidenceFolder } from '../testing/evidenceFolder';

const folder = new EvidenceFolder();

describe('raw Windows events', () => {
  const data = {
    SubjectUserName: 'amy',
    SubjectDomainName: 'CORP',
    SubjectLogonId: '0x3e7',
    NewProcessId: '0x10',
    NewProcessName: 'C:\\Windows\\System32\\cmd.exe',
    ProcessId: '0x4',
    CommandLine: 'cmd /c "x"',
  };
  const time = '2020-09-04T15:00:00.123Z';
  const forms: readonly (readonly [form: string, row: object])[] = [
    [
      'flat',
      {
        ...data,
        EventID: 4688,
        Channel: 'Security',
        Hostname: 'H',
        '@timestamp': time,
        Message: 'A new process.\r\nx',
      },
    ],
    [
      'winlogbeat',
      {
        '@timestamp': time,
        message: 'A new process.\nx',
        winlog: { event_id: 4688, channel: 'Security', computer_name: 'H', event_data: data },
      },
    ],
    [
      'old winlogbeat',
      {
        '@timestamp': time,
        message: 'A new process.',
        event_id: 4688,
        log_name: 'Security',
        computer_name: 'H',
        event_data: data,
      },
    ],
  ];

  it.each(forms)('reads the %s form into SecurityEvent', async (_, row) => {
    folder.write('dataset.json', `${JSON.stringify(row)}\n`);
    await folder.withWorkspace({}, async (client) => {
      const query = `SecurityEvent | project TimeGenerated, EventID, Computer, Account, AccountType, Process, Activity,
        NewProcessId, ProcessId, SubjectLogonId, CommandLine, Channel`;
      expect(await client.rows(query)).toEqual([
        [
          '2020-09-04T15:00:00.1230000Z',
          4688,
          'H',
          'CORP\\amy',
          'User',
          'cmd.exe',
          '4688 - A new process.',
          '0x10',
          '0x4',
          '0x3e7',
          'cmd /c "x"',
          'Security',
        ],
      ]);
    });
  });

  it('reads the form of the event log itself, and names the target of a logon', async () => {
    folder.write(
      'evtx.jsonl',
      JSON.stringify({
        Event: {
          System: {
            EventID: { '#text': 4624 },
            Channel: 'Security',
            Computer: 'H',
            TimeCreated: { '#attributes': { SystemTime: time } },
          },
          EventData: {
            SubjectUserName: 'H$',
            TargetUserName: 'SYSTEM',
            TargetDomainName: 'NT AUTHORITY',
            LogonType: 5,
          },
        },
      })
    );
    await folder.withWorkspace({}, async (client) => {
      expect(await client.rows('SecurityEvent | project TimeGenerated, EventID, Account, LogonType')).toEqual([
        ['2020-09-04T15:00:00.1230000Z', 4624, 'NT AUTHORITY\\SYSTEM', 5],
      ]);
    });
  });

  it('puts Sysmon into Event, with its fields as XML, beside what the same file has for SecurityEvent', async () => {
    const sysmon = {
      EventID: 1,
      Channel: 'Microsoft-Windows-Sysmon/Operational',
      SourceName: 'Microsoft-Windows-Sysmon',
      Hostname: 'H',
      '@timestamp': time,
      Message: 'Process Create',
      Image: 'C:\\a.exe',
      CommandLine: 'a.exe <b> & "c"',
    };
    folder.write('mixed.json', [forms[0]?.[1], sysmon].map((row) => JSON.stringify(row)).join('\n'));
    await folder.withWorkspace({}, async (client) => {
      expect(client.workspace.summary.map(({ table, rows }) => [table, rows])).toEqual([
        ['SecurityEvent', 1],
        ['Event', 1],
      ]);
      const query = `Event | where Source == "Microsoft-Windows-Sysmon" | project EventID, Computer, EventLog, RenderedDescription,
        extract('Name="CommandLine">([^<]*)<', 1, EventData), extract('Name="Image">([^<]*)<', 1, EventData)`;
      expect(await client.rows(query)).toEqual([
        [
          1,
          'H',
          'Microsoft-Windows-Sysmon/Operational',
          'Process Create',
          'a.exe &lt;b&gt; &amp; &quot;c&quot;',
          'C:\\a.exe',
        ],
      ]);
    });
  });

  const registry = { EventType: 'SetValue', TargetObject: 'HKLM\\Run' };
  const sysmon = { channel: 'Microsoft-Windows-Sysmon/Operational', provider_name: 'Microsoft-Windows-Sysmon' };
  const flat = {
    EventID: 13,
    Channel: sysmon.channel,
    SourceName: sysmon.provider_name,
    Hostname: 'H',
    '@timestamp': time,
  };
  it.each<[form: string, row: object, fields: readonly string[]]>([
    [
      'winlogbeat',
      { '@timestamp': time, winlog: { event_id: 13, ...sysmon, computer_name: 'H', event_data: registry } },
      ['EventType=SetValue', 'TargetObject=HKLM\\Run'],
    ],
    [
      'the event log itself',
      { Event: { System: { EventID: 13, Channel: sysmon.channel, Computer: 'H' }, EventData: registry } },
      ['EventType=SetValue', 'TargetObject=HKLM\\Run'],
    ],
    [
      'a flat row whose collector has moved its own out of the way',
      { ...flat, ...registry, EventTypeOrignal: 'INFO' },
      ['EventType=SetValue', 'TargetObject=HKLM\\Run'],
    ],
    [
      'a flat row with the EventType of its collector',
      { ...flat, ...registry, EventType: 'INFO' },
      ['TargetObject=HKLM\\Run'],
    ],
  ])("keeps Sysmon's own EventType: %s", async (_, row, fields) => {
    folder.write('sysmon.jsonl', JSON.stringify(row));
    await folder.withWorkspace({}, async (client) => {
      const [[xml] = []] = await client.rows('Event | project EventData');
      const found = [...String(xml).matchAll(/<Data Name="([^"]*)">([^<]*)</g)].map(
        ([, name, value]) => `${name}=${value}`
      );
      expect(found).toEqual(fields);
    });
  });
});
