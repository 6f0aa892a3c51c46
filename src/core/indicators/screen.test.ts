import { screen } from './screen';

describe('screening', () => {
  it.each([
    ['8.8.8.8', 'ipv4'],
    ['hxxp://evil[.]example.com/a', 'url'],
    ['http://8.8.8.8/x', 'url'],
    ['2606:4700::1111', 'ipv6'],
    ['example.org', 'dns'],
    ['example.org', 'hostname'],
    ['00236a2ae558018ed13b5222ef1bd987', 'md5'],
    ['00236a2ae558018ed13b5222ef1bd98700000001', 'sha1_hash'],
    ['00236a2ae558018ed13b5222ef1bd98700000001424246789042424678901234', 'sha256'],
    ['00236a2ae558018ed13b5222ef1bd98700000001424246789042424678901234', 'sha256_hash'],
    ['00236a2ae558018ed13b5222ef1bd987', 'file_hash'],
  ])('lets %s (%s) be asked about', (observable, type) => {
    expect(screen(observable, type)).toEqual({ ok: true, status: 'ok' });
  });

  it.each([
    ['10.1.2.3', 'ipv4', 'IP address is not global'],
    ['127.0.0.1', 'ipv4', 'IP address is not global'],
    ['100.64.0.1', 'ipv4', 'IP address is not global'],
    ['300.1.1.1', 'ipv4', 'IP address is invalid format'],
    ['fe80::1', 'ipv6', 'IP address is not global'],
    ['fd00::1', 'ipv6', 'IP address is not global'],
    ['2001:db8::1', 'ipv6', 'IP address is not global'],
    ['server.local', 'dns', 'Observable does not match expected pattern for dns'],
    ['http://intranet/x', 'url', 'Host is unqualified domain name'],
    ['http://[fe80::1]/x', 'url', 'Host part of URL is a private IP address'],
    ['http://files.corp.internal/x', 'url', 'Host part of URL is not a public domain name'],
    ['file://server.example.org/x', 'url', 'file URL scheme is not supported'],
    ['not a url', 'url', 'Observable does not match expected pattern for url'],
    ['00000000000000000000000000000000', 'md5', 'String has too low an entropy to be a hash'],
    ['0123', 'md5', 'Observable does not match expected pattern for md5'],
    ['C:\\a', 'windows_path', 'Observables of type windows_path are not looked up'],
  ])('keeps %s (%s) back: %s', (observable, type, status) => {
    expect(screen(observable, type)).toEqual({ ok: false, status });
  });
});
