import { hostOfAlert } from './hostOfAlert';

const query = { refId: 'A', kind: 'hostOptions', search: '' };

describe('the choices of hosts', () => {
  it('are those of the alert where a dashboard offers all', () => {
    expect(hostOfAlert(query, 'id')).toEqual({ ...query, alert: 'id' });
  });

  it.each([
    ['no alert is given', query, undefined],
    ['the alert is empty', query, ''],
    ['they are of an alert already', { ...query, alert: '$alert' }, 'id'],
    ['another question is asked', { ...query, kind: 'accountOptions' }, 'id'],
  ])('stay as they are where %s', (_, asked, alert) => {
    expect(hostOfAlert(asked, alert)).toBeUndefined();
  });
});
