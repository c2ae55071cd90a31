{#
    Whether a word in the sentence behind that of a date tells of the same day. Reads words, previous_dates, tips and announcements of
    int_events_attached, as do the macros below. Returns: a condition.
#}
{% macro goes_on_that_day() -%}
    (
        not words.has_date_before
        and {{ stands_right_behind_day() }}
        and previous_dates.role = 'point'
        and previous_dates.precision in ('day', 'hour', 'minute')
        and not previous_dates.is_future
        and announcements.segment_id is null
        and ({{ is_event_code('words.code') }} or words.code like 'target%')
        and {{ leaves_no_time_between() }}
        and not regexp_matches(words.text_before, 'その後|後日|のち')
    )
{%- endmacro %}


{#
    Whether the sentence of a word stands right behind that of a date: in its line, or in the next one where that opens with how it was found. Returns: a
    condition.
#}
{% macro stands_right_behind_day() -%}
    (
        (
            previous_dates.sentence_number = words.sentence_number - 1
            or (previous_dates.sentence_number = words.sentence_number - 2 and regexp_matches(words.text_before, '{{ on_the_spot_pattern() }}'))
            or (previous_dates.opens_story and words.sentence_number - previous_dates.sentence_number between 2 and 4)
        )
        and (
            previous_dates.line_number = words.line_number
            or (
                words.line_number - previous_dates.line_number = 1
                and regexp_matches(words.text_before, '{{ search_opens_pattern() }}|{{ right_after_opens_pattern() }}|{{ how_found_opens_pattern() }}|{{ on_the_spot_pattern() }}')
            )
        )
    )
{%- endmacro %}


{#
    Whether the words of a sentence leave no time between it and the one before (直後に、その場で), what it tells was found right behind a tip, or it adds to an entry of
    a chronology (また、…に報告した). Returns: a condition.
#}
{% macro leaves_no_time_between() -%}
    (
        previous_dates.opens_story
        or regexp_matches(words.text_before || words.surface, '{{ same_day_pattern() }}')
        or (words.section = 'chronology' and regexp_matches(words.text_before, '{{ further_act_pattern() }}'))
        or (words.code = 'alerted' and regexp_matches(words.text_before, '{{ how_found_opens_pattern() }}'))
        or (
            words.code in ('contained', 'service_suspended', 'change')
            and regexp_matches(words.text_before, '^[^。]{0,16}(?:すぐ|直ちに|ただちに|即座に)')
        )
        or (
            words.code = 'discovered'
            and (regexp_matches(words.surface, '気[付づ]?$') or (tips.segment_id is not null and not regexp_matches(words.surface, '^(?:見つ|発見)')))
            and not regexp_matches(words.text_before, '結果|当時|再び')
        )
    )
{%- endmacro %}


{#
    Whether a word lies beyond the reach of the inner date before it. Reads words and previous_dates of int_events_attached and its earlier
    columns, as do the macros below. Returns: a condition.
#}
{% macro is_beyond_inner_date() -%}
    (
        words.code <> 'plan'
        and words.has_date_before
        and (
            coalesce(
                outer_dates.sentence_number = words.sentence_number
                and outer_dates.date_start > previous_dates.date_start
                and regexp_matches(words.text_since_date, '{{ search_by_its_beginning_pattern() }}'),
                false
            )
            or (previous_dates.is_inner or tells_of_earlier_date or previous_dates.role = 'open_end')
            and {{ ends_reach_of_inner_date() }}
            and not ({{ belongs_to_inner_date() }})
        )
    )
{%- endmacro %}


{#
    What ends the reach of an inner date: the first embedded word (7日に受けていたことが|分かった), unless a search leads on to what it found, or a finding of an earlier
    day. Returns: a condition.
#}
{% macro ends_reach_of_inner_date() -%}
    (
        (words.code = 'investigation_completed' and tells_occasion and regexp_matches(words.text_since_date, '可能性|おそれ|た(?:こと|もの)'))
        or (
            words.previous_embedded_start > previous_dates.char_start
            and not regexp_matches(words.text_since_date, '{{ search_pattern() }}')
        )
        or (previous_dates.role <> 'range' and regexp_matches(words.text_since_date, '^[^、]*(?:た|[^い]る)(?:こと|旨)[がをはも]?(?:原因と)?$'))
        or (tells_of_earlier_date and (previous_dates.outer_in_line is null or previous_dates.role = 'range' or regexp_matches(words.text_since_date, '{{ has_happened_pattern() }}')))
    )
{%- endmacro %}


{#
    What belongs to an inner date all the same: what an occasion leads on to, what was told by an announcement or on the same day, and a message of that
    day. Returns: a condition.
#}
{% macro belongs_to_inner_date() -%}
    (
        tells_occasion
        and words.code <> 'investigation_completed'
        and not (words.code = 'discovered' and regexp_matches(words.text_before, '{{ result_opens_pattern() }}'))
        and not coalesce(
            words.code = 'discovered'
            and outer_dates.sentence_number = words.sentence_number
            and outer_dates.date_start > previous_dates.date_start
            and regexp_matches(words.text_since_date, '{{ has_happened_pattern() }}'),
            false
        )
    )
    or (words.code = 'disclosed' and regexp_matches(words.text_since_date, '{{ by_announcement_pattern() }}'))
    or (previous_dates.surface like '同日%' and not regexp_matches(words.text_since_date, 'こと|旨|可能性|おそれ|恐れ'))
    or (
        words.code in ('alerted', 'report', 'contact')
        and regexp_matches(words.text_since_date, '{{ day_of_message_pattern() }}')
    )
{%- endmacro %}


{#
    An announcement by which something is told: 「21日(の第1報では、…と公表した)」. Returns: a regular expression for the text between a date and a word.
#}
{% macro by_announcement_pattern() -%}
    ^の(?:第.{1,2}報|公表|発表|お知らせ)で
{%- endmacro %}


{#
    The row of a form that says how it was found, below that of the day: 「判明のきっかけ:受信者(からの電話)」. Returns: a regular expression for the text
    before a word.
#}
{% macro how_found_opens_pattern() -%}
    ^[^。ぁ-んァ-ヶ一-龠]*(?:[0-9]+[).]? ?)?(?:判明|発覚|発見|把握|覚知)(?:した|の)(?:理由|経緯|きっかけ|端緒|契機|経路)[ |:)】]+[^。]{0,24}$
{%- endmacro %}


{#
    A matter with the day of its notice in brackets, as the topic: 「4月3日に攻撃を受けた件(4月10日公表)について、」. What follows is of another day. Returns: a
    regular expression for the text behind the date in brackets.
#}
{% macro matter_with_its_notice_pattern() -%}
    \)(?:に(?:ついて|つき|関し)[^、。]{0,4}|ですが|で|は)、
{%- endmacro %}
