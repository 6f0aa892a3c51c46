import { renderTemplate, type TemplateData } from './goTemplate';

const data: TemplateData = {
  url: 'http://ds',
  jsonData: { host: 'h', empty: '', port: 8877, big: 1234567, small: 0.00001, flag: true, nothing: null, list: [1] },
  secureJsonData: { secret: 's{{x}}"' },
};

describe('renderTemplate', () => {
  it.each([
    ['plain text', 'plain text'],
    ['{{ .JsonData.host }}', 'h'],
    ['{{.JsonData.host}}/{{ .URL }}', 'h/http://ds'],
    ['a {{ .SecureJsonData.secret }} b', 'a s{{x}}" b'],
    ['{{ .JsonData.missing }}', '<no value>'],
    ['{{ .JsonData.nothing }}', '<no value>'],
    ['{{ .SecureJsonData.toString }}', '<no value>'],
    ['{{ .JsonData.empty }}', ''],
    ['{{ .JsonData.flag }}', 'true'],
    ['{{ .JsonData.port }}', '8877'],
    ['{{ .JsonData.big }}', '1.234567e+06'],
    ['{{ .JsonData.small }}', '1e-05'],
    ['{{ or .JsonData.host "default" }}', 'h'],
    ['{{ or .JsonData.missing "https://a}}b" }}/x', 'https://a}}b/x'],
    ['{{ or .JsonData.empty `raw` }}', 'raw'],
    ['{{ or .JsonData.missing .SecureJsonData.missing }}', '<no value>'],
    ['{{ or .JsonData.missing .JsonData.empty .JsonData.host }}', 'h'],
    ['{{ "\\u0041" }}', 'A'],
  ])('renders %s as %s', (template, expected) => {
    expect(renderTemplate(template, data)).toBe(expected);
  });

  it.each([
    '{{ .JsonData.host | urlquery }}',
    '{{ if .JsonData.host }}x{{ end }}',
    '{{- .JsonData.host }}',
    '{{ .JsonData }}',
    '{{ .JsonData.a.b }}',
    '{{ .Other.x }}',
    '{{ .JsonData.host "x" }}',
    '{{ .JsonData.list }}',
    '{{ or }}',
    '{{ orEmpty .JsonData.host }}',
    '{{ "\\x41" }}',
    '{{ }}',
    '{{ .JsonData.host',
  ])('refuses %s, naming the template', (template) => {
    expect(() => renderTemplate(template, data)).toThrow(JSON.stringify(template));
  });
});
