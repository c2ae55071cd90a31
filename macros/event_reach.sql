{#
    Whether a word in the sentence behind that of a date tells of the same day, by words that leave no time between (直後に、その場で) or as what was
    found right behind a tip, or adds to an entry of a chronology (また、…に報告した). Reads words, previous_dates, tips and announcements of int_events_attached. Returns: a condition.
#}
{% macro goes_on_that_day() -%}
    (
        not words.has_date_before
        and (
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
        and previous_dates.role = 'point'
        and previous_dates.precision in ('day', 'hour', 'minute')
        and not previous_dates.is_future
        and announcements.segment_id is null
        and ({{ is_event_code('words.code') }} or words.code like 'target%')
        and (
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
        and not regexp_matches(words.text_before, 'その後|後日|のち')
    )
{%- endmacro %}


{#
    Whether a word lies beyond the reach of the inner date before it: behind the first embedded word (7日に受けていたことが|分かった), unless a
    search or an occasion leads on to it (10月1日から点検した結果、…が|判明), or behind the earlier day of a search under way (9日、4日からの点検により、…を|確認). Reads words and previous_dates of int_events_attached and its earlier
    columns. Returns: a condition.
#}
{% macro is_beyond_inner_date() -%}
    (
        coalesce(
            words.has_date_before
            and outer_dates.sentence_number = words.sentence_number
            and outer_dates.date_start > previous_dates.date_start
            and regexp_matches(words.text_since_date, '{{ search_by_its_beginning_pattern() }}')
            and words.code <> 'plan',
            false
        )
        or words.has_date_before
        and (
            previous_dates.is_inner
            or tells_of_earlier_date
            or previous_dates.role = 'open_end'
        )
        and (
            (words.code = 'investigation_completed' and tells_occasion and regexp_matches(words.text_since_date, '可能性|おそれ|た(?:こと|もの)'))
            or (
                words.previous_embedded_start > previous_dates.char_start
                and not regexp_matches(words.text_since_date, '{{ search_pattern() }}')
            )
            or (previous_dates.role <> 'range' and regexp_matches(words.text_since_date, '^[^、]*(?:た|[^い]る)(?:こと|旨)[がをはも]?(?:原因と)?$'))
            or (tells_of_earlier_date and (previous_dates.outer_in_line is null or previous_dates.role = 'range' or regexp_matches(words.text_since_date, '{{ has_happened_pattern() }}')))
        )
        and (
            not tells_occasion
            or words.code = 'investigation_completed'
            or (words.code = 'discovered' and regexp_matches(words.text_before, '{{ result_opens_pattern() }}'))
            or (
                words.code = 'discovered'
                and outer_dates.sentence_number = words.sentence_number
                and outer_dates.date_start > previous_dates.date_start
                and regexp_matches(words.text_since_date, '{{ has_happened_pattern() }}')
            )
        )
        and words.code <> 'plan'
        and not (previous_dates.surface like '同日%' and not regexp_matches(words.text_since_date, 'こと|旨|可能性|おそれ|恐れ'))
        and not (
            words.code in ('alerted', 'report', 'contact')
            and regexp_matches(words.text_since_date, '{{ day_of_message_pattern() }}')
        )
    )
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
