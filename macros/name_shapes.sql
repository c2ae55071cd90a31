{#
    A name that is a municipality, its office or a body of it, without its prefecture. Not a body of several
    municipalities (町村会) nor of the prefecture (県立…). Returns: a regular expression.
#}
{% macro municipality_pattern() -%}
    ^(?:立川|立科|立山|[^立営市町村区].{0,5}|[市町村].{1,5})[市区町村](?:教育委員会|議会|消防本部|立.+)?$
{%- endmacro %}


{#
    Whether a word in a name tells the sector beside the legal form: a company is no hospital nor association for being
    called so, but may be a bank or a broadcaster; other forms outweigh the words of associations (機構, センター).
    Arguments: the relations of the word's sector and of the legal form. Returns: a condition.
#}
{% macro tells_sector(sectors, legal_forms) -%}
    {{ legal_forms }}.sector is null
    or {{ sectors }}.is_company_trade
    or ({{ legal_forms }}.sector <> 'company' and {{ sectors }}.code <> 'association')
{%- endmacro %}
