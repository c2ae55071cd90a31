{#
    What follows the name of a parent or a subsidiary of the publisher. Returns: a regular expression for the text after
    the name.
#}
{% macro kinship_pattern() -%}
    ^[^、。がはをにの]{0,8}(?:子会社|親会社)|^の(?:子会社|親会社)である[当弊本]|^\([^()]*(?:子会社|親会社|当社グループ|弊社グループ)
{%- endmacro %}


{#
    What stands before a word such as 親会社 that tells of a relative of somebody else: 「(委託先の)ホシ株式会社の」. Returns: a regular expression
    for the text before the word.
#}
{% macro relative_of_other_pattern() -%}
    (?:{{ legal_form_pattern() }}[^、。がはをにの当弊本]{0,20}|[^、。がはをにの当弊本]{2,20}(?:{{ legal_form_pattern() }}|社))(?:\([^()]*\))?の$
{%- endmacro %}


{#
    A relative of the publisher by what it does, before its name: 「当社の子会社で、眼鏡を販売する|株式会社ホシ」. Returns: a regular expression for the text
    before the name.
#}
{% macro relative_described_pattern() -%}
    (?:子会社|グループ会社|関連会社|関係会社|親会社|持分法適用会社)(?:で|であり|である|として)、?[^。がは]{1,60}[るたすう]$
{%- endmacro %}


{#
    What follows an organisation that itself had the work done by the one told of: 「ホシ公社が修繕を委託している」. Returns: a
    regular expression for the text after the name.
#}
{% macro principal_pattern() -%}
    ^が[^、。]{0,24}[^再](?:委託|依頼|発注)し(?:た|てい|てお)
{%- endmacro %}


{#
    What follows an organisation that something was on its way to: 「ホシ社に送るべきところ」「ホシ社へ誤って送信」. Returns: a regular
    expression for the text after the name.
#}
{% macro errand_pattern() -%}
    ^(?:様|さま)?(?:との|へ|に[^およ])[^。]{0,30}(?:べき|するはず|予定[のでだ]|途中|向か|打合せ|打ち合わせ|送る際|送付する際|送信する際)|^(?:様|さま)?[へに](?:対し)?[^。、委託依頼]{0,24}誤って?[^。、]{0,8}(?:送|添付|提供|渡|配信)
{%- endmacro %}


{#
    What follows the name of an organisation on whose premises it happened: において, のコールセンターにおいて. Returns: a regular expression for the text
    after the name.
#}
{% macro premises_pattern() -%}
    ^(?:様|さま)?(?:の[^、。がはを]{0,8}(?:センター|事業所|支店|倉庫|工場|店舗|営業所|拠点|窓口))?(?:において|におきまして|内で|で発生)
{%- endmacro %}


{#
    What follows a contractor that noticed what befell the publisher and told it: 「が2月1日に検知し、弊社に報告」, or told of what it saw going on: 「から、見覚えの
    ない記事が並んでいるとの連絡」. What befell its own house (自社の, 同社の) or was done (誤って送った) is another thing. Returns: a regular expression for
    the text after the name.
#}
{% macro noticed_for_publisher_pattern() -%}
    ^(?:様|さま)?(?:から|より)(?:は|も)?、?[^。自同誤失攻漏盗流感]{0,50}[てで](?:いる|いた|おり)(?:と|旨|こと)[^。、]{0,6}(?:連絡|報告|通報|通知|指摘|知らせ)|^(?:様|さま)?が[^。自同誤]{0,24}(?:検知|発見|把握|気付)[^。自同誤]{0,40}(?:報告|連絡|通知)
{%- endmacro %}


{#
    What follows the name of somebody who only built what was attacked: 「に委託して構築したサイト」. Returns: a regular expression for the
    text after the name.
#}
{% macro builder_pattern() -%}
    ^(?:様|さま|社)?[にへ](?:委託|依頼|発注)(?:して|し、)[^。、]{0,6}(?:構築|制作|作成|開発|製作)(?:した|し、|している)
{%- endmacro %}


{#
    Whether a word such as 委託している tells of who does the work (受託している, 請け負う), not of who has it done (委託している). Argument: the
    word. Returns: a condition.
#}
{% macro is_done_oneself(surface) -%}
    regexp_matches({{ surface }}, '受託|受注|請け負|担[うっ当]|行[うっ]|代行|引き受け|受け持|運搬|輸送|配[送達]|運ん|保管|印刷|封入')
{%- endmacro %}


{#
    The publisher as the subject of a clause: 「当財団が」「市が」. Returns: a regular expression without groups.
#}
{% macro publisher_subject_pattern() -%}
    (?:[当弊本][^、。がは]{1,6}|(?:^|[、。 ])(?:市|県|町|村|区|都|府|国))が
{%- endmacro %}


{#
    What stands before a word such as 受託している where it is told who does the work: 「当財団が指定管理者として」. What is named behind the word is what the
    work is done on. Returns: a regular expression for the text before the word.
#}
{% macro somebody_works_pattern() -%}
    が[^、。がはるたう]{0,24}$
{%- endmacro %}


{#
    What stands before the name of whoever the data came to in the end: 「転職先の」「名簿業者である」. Returns: a regular expression for the text before the
    name.
#}
{% macro got_the_data_pattern() -%}
    (?:転職先|移籍先|再就職先|競合(?:他社|先|する)?|同業(?:他社|者)?|名簿業者|売却先|転売先|流出先|持ち込み先)(?:である|の|、)?$
{%- endmacro %}


{#
    What stands before the name of somebody who was called to mend what had happened: 「復旧は…に依頼」. Returns: a regular expression for the
    text before the name.
#}
{% macro called_to_mend_pattern() -%}
    (?:復旧|調査|解析|究明|駆除|診断|対策|再発防止)(?:作業|対応)?[はをもに]、?(?:[^。、]{0,16}[のる])?$
{%- endmacro %}


{#
    What stands before a word such as 運営する where the publisher itself does it: 「当公社が」「市が」. The name behind is of its own house.
    Returns: a regular expression for the text before the word.
#}
{% macro publisher_acts_pattern() -%}
    {{ publisher_subject_pattern() }}[^、。がは]{0,6}$
{%- endmacro %}


{#
    What stands before a word such as 委ねている where it is already told to whom: 「指定管理者(…)に管理運営を」. The name behind is of what was
    committed. Returns: a regular expression for the text before the word.
#}
{% macro already_committed_pattern() -%}
    (?:社|業者|管理者|法人|組合|団体|協会|委託先|センター|[)」]|(?:株式会社|有限会社|法人)[^、。がはを]{1,14})に[^。、がは]{0,16}を?$
{%- endmacro %}


{#
    What follows a word such as 担当していた where it describes the publisher: 「当社の元従業員」. Returns: a regular expression.
#}
{% macro publisher_described_pattern() -%}
    ^[当弊本我][社行会校院所園市県町村区]
{%- endmacro %}


{#
    What follows contractors in a title that something went to, not happened at: 「委託先への誤送信」「代理店向けサイト」. Returns: a
    regular expression for the text after the word.
#}
{% macro meant_for_contractor_pattern() -%}
    ^(?:様|各社|各位|等|さま)?(?:向け|との|宛|あて|専用|[へに](?:の|対する)?(?:誤|メール|[^不攻]{0,6}送|配布|提供|案内|お知らせ))
{%- endmacro %}


{#
    What follows a vendor that was called to help: 「システム会社が確認したところ」. Returns: a regular expression for the text after
    the word.
#}
{% macro helper_pattern() -%}
    ^(?:様)?(?:の[^、。がは]{0,10}(?:技術者|担当者?|エンジニア|社員|作業員|係員|保守員))?[がはもに][^。]{0,40}?(?:確認|調査|調べ|対応|復旧|検知|連絡|報告|解析|特定|断定|依頼|相談|発見|見つけ|見付け|気付|気づ)
{%- endmacro %}


{#
    Work that is done once something has happened. Whoever does it had none of the publisher's data before. Returns: a regular expression.
#}
{% macro mending_pattern() -%}
    調査|解析|復旧|対応
{%- endmacro %}


{#
    Services that are not the publisher's own, by their word: 外部サービス, SaaS. Returns: a regular expression.
#}
{% macro service_of_others_pattern() -%}
    外部|他社|SaaS|ASP|レンタル
{%- endmacro %}


{#
    Sites on which many firms sell or let, so that they are of others than the publisher: 宿泊予約サイト. Returns: a regular expression.
#}
{% macro marketplace_pattern() -%}
    (?:宿泊|旅行|飲食|外部)(?:店|施設)?予約サイト
{%- endmacro %}


{#
    What stands before such a site where the publisher runs it itself: 「当社の」「運営する」. Returns: a regular expression for the text before the word.
#}
{% macro own_marketplace_pattern() -%}
    (?:自社|[当弊本](?:社|館|ホテル|店))の?(?:公式)?$|(?:運営|展開)(?:する|している|しております)$
{%- endmacro %}


{#
    An account with a service that the publisher uses: whoever took it did not strike the service. Returns: a regular expression for the text
    after the word.
#}
{% macro account_of_service_pattern() -%}
    ^[^。]{0,24}アカウント
{%- endmacro %}


{#
    What follows a word such as 委託先 where it is of the publisher's own house: 「(委託先)であるグループ会社」. Returns: a regular expression for the text
    after the word.
#}
{% macro relative_behind_pattern() -%}
    ^(?:である|の)(?:[当弊]社の?)?(?:連結)?(?:グループ会社|グループ企業|子会社|親会社|関連会社|関係会社)
{%- endmacro %}


{#
    What stands before a system in the publisher's own house: 「当社の」「校内の」. Returns: a regular expression for the text before the word.
#}
{% macro own_house_pattern() -%}
    (?:社|院|学|校|庁|所|局|館|園|グループ|組織|施設)内の?$|(?:自社|当社|弊社|本社|拠点)の?$
{%- endmacro %}


{#
    What stands before a word of a part that is joined to another party, or tells what the publisher is: 「当社および」「当社(」. Returns: a regular expression for
    the text before the word.
#}
{% macro joined_to_another_pattern() -%}
    (?:および|及び|や|ならびに|並びに|・|[当弊本][一-龠]\()$
{%- endmacro %}


{#
    How a longer word opens that a word ends: 運送|業者, 当|法人. Returns: a regular expression for the text before the word.
#}
{% macro opening_of_a_word_pattern() -%}
    [一-龠ァ-ヴー]+$
{%- endmacro %}


{#
    Trades that do work with the data or the papers of others. Returns: a regular expression without groups.
#}
{% macro trade_pattern() -%}
    (?:印刷|製本|封入|発送|配送|配達|運送|輸送|運搬|宅配|郵送|引越し?|引っ越し|倉庫|保管|梱包|警備|清掃|廃棄|処理|処分|解体|溶解|回収|収集|リサイクル|入力|集計|検針|点検|保守|工事|施工|修理|設置|制作|製作|翻訳|撮影|代行|派遣)
{%- endmacro %}


{#
    Whether a plain word ends one for a firm of such a trade: 運送|会社. Arguments: the text before it; the word. Returns: a condition.
#}
{% macro is_of_a_trade(text_before, surface) -%}
    (regexp_matches({{ surface }}, '^(?:会社|業者|事業者|企業)$') and regexp_matches({{ text_before }}, '{{ trade_pattern() }}$'))
{%- endmacro %}


{#
    Whether a word can tell that it happened at another organisation: it stands where the notice tells what happened, alone (not 「当社および委託先」), and
    not for a relative (委託先であるグループ会社). Reads columns of int_third_parties_normalized. Returns: a condition.
#}
{% macro may_be_at_another() -%}
    (
        section not in ('prevention', 'request', 'contact', 'response', 'delay')
        and not regexp_matches(text_before, '{{ joined_to_another_pattern() }}')
        and not regexp_matches(text_after, '{{ relative_behind_pattern() }}')
    )
{%- endmacro %}
