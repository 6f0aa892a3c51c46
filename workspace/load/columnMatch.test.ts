import { securityAlert } from '../tables/securityAlert';
import { matchColumns } from './columnMatch';

function match(header: readonly string[]): {
  readonly filled: Record<string, string>;
  readonly dropped: readonly string[];
} {
  const { filled, dropped } = matchColumns(header, securityAlert.columns);
  return { filled: Object.fromEntries(filled.map(({ source, column }) => [source, column.name])), dropped };
}

describe('matchColumns', () => {
  it('maps the columns that msticpy renamed back', () => {
    expect(match(['Severity', 'StartTimeUtc', 'EndTimeUtc', 'AlertDisplayName', 'ProviderAlertId']).filled).toEqual({
      Severity: 'AlertSeverity',
      StartTimeUtc: 'StartTime',
      EndTimeUtc: 'EndTime',
      AlertDisplayName: 'DisplayName',
      ProviderAlertId: 'VendorOriginalId',
    });
  });

  it('prefers the documented name when a file has both', () => {
    const { filled, dropped } = match(['Severity', 'AlertSeverity']);
    expect(filled).toEqual({ AlertSeverity: 'AlertSeverity' });
    expect(dropped).toEqual(['Severity']);
  });

  it('reads the names of a portal export', () => {
    expect(match(['TimeGenerated [UTC]']).filled).toEqual({ 'TimeGenerated [UTC]': 'TimeGenerated' });
  });

  it('passes over differences of case', () => {
    expect(match(['alertname']).filled).toEqual({ alertname: 'AlertName' });
  });

  it('reports what the table does not have', () => {
    expect(match(['RowId', 'AlertName', 'TimeCreatedUtc']).dropped).toEqual(['RowId', 'TimeCreatedUtc']);
  });
});
