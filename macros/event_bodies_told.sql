{#
    Those who got what was not theirs, as the ones who are told: 「A社に(謝罪)」. They are not the people concerned.
    Returns: a regular expression for the text before a word.
#}
{% macro wrong_recipient_pattern() -%}
    (?:業者[A-Z]|[A-Z]社|誤って?(?:送信|送付|交付|配達|配布|返却|郵送)(?:した)?先|誤ってお?(?:送|届|渡|配|交付|返)[^、。]{1,6}た(?:お客様|お客さま|方|相手|会員|患者|会社|[^、。]{0,4}先)|誤(?:送信|送付|交付|配達|配布)先|誤(?:った)?(?:メール)?アドレス(?:宛て?)?)[^、。]{0,10}(?:に|へ|を訪)[^。]{0,12}$|誤(?:送信|送付|交付|配達|配布)先の$
{%- endmacro %}


{#
    A party that got what was not its own and is called on for that: 「B社、C社に電話で謝罪し、(削除を依頼)」. Returns: a regular
    expression for the text between a date and a word.
#}
{% macro other_party_pattern() -%}
    (?:[A-Z](?:社|校|店|様|さま|さん)|業者|[0-9]+(?:園|社|店舗?|事業[所者]|医院|機関|校)|会社|施設|病院|法人|団体|[送配][付布]先)(?:の[^、。]{1,6})?(?:すべて|全て|全員)?(?:宅?(?:に|へ|を訪)[^。]*|宅?を?)$
{%- endmacro %}


{#
    Another party as the one who was told: 「受託者から中間業者へ、(報告)」. Returns: a regular expression for the text between a date
    and a message.
#}
{% macro told_another_pattern() -%}
    (?:から|より)、?[^。]*[社者業先](?:に|へ)、
{%- endmacro %}


{#
    Staff or branches that are warned or told: 「全職員に(注意喚起)」「社内に(通知し)」. They are no people concerned. Returns: a
    regular expression for the text before the word.
#}
{% macro warned_staff_pattern() -%}
    (?:社内|全社|庁内|学内|院内|各課|各部署|所属長|[市県町村区都府立]学校|各学校)(?:に|へ)(?:対し(?:て)?)?、?[^。]*$|(?:職員|社員|従業員|従業者|校長)(?:\([^)]*\))?(?:に|へ|向けに|あてに|宛てに|に対し(?:て)?、?|に対する|への)(?:文書で|改めて|再度)?$
{%- endmacro %}


{#
    What stands before a report to an authority that no lexicon names: 「県の担当課に」「国へ」. Returns: a regular expression.
#}
{% macro authority_pattern() -%}
    (?:(?:^|[^当])[省庁]|(?:^|[^当本])[県府都]|(?:^|[^帰入出全外自他祖])国|北海道|財務局|労働局|経済産業局|運輸局|(?:^|[^営行員策])委員会|大使館|領事館|保健所|(?:健康|保健|福祉)+(?:事務所|センター)|機構|監督|所管|カード会社|親会社|[^当本同](?:連合会?|連盟|協会|士会)|所属(?:する|の)[^、。はが]{1,10}会|[市都府県][一-龠こども]{2,6}局)[^。、はがを]{0,8}(?:に|へ|への|にも|へも)?$|(?:(?:^|[^当])[省庁局]|(?:^|[^当本])[県府都]|(?:^|[^帰入出全外自他祖])国|北海道|当局|保険会社[0-9社]*|カード会社|親会社|(?:担当|所管|主管)課)(?:に|へ)(?:(?:は|も)、?[^。、がを]{0,14}|(?:本件|事案|事故|概要|経緯|状況|結果)[^。、が]{0,6})$|[市区町村]への?$|(?:審議会|審査会)(?:に|へ)?[^。、がを]{0,8}$
{%- endmacro %}


{#
    An authority without a name beside the body that a report went to: 「県及び(個人情報保護委員会)に報告」. Returns: a regular
    expression for the text before the body.
#}
{% macro authority_beside_body_pattern() -%}
    (?:[県市町村府都道国区省庁局]|[市県町村区府][^。、]{1,8}課|カード会社|親会社|関係機関)(?:、|・|や|と|、?(?:及び|および|並びに|ならびに))(?:国の|所[轄管]の?|最寄りの?|[一-龠ヶケ]{1,6})?$
{%- endmacro %}


{#
    A heading above a list of those who were told: 「◆報告」「関係機関への届出・相談」. Returns: a regular expression.
#}
{% macro report_heading_pattern() -%}
    (?:報告|届け?出|通報|相談|通知)(?:先|日|等|など|状況|の状況|(?:先|日)?[・と及びおよび、/]+[^。、]{1,8})?[^ぁ-んァ-ヶ一-龠a-zA-Z0-9]*$
{%- endmacro %}


{#
    A body that stands alone in an entry, or in a row of others: 「個人情報保護委員会(、大阪府)」「県警(察本部)」. Applied to the text behind the body. Returns: a
    regular expression.
#}
{% macro body_alone_pattern() -%}
    ^[一-龠ァ-ヶー]{0,14}(?:[、。・(/:| ]|及び|および|並びに|ならびに|と|$)
{%- endmacro %}


{#
    An authority without a name behind a body in a row: 「個人情報保護委員会(、大阪府)」. Applied to the text behind the body. Returns: a regular expression.
#}
{% macro authority_behind_body_pattern() -%}
    ^(?:、|・|/|と|、?(?:及び|および|並びに|ならびに))[一-龠ヶケ]{1,6}(?:[都道府県市区町村省庁局]|課)(?:[、。・(/ ]|$)
{%- endmacro %}


{#
    A town that a body of another kind reports to: 「市の担当課に(報告書を提出)」「市には同日中に(報告)」. Returns: a regular expression
    for the text before a report.
#}
{% macro told_town_pattern() -%}
    (?:^|[、 には]|所[管轄]する)(?:[一-龠ヶケノ]{0,5}[市区町村]|{{ hiragana_municipality_pattern() }})(?:の?(?:担当|所管)課|の[一-龠]{2,8}課|役所|役場)?(?:\([^()]{1,12}\))?(?:に|へ)[^。、がを]{0,10}$
{%- endmacro %}


{#
    A school that tells its own board: 「各校から(県教育委員会に報告)」. Returns: a regular expression for the text before the body.
#}
{% macro own_school_pattern() -%}
    (?:[学高各本同当]校|校長|教頭|教諭)(?:から|より|が|は)、?[^。]*$
{%- endmacro %}


{#
    A police station named by its place: 「三豊署に」. Returns: a regular expression for the text before a report.
#}
{% macro police_station_pattern() -%}
    (?:[^防務部 、。]署|警察署?|交番|駐在所|派出所)(?:に|へ|及び|および|と)[^。、はがを]{0,20}$
{%- endmacro %}


{#
    Papers that only the police take. Returns: a regular expression.
#}
{% macro police_paper_pattern() -%}
    ^(?:被害(?:$|[^を]|を[^報])|遺失|盗難|紛失|告訴|告発|110番)
{%- endmacro %}


{#
    Whether a word of telling came to the publisher: a firm reported what it did or found, somebody told an office of ours, or a message came in there. Reads the
    columns of attached words. Returns: a condition.
#}
{% macro comes_to_us() -%}
    (
        attached.surface like '%報告%'
        and regexp_matches(attached.text_before, '{{ firm_tells_us_pattern() }}')
        and not regexp_matches(attached.text_before, '{{ own_staff_pattern() }}|(?:員|教諭|校長|校|医師|本人)が[^。]*$')
        or regexp_matches(attached.surface, '電話|連絡|通報|一報|知らせ|申告')
        and regexp_matches(attached.text_before, '{{ told_us_pattern() }}')
        and not regexp_matches(attached.text_before, '{{ own_staff_pattern() }}|(?:員|教諭|校長|校)が[^。、]*$')
        or regexp_matches(attached.gap_after, '^が(?:あ|入|届|寄せ)')
        and (
            regexp_matches(attached.text_before, '{{ own_office_pattern() }}')
            or regexp_matches(attached.gap_before || left(attached.surface, 1), '{{ from_one_to_another_pattern() }}')
        )
        and not {{ comes_from_own_staff('attached') }}
        or (attached.surface like '%一報' or attached.attachment = 'labels_date')
        and regexp_matches(attached.gap_before || regexp_extract(attached.surface, '^(?:への?|に)'), '{{ to_us_pattern() }}')
    )
{%- endmacro %}


{#
    Whether a word of telling went to the police, by its paper or by the station. Reads the columns of attached words. Returns: a condition.
#}
{% macro goes_to_police() -%}
    (
        regexp_matches(attached.surface, '{{ police_paper_pattern() }}')
        or regexp_matches(attached.gap_before || attached.surface, '{{ police_station_pattern() }}')
    )
{%- endmacro %}


{#
    Whether a word of telling went to an authority or a town that no lexicon names. Reads the columns of attached words. Returns: a condition.
#}
{% macro goes_to_authority() -%}
    (
        regexp_matches(attached.gap_before || regexp_extract(attached.surface, '^[にへ]'), '{{ authority_pattern() }}')
        or attached.code = 'report'
        and not regexp_matches(attached.text_before, '{{ someone_tells_pattern() }}')
        and regexp_matches(attached.gap_before || regexp_extract(attached.surface, '^[にへ]'), '{{ told_town_pattern() }}')
    )
{%- endmacro %}


{#
    What a word of telling is by who tells and who is told: a message that came in, or a report to the police or an authority. Reads the columns
    of attached words. Returns: a type of event, or NULL where neither is named.
#}
{% macro report_type() -%}
    case
        when
            attached.code = 'individuals_notified'
            and regexp_matches(attached.surface, '連絡|電話|通知|報告|注意喚起|案内')
            and (
                regexp_matches(attached.gap_before, '{{ from_contractor_pattern() }}')
                or regexp_matches(coalesce(attached.text_since_date, attached.gap_before), '{{ from_outsider_pattern() }}')
            ) then 'alerted'
        when attached.code not in ('report', 'contact') then null
        when {{ comes_to_us() }} then 'alerted'
        when {{ goes_to_police() }} then 'reported_police'
        when regexp_matches(attached.gap_before, '{{ from_contractor_pattern() }}') then 'alerted'
        when {{ goes_to_authority() }} then 'reported_other'
    end
{%- endmacro %}
