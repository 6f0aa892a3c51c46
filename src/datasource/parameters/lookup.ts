import { fillableSwitchParameter } from './fillableSwitch';
import { switchParameter } from './switch';

/** Whether VirusTotal is asked, and what else of it. */
export const lookupParameters = {
  lookUp: fillableSwitchParameter('Look up', 'on sends the observables to VirusTotal; off shows which', '$lookup'),
  relations: switchParameter(
    'Related',
    'Also ask for resolutions and detected URLs: two more requests for each domain and address'
  ),
};
