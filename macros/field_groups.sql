{#
    A line of a list that names no item but the data of a group of people: 「・従業員の個人情報」. One that counts them may be told in items
    elsewhere. Returns: a regular expression for a sentence.
#}
{% macro data_of_a_group_pattern() -%}
    ^(?:[^、。:;()]|\([^()]*\))*(?:者|員|客|様|さま|方|人|先|生|族|徒|童)(?:等|など)?(?:\([^()]*\))?の個人(?:情報|データ)(?:等|など)?[。 ]*$
{%- endmacro %}


{#
    The data of a group of people that are said to be absent, whatever items others have: 「学部生の|個人情報は入っておりません」「個人の|お客様の情報は含まれていない」. Arguments: the text before a field,
    the field, the text after it. Returns: a condition.
#}
{% macro is_denied_of_a_group(gap_before, surface, gap_after) -%}
    (
        (
            {{ surface }} in ('個人情報', '個人データ')
            and regexp_matches({{ gap_before }}, '(?:者|員|客|様|さま|さん|方|人|先|生|族|徒|童)(?:等|など|の皆様|の皆さま)?の$')
            or regexp_matches({{ surface }}, '(?:員|生|族|徒|童|保護者|患者)(?:様|さま|さん)?(?:等|など|の皆様|の皆さま)?(?:の|に関する|に係る)(?:個人)?(?:情報|データ)$')
            and regexp_matches({{ gap_before }}, '^(?:[※・ 「(]|なお、)*[^、。をがはもに]{0,12}$')
            or regexp_matches({{ surface }}, '(?:者|客|様|さま|方)(?:等|など|の皆様|の皆さま)?(?:の|に関する|に係る)(?:個人)?(?:情報|データ)$')
            and regexp_matches({{ gap_before }}, '(?:^|[※・ 「(、])[^、。がはも]{0,14}(?:[^、。がはもぁ-ん用]の|[るた])$')
            and not regexp_matches({{ gap_before }}, '(?:[当弊本同貴][^の]{0,4}|全て|全|すべて|一部|多数|該当|対象|上記|以上|今回|本件|これら)の$')
        )
        and regexp_matches({{ gap_after }}, '^(?:など|等)?(?:の(?:記載|登録|記録|漏えい|流出|漏洩))?[はも]、?[^。]{0,24}(?:ませ|ない|なかった|おらず|なし|対象外)')
    )
{%- endmacro %}


{#
    A line that names the items of the groups beside it: 「・項目:氏名、住所」. Returns: a regular expression for a sentence.
#}
{% macro items_of_all_groups_pattern() -%}
    ^[ ・※]*(?:(?:情報|データ)の)?(?:項目|種類|内容|内訳|情報)(?:等|など)?[ :]
{%- endmacro %}


{#
    The data of a group with their number, and no item: 「退職した職員の|個人情報| 106人分」「講師61名分の|個人データ」「上記以外の|情報| 12件」. They are of a group where
    lines beside them have items. Arguments: the text before a field, the field, the text after it. Returns: a condition.
#}
{% macro is_counted_group(gap_before, surface, gap_after) -%}
    (
        regexp_matches(
            {{ gap_before }} || {{ surface }},
            '(?:者|員|客|様|さま|方|人|先|生|族|徒|童)(?:等|など)?(?:の|に関する|に係る)(?:個人)?(?:情報|データ)$|(?:上記|前記|それ|これら)以外の(?:個人)?情報$|名簿$|住所録$'
        )
        and regexp_matches({{ gap_after }}, '^(?:など|等)?[ :…・]*\(?(?:約|およそ|延べ|計|合計|最大)*[0-9][0-9,.万千]* ?(?:名|人|件|世帯|社|冊|枚|組)(?:様|分)*\)?[。 ]*$')
        or {{ surface }} in ('個人情報', '個人データ')
        and regexp_matches({{ gap_before }}, '[0-9万千] ?(?:名|人|件|世帯|社)(?:様|分)*の$')
        and regexp_matches({{ gap_after }}, '^(?:など|等)?[。 ]*$')
    )
{%- endmacro %}


{#
    The data of others, named behind the items of some, or the rest of a list: 「学生の氏名、住所のほか、|学外の方の個人情報が」「氏名、住所、その他の登録情報」.
    Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_of_others(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '^(?:(?:など|等)?(?:のほか|の他|に加えて?)、?|、|並びに|ならびに|および|及び|と|や)、?[^、。をがはも(]{1,12}(?:者|方|員|客|様|さま|生|人|先|族|児|長)(?:等|など|の皆様|の方々)?の$')
        or regexp_matches({{ gap_before }}, '^(?:など|等)?[、・]?(?:及び|および)?その他の?$') and regexp_matches({{ gap_after }}, '^(?:など|等)?[。 ]*(?:$|[がの])')
    )
{%- endmacro %}


{#
    A line that names the rest of the data of its list: 「・その他手続きに必要な|個人情報」. Arguments: the text before and after a field. Returns: a
    condition.
#}
{% macro is_rest_of_list(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '^[ ・※]*(?:その他|このほか|(?:上記|以上)のほか)[の、]?[^、。がは]{0,20}$')
        and regexp_matches({{ gap_after }}, '^(?:など|等)?[。 ]*$')
    )
{%- endmacro %}
