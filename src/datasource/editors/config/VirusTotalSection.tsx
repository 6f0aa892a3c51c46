import React from 'react';
import { Alert, Field, FieldSet, Switch } from '@grafana/ui';
import { FREE_KEY, lookupLimits } from '../../settings';
import { CountField } from './CountField';
import { SecretField, type SecretProps } from './SecretField';
import { type SectionProps } from './sectionProps';
import { addressProblem } from './settingProblems';
import { TextSetting } from './TextSetting';

/** Whether indicators may be looked up at VirusTotal, with which key, and what leaves the house then. */
export function VirusTotalSection({ settings, onSet, ...key }: SectionProps & SecretProps) {
  const isOn = lookupLimits(settings) !== undefined;
  return (
    <FieldSet label="VirusTotal">
      <Field
        label="Look up indicators"
        description="Off: nothing is ever sent to VirusTotal. On: a panel may ask, when somebody switches its look-ups on."
      >
        <Switch
          id="casefile-virusTotal"
          aria-label="Look up indicators"
          value={isOn}
          onChange={(event) => onSet({ virusTotal: event.currentTarget.checked })}
        />
      </Field>
      {isOn && (
        <>
          <Alert severity="warning" role="note" title="What leaves this house, and who learns of it">
            <ul>
              <li>
                The public addresses, domains, URLs and hashes that are looked up go to VirusTotal, which may show to
                its customers that somebody asked. Private addresses and names stay here.
              </li>
              <li>
                Grafana&apos;s proxy tells VirusTotal the network address of whoever looks. The address of the dashboard
                is held back.
              </li>
              <li>
                All viewers use this key, and share its requests; each browser counts only its own. Answers are kept in
                the browser for a day, readable by who uses that browser.
              </li>
              <li>
                A free key is not for commercial use. Everyone who may query this data source can ask with the key.
              </li>
            </ul>
          </Alert>
          <SecretField
            id="casefile-virusTotalKey"
            label="API key"
            description="On the page API key of your account at VirusTotal. Grafana's server keeps it, and never shows it again."
            problemOf={() => undefined}
            {...key}
          />
          <CountField
            id="casefile-virusTotalPerMinute"
            label="Requests a minute"
            description="What the key allows; a free one 4."
            usual={FREE_KEY.perMinute}
            saved={settings.virusTotalPerMinute}
            onSet={(virusTotalPerMinute) => onSet({ virusTotalPerMinute })}
          />
          <CountField
            id="casefile-virusTotalPerDay"
            label="Requests a day"
            description="What the key allows; a free one 500. Counted from midnight, UTC."
            usual={FREE_KEY.perDay}
            saved={settings.virusTotalPerDay}
            onSet={(virusTotalPerDay) => onSet({ virusTotalPerDay })}
          />
          <TextSetting
            id="casefile-virusTotalEndpoint"
            label="Address of VirusTotal"
            description="Empty for VirusTotal itself. Anything else gets the key, and panels say that its verdicts are made up."
            placeholder="https://www.virustotal.com"
            value={settings.virusTotalEndpoint ?? ''}
            problemOf={addressProblem}
            onChange={(virusTotalEndpoint) => onSet({ virusTotalEndpoint })}
          />
        </>
      )}
    </FieldSet>
  );
}
