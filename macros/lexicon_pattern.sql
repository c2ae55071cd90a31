{#
    Compiles a lexicon seed into one alternation of literals, longest first, so that a text is scanned once per
    concept. The pattern is a literal of the compiled query: engines compile a constant pattern once.
    Arguments: the seed's name; optionally a filter on its rows. Returns: a regular expression without groups.
    A model that calls it names the seed in a `-- depends_on:` line.
#}
{% macro lexicon_pattern(seed, where='true') -%}
    {%- if execute -%}
        {%- set surfaces -%}
            select distinct {{ fold('surface') }} as surface, length(surface) as surface_length
            from {{ ref(seed) }}
            where {{ where }}
            order by surface_length desc, surface
        {%- endset -%}
        {%- set escaped = [] -%}
        {%- for surface in run_query(surfaces).columns[0].values() -%}
            {%- do escaped.append(modules.re.escape(surface)) -%}
        {%- endfor -%}
        (?:{{ escaped | join('|') | replace("'", "''") }})
    {%- else -%}
        (?:)
    {%- endif -%}
{%- endmacro %}
