-- Question: which sentences does a notice consist of?
-- Rule: a sentence ends with a full stop (。) or with its line, and a note (※) opens a new one; a full
-- stop within brackets, within what somebody is quoted to say (「…。…」と) or before a closing bracket ends none. Sentences are what
-- every concept is scanned in: they are short, and what a fact means is mostly said in the sentence that states it.

with lines as (

    select * from {{ ref('stg_lines') }}

),

cut as (

    select
        segment_id,
        line_number,
        line_start,
        {{ numbered_items('sentences', 'number_in_line', 'sentence_text', "replace(@, chr(3), '。')") }}
    from (
        select
            segment_id,
            line_number,
            char_start as line_start,
            string_split(
                regexp_replace(replace(marked_text, ' ※', ' ' || chr(1) || '※'), chr(1) || '([)」』])', '\1', 'g'), chr(1)
            ) as sentences,
        from (
            select
                *,
                regexp_replace(
                    regexp_replace(
                        regexp_replace(line_text, '(\([^()。]{0,80})。([^()]{0,80}\))', '\1' || chr(3) || '\2', 'g'),
                        '(「[^「」。]{0,80})。([^「」。]{1,80}」と)', '\1' || chr(3) || '\2', 'g'
                    ),
                    '(。+)',
                    '\1' || chr(1),
                    'g'
                ) as marked_text,
            from lines
        ) as marked
    ) as split

),

placed as (

    select
        *,
        line_start + cast(coalesce(sum(length(sentence_text)) over (
            partition by segment_id, line_number
            order by number_in_line
            rows between unbounded preceding and 1 preceding
        ), 0) as integer) as char_start,
    from cut

),

sentences as (

    select
        segment_id,
        row_number() over (partition by segment_id order by char_start) as sentence_number,
        line_number,
        number_in_line,
        char_start,
        char_start + length(sentence_text) as char_end,
        sentence_text,
    from placed
    where trim(sentence_text) <> ''

)

select * from sentences
