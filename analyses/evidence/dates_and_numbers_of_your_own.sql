-- 問い: 手元の表の日付や数を、同じ文法で読むには。
-- Question: How do I read dates and numbers of my own with the same grammar?

with texts as (

    select unnest(['令和5年3月1日', '昨年12月18日', '昨日午後3時半', '約1万5千人', '十数件', '第三者']) as written

)

select
    written,
    ja_date(written, date '2025-03-13') as read_as_date,
    ja_datetime(written, date '2025-03-13') as read_as_moment,
    ja_number(written) as read_as_number,
    ja_number_range(written) as read_as_range,
from texts
