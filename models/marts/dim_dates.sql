-- Question: what is each day called, and is it a working day?
-- Rule: every day from 1990 to the end of next year. Fiscal years begin in April; 平成 ends on 2019-04-30. Government
-- offices are closed on weekends, on national holidays and from 29 December to 3 January; a time limit that ends on
-- such a day ends on the next working day.

with holidays as (

    select * from {{ ref('holidays_japan') }}

),

days as (

    {{ every_day("date '1990-01-01'", "cast(date_trunc('year', current_date) + interval 2 year - interval 1 day as date)") }}

),

named as (

    select
        days.date_on,
        cast(extract(year from days.date_on) as integer) as year,
        cast(extract(quarter from days.date_on) as integer) as quarter,
        cast(extract(month from days.date_on) as integer) as month,
        cast(extract(day from days.date_on) as integer) as day,
        cast(date_trunc('month', days.date_on) as date) as month_on,
        cast(extract(isodow from days.date_on) as integer) as weekday_number,
        holidays.name_ja as holiday_name_ja,
        holidays.name_en as holiday_name_en,
        days.date_on >= date '2019-05-01' as is_reiwa,
    from days
    left join holidays
        on days.date_on = holidays.holiday_on

),

judged as (

    select
        *,
        case when month >= 4 then year else year - 1 end as fiscal_year,
        case when is_reiwa then '令和' else '平成' end as era_name,
        case when is_reiwa then year - 2018 else year - 1988 end as era_year,
        weekday_number >= 6 as is_weekend,
        holiday_name_ja is not null as is_holiday,
        (month = 12 and day >= 29) or (month = 1 and day <= 3) as is_year_end_closing,
    from named

),

calendar as (

    select
        *,
        not is_weekend and not is_holiday and not is_year_end_closing as is_working_day,
    from judged

),

dates as (

    select
        date_on,
        year,
        quarter,
        month,
        day,
        month_on,
        fiscal_year,
        cast((month + 8) % 12 // 3 + 1 as integer) as fiscal_quarter,
        era_name,
        era_year,
        era_name || case when era_year = 1 then '元' else cast(era_year as varchar) end || '年'
        || month || '月' || day || '日' as era_date,
        weekday_number,
        substring('月火水木金土日', weekday_number, 1) as weekday_ja,
        is_weekend,
        is_holiday,
        holiday_name_ja,
        holiday_name_en,
        is_working_day,
        first_value(case when is_working_day then date_on end ignore nulls) over (
            order by date_on rows between current row and unbounded following
        ) as working_day_on,
    from calendar

)

select * from dates
