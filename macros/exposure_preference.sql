{#
    Which of several statements about one field stands: exposure, sure or feared, outweighs 「含まれておりません」, since a
    notice that denies a field for one group of people may state it for another. Argument: a status expression.
    Returns: a number, the lower the stronger.
#}
{% macro exposure_preference(status) -%}
    case {{ status }} when 'leaked' then 1 when 'possibly_leaked' then 2 when 'not_leaked' then 3 else 4 end
{%- endmacro %}


{#
    The stage of a report in one word, from report_number and is_final_report. Returns: final, follow_up or first.
#}
{% macro report_stage_code() -%}
    case when is_final_report then 'final' when report_number > 1 then 'follow_up' else 'first' end
{%- endmacro %}
