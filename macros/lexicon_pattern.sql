{#
    Compiles a lexicon seed into one alternation of literals, so that a text is scanned once per concept. Descending
    order sets a longer surface before its own beginnings (longest first where it matters) and keeps common beginnings
    together, which the engine factors out: 0.4 MB/s instead of 0.1 on a core with 2,800 surfaces. The pattern is a literal of the compiled query: engines compile a constant pattern once.
    Arguments: the seed's name; optionally a filter on its rows. Returns: a regular expression without groups.
    A model that calls it names the seed in a `-- depends_on:` line.
#}
{% macro lexicon_pattern(seed, where='true') -%}
    {%- if execute -%}
        {%- set surfaces -%}
            select distinct {{ fold('surface') }} as folded_surface
            from {{ seed_table(seed) }}
            where {{ where }}
            order by folded_surface desc
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


{#
    The table of a seed, also within a unit test, where ref() names rows that a query of its own cannot see.
    Argument: the seed's name. Returns: a relation.
    The seed must be among the dependencies of the model, as ever.
#}
{% macro seed_table(seed) -%}
    {%- set table = ref(seed) -%}
    {{ api.Relation.create(database=target.database, schema='reference', identifier=seed) if execute else table }}
{%- endmacro %}


{#
    The words of exposure of some codes, where a text is only asked whether it holds one. Argument: the codes. Returns: a regular
    expression without groups. A model that calls it names vocabulary_exposure_patterns in a `-- depends_on:` line.
#}
{% macro exposure_words_pattern(codes) -%}
    {%- if execute -%}
        {%- set patterns = run_query("select pattern from " ~ seed_table('vocabulary_exposure_patterns') ~ " where code in ('" ~ codes | join("', '") ~ "') order by code") -%}
        (?:{{ patterns.columns[0].values() | join('|') | replace("'", "''") }})
    {%- else -%}
        (?:)
    {%- endif -%}
{%- endmacro %}
