import { AppPlugin } from '@grafana/data';
import { CasefileApp } from './app/CasefileApp';
import { configurationTab } from './app/configuration/ConfigurationTab';

/** The app: its pages, beside the data source and the panels that it brings. */
export const plugin = new AppPlugin().setRootPage(CasefileApp).addConfigPage(configurationTab);
