select
    'name' as code,
    '氏名' as name_ja,
    'Name' as name_en,
