"""The audit: is what landed and what the facts say fit to publish?

`run_audit` runs Great Expectations suites as SQL over the build file. dbt owns keys, relationships and
accepted codes; these suites own acceptance: counts against the load manifest, parse rates, plausible dates
and figures.
"""

from expectations.runner import run_audit
from expectations.summary import AuditResult, AuditSummary

__all__ = ["AuditResult", "AuditSummary", "run_audit"]
