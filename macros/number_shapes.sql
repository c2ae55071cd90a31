{#
    The shapes that numbers and counts take in folded text, as regular expressions without groups.
    A numeral mixes digits, kanji digits and places as writers do: 1,234  1万5千  百二十三  3 万 4,500  数十.
#}
{% macro numeral_pattern() -%}
    {%- set kanji = '〇零一二三四五六七八九十百千' -%}
    (?:(?:[0-9{{ kanji }}]|数[十百千万億])(?: ?[万億兆](?: [0-9],?[0-9]{3})?|[0-9{{ kanji }}数]|[,.][0-9〇一二三四五六七八九])*)
{%- endmacro %}


{#
    A numeral or a range of two with one counter: 30~40.
#}
{% macro numeral_range_pattern() -%}
    {{ numeral_pattern() }}(?: ?(?:~|-|から|ないし) ?{{ numeral_pattern() }})?
{%- endmacro %}


{#
    A numeral with its counter, perhaps glued to a word in letters (PC2台), 数名, or a count said by 数 alone.
#}
{% macro counted_pattern() -%}
    {%- set counter = lexicon_pattern('lexicon_counters') -%}
    {%- set people = lexicon_pattern('lexicon_counters', where="code in ('person', 'record', 'document', 'device', 'organization', 'amount')") -%}
    (?:(?:[A-Za-z]+-?)?{{ numeral_range_pattern() }}(?:余り?の?)? ?{{ counter }}|数{{ people }})
{%- endmacro %}


{#
    Addresses of the web and ordinals (第三者, 第2報).
#}
{% macro ordinal_pattern() -%}
    https?://[!-~]+|第 ?{{ numeral_pattern() }}(?: ?{{ lexicon_pattern('lexicon_counters') }})?
{%- endmacro %}


{#
    What counts nothing though a number and a counter may stand in it: ordinals (第三者, 第2報), words with digits, dates. Returns:
    alternatives of a regular expression.
#}
{% macro uncounted_pattern() -%}
    {{ ordinal_pattern() }}|{{ lexicon_pattern('lexicon_no_counts') }}|[0-9]{1,4} ?[年月日時](?: ?[0-9]{1,2} ?[月日時分秒組])+
{%- endmacro %}


{#
    Digits among signs and letters: telephone numbers, clock times, numeric dates, versions, names. Returns: alternatives
    of a regular expression.
#}
{% macro digits_among_signs_pattern() -%}
    {{- '[0-9]{1,2}\\.[0-9]{1,2} [0-9]{1,2}:[0-9]{2}|[0-9]+(?:[/:-][0-9]+)+|[0-9]+(?:\\.[0-9]+){2,}' }}
    {{- '|[A-Za-z#][A-Za-z0-9_#@./+-]*[0-9][A-Za-z0-9_@./-]*' }}
{%- endmacro %}


{#
    What holds digits and counts nothing. Matched so that no count is read out of its middle.
#}
{% macro not_a_count_pattern() -%}
    (?:{{ uncounted_pattern() }}|{{ digits_among_signs_pattern() }})
{%- endmacro %}


{#
    Every token that the scan for counts stops at: a count, what is none, or a number without a counter.
#}
{% macro count_token_pattern() -%}
    (?:{{ uncounted_pattern() }}
    {{- '|' ~ counted_pattern() ~ '|' ~ digits_among_signs_pattern() ~ '|[¥$]?[0-9]' ~ numeral_tail_pattern() }}
    {{- '|数[十百千万億]' ~ numeral_tail_pattern() ~ '|[〇零一二三四五六七八九十百千]' ~ numeral_tail_pattern('+') ~ '|^ ?[〇零一二三四五六七八九十百千] ?$)' }}
{%- endmacro %}


{% macro numeral_tail_pattern(repeat='*') -%}
    (?: ?[万億兆](?: [0-9],?[0-9]{3})?|[0-9〇零一二三四五六七八九十百千数]|[,.][0-9〇一二三四五六七八九]){{ repeat }}
{%- endmacro %}


{#
    Whether a number of one or two digits only numbers its line: it opens the line and its word is no plain counter
    (2 アカウントの管理), or it has none (◆1.経緯, (1)). Reads columns of int_counts_matched. Returns: a condition.
#}
{% macro is_line_number() -%}
    (
        regexp_full_match(tokens.gap_before, '[ ◆◇■□●○〇◎▼▽▲△▶►★☆・*※(<【]*')
        and tokens.char_start - length(tokens.gap_before) <= sentences.char_start
        and regexp_full_match(surfaces.numeral, '[0-9]{1,2}')
        and case
            when surfaces.code is null
                then contains(sentences.line_marker, surfaces.numeral) or regexp_matches(tokens.gap_after, '^[.)、,:> -] *[^ ]')
            else
                contains(sentences.line_marker, surfaces.numeral)
                and (length(surfaces.counter) > 1 or surfaces.code = 'organization')
                and not regexp_matches(surfaces.counter, '[分様]$')
        end
    )
{%- endmacro %}


{#
    Whether a number is all of its sentence. Reads columns of int_counts_matched. Returns: a condition.
#}
{% macro is_whole_sentence() -%}
    (
        trim(tokens.gap_before || tokens.gap_after) = ''
        and tokens.char_start - length(tokens.gap_before) = sentences.char_start
        and tokens.char_end + length(tokens.gap_after) = sentences.char_end
    )
{%- endmacro %}


{#
    Whether a number without a counter stands for itself: beside no telephone number, and not as a point of a list: (1).
    Reads columns of int_counts_matched. Returns: a condition.
#}
{% macro is_number_by_itself() -%}
    (
        sentences.section <> 'contact'
        and not (regexp_matches(tokens.gap_before, '\($') and regexp_matches(tokens.gap_after, '^\)'))
    )
{%- endmacro %}


{#
    A text that is one number, as ja_number() takes it: group 1 is the numeral.
#}
{% macro number_alone_pattern() -%}
    ^ *(?:{{ lexicon_pattern("lexicon_approximations", where="position = 'before'") }}[で: ]*)*[¥$]?({{ numeral_pattern() }}) ?(?:
    {{- lexicon_pattern('lexicon_counters') }}|[^0-9〇零一二三四五六七八九十百千万億兆.,]|$)
{%- endmacro %}


{#
    What heads a column of numbers: 「件数」「人数(名)」「流出した情報の件数は次のとおりです」「(単位:件)」. Group 1 is the surface of
    lexicon_count_labels. Returns: a regular expression for a cell.
#}
{% macro column_head_pattern() -%}
    ({{ lexicon_pattern('lexicon_count_labels') }})(?:\([^()]{1,6}\))?(?:[】\]>」:]|$|[はを][^。]{0,16}(?:とおり|通り|下記|以下|次))|{{ unit_in_brackets_pattern() }}
{%- endmacro %}


{#
    The unit of a column of numbers: 「(単位:件)」「(名)」. Group 1 is the unit. Returns: a regular expression.
#}
{% macro unit_in_brackets_pattern() -%}
    (?:\((?:単位 ?:? ?)?|単位 ?:? ?)(名|人|件|枚|通|社|世帯|冊|台|口座|校|団体)(?:\)|$)
{%- endmacro %}


{#
    Whether a line heads a column: it names a number and has none itself. Reads columns of stg_lines. Returns: a condition.
#}
{% macro is_column_head() -%}
    (
        not regexp_matches(lines.line_body, '[0-9]')
        and regexp_matches(regexp_replace(lines.line_body, '{{ between_cells_pattern() }}', chr(10), 'g'), '(?m){{ column_head_pattern() }}')
    )
{%- endmacro %}


{#
    What stands between two cells of a row. Returns: a regular expression.
#}
{% macro between_cells_pattern() -%}
    [ |/]+
{%- endmacro %}


{#
    How many cells a text has behind its first one. Argument: a text. Returns: a number.
#}
{% macro cells_in(text) -%}
    len(regexp_extract_all({{ text }}, '{{ between_cells_pattern() }}[^ |/]'))
{%- endmacro %}


{#
    Whether a number fills its cell: it stands between separators, or ends its line right behind a word. One in brackets is a note.
    Arguments: the text of the line before it; the text behind it. Returns: a condition.
#}
{% macro fills_its_cell(before, behind) -%}
    (
        (
            regexp_matches({{ before }}, '(?:^|[ |/:…])(?:約|計|合計|最大)?$')
            and regexp_matches({{ behind }}, '^(?:[ |/(※]|$)')
            or regexp_matches({{ before }}, '[ぁ-んァ-ヶ一-龠)」]$')
            and regexp_matches({{ behind }}, '^ *$')
        )
        and not regexp_matches({{ before }}, '\([^()]*$')
    )
{%- endmacro %}


{#
    Whether a line is no row of a table: a sentence, a long line, a heading with its own mark. Reads columns of stg_lines. Returns: a
    condition.
#}
{% macro ends_a_table() -%}
    (
        contains(lines.line_text, '。')
        or length(lines.line_text) > 60
        or regexp_matches(lines.line_marker, '[■□◆◇●【]')
    )
{%- endmacro %}


{#
    A line that heads a column of earlier numbers and one of those of now: 「前回公表時 今回」「訂正前 訂正後」. Returns: a regular expression.
#}
{% macro earlier_then_now_pattern() -%}
    ^[^。]{0,30}{{ earlier_state_pattern() }}[^。]{0,16}[ |/]+[^。]{0,8}{{ present_state_pattern() }}[^。]{0,20}$
{%- endmacro %}


{#
    See earlier_then_now_pattern; the columns stand the other way round. Returns: a regular expression.
#}
{% macro now_then_earlier_pattern() -%}
    ^[^。]{0,30}{{ present_state_pattern() }}[^。]{0,16}[ |/]+[^。]{0,8}{{ earlier_state_pattern() }}[^。]{0,16}$
{%- endmacro %}


{#
    An earlier state of numbers, as a head of a column names it. Returns: a regular expression.
#}
{% macro earlier_state_pattern() -%}
    (?:前回|前報|既報|速報|当初|従前|従来|公表時|発表時|(?:訂正|修正|変更|更新|見直し)前|第 ?[0-9一二三四]報)
{%- endmacro %}


{#
    The present state of numbers, as a head of a column names it. Returns: a regular expression.
#}
{% macro present_state_pattern() -%}
    (?:今回|本報|確報|最終|確定|最新|現在|判明分|第 ?[2-9二三四五]報|(?:訂正|修正|変更|更新|見直し)後)
{%- endmacro %}
