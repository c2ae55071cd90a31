{#
    The shapes of the number of all there are: members, staff, customers, of whom the incident may have reached a part or nobody.
#}


{#
    Those who belong to an organisation for long. Returns: a regular expression.
#}
{% macro members_pattern() -%}
    (?:正?会員|組合員|株主|被保険者|生徒|児童|園児|学生|入所者|購読者|フォロワー|モニター|ユーザー?|ご?(?:契約|加入|登録|利用)者?|{{ lexicon_pattern('lexicon_count_contexts', where="code = 'staff'") }})(?:様|さま|の方)?
{%- endmacro %}


{#
    What stands before all the people whom the publisher has: 「病院の職員は」「当社のご加入は」. Returns: a regular expression for the text
    before the count.
#}
{% macro all_people_pattern() -%}
    (?:^|[、。のる]){{ members_pattern() }}数?は、?(?:全体で|全部で|全員で|全国に|国内に|県内に|[^。、0-9は]{0,14}(?:合わせて|併せて|あわせて))*$
{%- endmacro %}


{#
    What follows such a number: the end of the sentence or of the clause. Returns: a regular expression.
#}
{% macro end_of_clause_pattern() -%}
    ^(?:$|。|で、|で[^、。]{0,6}(?:おり|いる)|いる|います|おり|在籍|である|です|を超え)
{%- endmacro %}


{#
    What tells of the number of all there are: 「全職員(約6,000名)に注意喚起」「登録者は5月1日現在で52,000人」「株主様の総数は24,519名(9月末)」「サービスには4月末
    現在、約22万人が登録されています」. Who was registered in what leaked (登録されていました) is affected. Arguments: the text before the count; the text
    after it. Returns: a condition.
#}
{% macro is_all_there_are(text_before, text_after) -%}
    {%- set those = '(?:' ~ members_pattern() ~ '|患者|顧客|(?:来場|受診|受講|参加|応募|申込)者)(?:様|さま)?' -%}
    {%- set as_of = '(?:[0-9]{4}年|[0-9]月末?|時点|現在)' -%}
    {%- set registered = '(?:ご?(?:登録|加入|入会|利用|契約|購読|在籍|参加|在学|所属|勤務|入院|通院)|会員)' -%}
    {%- set at_present = '[^。0-9]{0,16}(?:て(?:い|おり)ます|てい?る|中です|です)(?:[。)]*$|が、)' -%}
    (
        regexp_matches({{ text_before }}, '{{ those }}の?(?:総?数|総人数)?[は、: (]{1,2}[^。、0-9]{0,6}(?:[0-9]+月[^。、0-9]{0,2}(?:[0-9]+日)?)?{{ as_of }}[^。0-9]{0,3}$|{{ those }}の?(?:総数|総人数)(?:は|[: (])*$|\({{ those }}数(?:は|[: ])?$')
        or regexp_matches({{ text_before }}, '{{ those }}の?数(?:は|[: ])*$')
        and regexp_matches({{ text_after }}, '^[^。]{0,8}[(、][^。]{0,4}{{ as_of }}')
        or regexp_matches({{ text_before }}, '(?:{{ those }}の?数|定員)(?:は| )$')
        and regexp_matches({{ text_after }}, '{{ end_of_clause_pattern() }}')
        or regexp_matches({{ text_before }}, '(?:{{ those }}数|定員) ?$')
        and regexp_matches({{ text_after }}, '^\)')
        or regexp_matches({{ text_before }}, '全[^、。()]{0,6}{{ members_pattern() }}\(?$|全校(?:生徒|児童)[は(]*$')
        and regexp_matches({{ text_after }}, '^\)?、?(?:に|へ|を対象|を集め)|{{ end_of_clause_pattern() }}')
        or regexp_matches({{ text_before }}, '(?:登録|会員|利用者|加入者|契約者|顧客|受診者|受講者|参加者|応募者|申込者|対象者|来場者|出席者|応募|申し?込み?|ご?回答|ご?予約|受付|エントリー)(?:総数|件?数)?は、?(?:全部で|全体で|総数(?:で|は)?)$')
        or regexp_matches({{ text_before }}, '(?:全部で|全体で|総数で)$')
        and regexp_matches({{ text_after }}, '^が、?(?:登録|掲載|保存|収録)され(?:て(?:い|おり)ます|てい?る)(?:が、|[。)]*$)')
        or regexp_matches({{ text_after }}, '^(?:の[^、。0-9がを]{0,12})?[がに]は?、?[^。、0-9]{0,6}{{ registered }}{{ at_present }}')
        and not regexp_matches({{ text_before }} || {{ text_after }}, '{{ exposure_words_pattern(['leak', 'mishap', 'visible', 'chance']) }}|対象|該当|影響|不明|不正|被害')
    )
{%- endmacro %}
