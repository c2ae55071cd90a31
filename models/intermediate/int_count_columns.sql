-- Question: which bare numbers stand in a column, under a word that says what is counted?
-- Rule: a line that names a number without telling it (区分 人数 件数, 単位:件) heads the lines below it until a sentence or a
-- marked heading. A bare number there that fills its cell takes the unit of the cell of the head that stands in the same
-- order, where a row has as many numbers as the head names; else that of the cell as far from the end of the line; or
-- that of the whole table (単位:件).

-- depends_on: {{ ref('lexicon_count_labels') }}

with lines as (

    select
        *,
        {{ is_column_head() }} as is_head,
        {{ ends_a_table() }} as is_no_row,
    from {{ ref('stg_lines') }} as lines

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

labels as (

    select * from {{ ref('lexicon_count_labels') }}

),

counters as (

    select * from {{ ref('lexicon_counters') }}

),

cells as (

    select
        matched.segment_id,
        sentences.line_number,
        matched.char_start,
        {{ cells_in("substring(lines.line_text, matched.char_end - lines.char_start + 1)") }} as cells_behind,
        row_number() over (partition by matched.segment_id, sentences.line_number order by matched.char_start) as place,
        count(*) over (partition by matched.segment_id, sentences.line_number) as numbers,
    from {{ ref('int_counts_matched') }} as matched
    inner join sentences
        on matched.segment_id = sentences.segment_id
        and matched.sentence_number = sentences.sentence_number
    inner join lines
        on sentences.segment_id = lines.segment_id
        and sentences.line_number = lines.line_number
    where
        matched.unit_kind = 'bare'
        and not regexp_full_match(matched.surface, '(?:19|20)[0-9]{2}')
        and {{ fills_its_cell(
            "substring(lines.line_text, 1, matched.char_start - lines.char_start)",
            "substring(lines.line_text, matched.char_end - lines.char_start + 1)"
        ) }}

),

rows_of_numbers as (

    select distinct
        segment_id,
        line_number,
    from cells

),

tables as (

    select
        lines.segment_id,
        lines.line_number,
        lines.line_body,
        lines.is_head,
        sum(case when lines.is_head or (lines.is_no_row and rows_of_numbers.line_number is null) then 1 else 0 end) over (
            partition by lines.segment_id order by lines.line_number
        ) as table_number,
    from lines
    left join rows_of_numbers
        on lines.segment_id = rows_of_numbers.segment_id
        and lines.line_number = rows_of_numbers.line_number

),

heads as (

    select
        segment_id,
        table_number,
        string_split(regexp_replace(rtrim(line_body, ' |/'), '{{ between_cells_pattern() }}', '|', 'g'), '|') as cells,
    from tables
    where is_head

),

head_cells as (

    select
        segment_id,
        table_number,
        cell,
        number_of_cells - cell_number as cells_behind,
        row_number() over (partition by segment_id, table_number order by cell_number) as place,
        count(*) over (partition by segment_id, table_number) as heads,
    from (
        select
            segment_id,
            table_number,
            len(cells) as number_of_cells,
            {{ numbered_items('cells', 'cell_number', 'cell') }}
        from heads
    ) as pieces
    where regexp_matches(cell, '{{ column_head_pattern() }}')

),

fitting as (

    select
        cells.segment_id,
        cells.char_start,
        coalesce(counters.unit, labels.unit) as unit,
        coalesce(counters.code, labels.code) as unit_kind,
        coalesce(labels.entry_id, counters.entry_id) as entry_id,
        row_number() over (partition by cells.segment_id, cells.char_start order by head_cells.place) as fit_rank,
    from cells
    inner join tables
        on cells.segment_id = tables.segment_id
        and cells.line_number = tables.line_number
    inner join head_cells
        on tables.segment_id = head_cells.segment_id
        and tables.table_number = head_cells.table_number
        and (
            contains(head_cells.cell, '単位')
            or (cells.numbers = head_cells.heads and cells.place = head_cells.place)
            or (cells.numbers <> head_cells.heads and cells.cells_behind = head_cells.cells_behind)
        )
    left join labels
        on regexp_extract(head_cells.cell, '{{ column_head_pattern() }}', 1) = labels.surface
    left join counters
        on regexp_extract(head_cells.cell, '{{ unit_in_brackets_pattern() }}', 1) = counters.surface
    where coalesce(counters.unit, labels.unit) is not null

),

columns as (

    select
        segment_id,
        char_start,
        unit,
        unit_kind,
        entry_id,
    from fitting
    where fit_rank = 1

)

select * from columns
