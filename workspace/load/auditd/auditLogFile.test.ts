import { EvidenceFolder } from '../../testing/evidenceFolder';

const folder = new EvidenceFolder();
const record = (serial: number): string => `type=EXECVE msg=audit(1773133200.250:${serial}): argc=1 a0="id"`;

it("reads auditd's own files, those rotated and compressed too, each for its computer", async () => {
  folder.write('web-1.log', `${record(1)}\n\n${record(2)}\r\nnode=db-1 ${record(3)}`);
  folder.write('web-2.log.1', record(4));
  folder.write('web-3.txt.gz', record(5));
  await folder.withWorkspace({}, async (client) => {
    expect(await client.rows('AuditLog_CL | project TimeGenerated, Computer, RawData | sort by RawData asc')).toEqual([
      ['2026-03-10T09:00:00.2500000Z', 'db-1', `node=db-1 ${record(3)}`],
      ...[
        ['web-1', 1],
        ['web-1', 2],
        ['web-2', 4],
        ['web-3', 5],
      ].map(([computer, serial]) => ['2026-03-10T09:00:00.2500000Z', computer, record(Number(serial))]),
    ]);
  });
});
