-- A name ends where grammar begins: the form of a name is found, and nothing else of the sentence with it.
with examples (text, expected) as (

    values
    ('委託する株式会社ホシ印刷が', '株式会社ホシ印刷'),
    ('緑運輸株式会社において', '緑運輸株式会社'),
    ('一般財団法人海野振興財団の', '一般財団法人海野振興財団'),
    ('有限会社 ミドリ・フーズに', '有限会社 ミドリ・フーズ'),
    ('さくら通信株式会社より', 'さくら通信株式会社'),
    ('ミドリ社の', 'ミドリ社'),
    ('海野県漁業協同組合連合会の', '海野県漁業協同組合連合会'),
    ('ABC 株式会社は', 'ABC 株式会社'),
    ('会社の社員が', ''),
    ('A社が', '')

)

select
    text,
    expected,
    regexp_extract(text, '{{ organization_name_pattern() }}') as found,
from examples
where regexp_extract(text, '{{ organization_name_pattern() }}') <> expected
