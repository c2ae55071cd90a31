-- 問い: 手元の表の日付や数を、同じ文法で読むには。
-- Question: How do I read dates and numbers of my own with the same grammar?

with texts as (

    select unnest(['令和5年3月1日', '昨年12月18日', '7/28', '約1万5千人', '百二十三件', '第三者']) as written

)

select
    written,
    ja_date(written, date '2025-03-13') as read_as_date,
    ja_number(written) as read_as_number,
from texts
