"""Sources at http and https addresses: fetched politely, within limits, and from public addresses only."""
