import React, { useEffect, useState } from 'react';
import { LinkButton } from '@grafana/ui';
import { type Fetch } from '../../core/investigations/ask';
import { type Portal } from '../portal/portal';
import { portalLink } from '../portal/portalLink';

/** Opens a query in the Azure portal, in a tab of its own. It appears when the link is made. */
export function PortalLink({ portal, fetch }: { readonly portal: Portal; readonly fetch: Fetch }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    let wanted = true;
    portalLink(portal, fetch).then(
      (link) => wanted && setHref(link),
      // Without its compressor there is no link; the query can still be copied.
      () => undefined
    );
    return () => {
      wanted = false;
    };
  }, [portal, fetch]);
  return href === undefined ? null : (
    <LinkButton size="sm" variant="secondary" icon="external-link-alt" href={href} target="_blank" rel="noreferrer">
      Open in Azure portal
    </LinkButton>
  );
}
