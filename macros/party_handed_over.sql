{#
    The shapes of what was left to others who stay unnamed.
#}


{#
    Who is meant by a word such as 同社, an organisation and not a system. Returns: a regular expression for the word.
#}
{% macro same_party_pattern() -%}
    (?:社|法人|業者|会社|者|団体|先|店|所|協会|組合|協議会|財団|公社|事務局|センター)$
{%- endmacro %}


{#
    Whether a word tells that a service is not the publisher's own: 民間の会社(が提供する), 他社製の, SaaS. Arguments: the columns of its code, its surface and the text after
    it. Returns: a condition.
#}
{% macro tells_of_service_of_others(code, surface, text_after) -%}
    (
        {{ code }} in ('service', 'outside') and regexp_matches({{ surface }}, '他社|SaaS|ASP|外部サービス')
        or {{ code }} in ('weak', 'outside', 'vendor', 'platform')
        and regexp_matches({{ text_after }}, '^(?:が|の|製の?)[^、。がは]{0,8}(?:提供|運営|開発|販売|クラウド|サービス|システム|アプリ)')
    )
{%- endmacro %}


{#
    How a sentence goes on in which a service failed or was struck: 「(このサービス)にプログラムの誤りがあり」「のサーバーが攻撃を受け」. Returns: a regular expression for
    the text after the word.
#}
{% macro fault_of_the_service_pattern() -%}
    ^(?:自体|側|上)?(?:(?:の[^、。がはを]{0,14})?に[^。、]{0,20}(?:不備|不具合|欠陥|誤り|バグ|障害|脆弱性)が?(?:あ[っり]|見つか|生じ|発生|含ま|潜)|(?:の[^、。がはを]{0,14})?(?:が|で)[^。]{0,24}(?:攻撃|不正アクセス|侵入|感染|ランサムウェア|不具合|障害|誤作動)|の[^、。]{0,14}(?:不備|不具合|欠陥|誤り|バグ|障害)(?:に|で|が))
{%- endmacro %}


{#
    Ways of doing away with papers and machines. Returns: a regular expression.
#}
{% macro way_of_disposal_pattern() -%}
    (?:廃棄|処分|破棄|溶解|裁断|破砕|消去|収集|回収)
{%- endmacro %}


{#
    What tells of things left for disposal that they were not destroyed, or came into other hands: 「消去されないまま転売」「溶解されたことが確認できず」.
    Returns: a regular expression for the text after the word.
#}
{% macro not_destroyed_pattern() -%}
    ^[^。]{0,60}(?:(?:消去|廃棄|処分|破壊|破砕|溶解|裁断|消さ)[^。、]{0,14}(?:れず|れない|れなかった|せず|しないまま|を怠|が?確認でき)|転売|売却|出回|流出|持ち出|出品|紛失|不法投棄|散乱|飛散|散らば)
{%- endmacro %}


{#
    People of a contractor who did it: 「(保守を委ねた)会社に勤務し、…社員が持ち出し」. Returns: a regular expression for the text after the word.
#}
{% macro people_of_the_party_pattern() -%}
    ^[^、。はがを]{0,14}(?:会社|業者|企業|社|先|法人)(?:で(?:働|勤務)|に(?:勤務|所属|在籍)|から派遣)[^。]{0,40}(?:人物|者|社員|従業員|職員|エンジニア)(?:による|の行為|が[^。]{0,30}(?:持ち出|抜き取|抜き出|売|漏ら|紛失|誤))
{%- endmacro %}
