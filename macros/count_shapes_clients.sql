{#
    The shapes of a number that a vendor has for all its clients, of which the publisher is one.
#}


{#
    The publisher, as it calls itself: 当社, 本市. Returns: a regular expression.
#}
{% macro publisher_itself_pattern() -%}
    (?:[当本弊](?:社|店|院|校|市|区|町|村|県|会|組合|金庫|行|大?学|学園|園|法人|施設|団体|協会|機構|[^、。0-9がはを]{1,5}(?:を含む|をはじめとする|など|ほか)))
{%- endmacro %}


{#
    Another organisation or what it offers, as a client speaks of them: 同社, 委託先, 同サービス. Returns: a regular expression.
#}
{% macro other_organization_pattern() -%}
    (?:同(?:社|サービス|システム|製品)|委託先|受託者|業者|運営会社|提供(?:会社|元))
{%- endmacro %}


{#
    Those whom another organisation serves. Returns: a regular expression.
#}
{% macro clients_pattern() -%}
    (?:お?取引先|委託元|顧客|(?:利用|導入|契約|加盟)(?:企業|団体|法人|社|店|者|先)|利用者|契約者|事業者|事業所|企業|団体|自治体|施設|学校|[各他]社)
{%- endmacro %}


{#
    What tells of a number that another organisation has for all its clients: 「…件が漏えいした可能性があり、その中に当組合の…も含まれ」「同社の全ての顧客
    約12万件」「みほん社の発表では、全国で…」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_total_of_all_clients(text_before, text_after) -%}
    {%- set not_ours = '[^。、0-9当本弊]' -%}
    {%- set named = '(?:(?:^|[^当弊本])社|委託先|提供元|[^当弊本](?:サービス|システム)|[)」])' -%}
    {%- set every = '(?:全ての|すべての|全)' -%}
    {%- set all = '(?:全体|全社|全国|各地|[国県]内|全ての|すべての|全|合計|総計|合わせ|他の)' -%}
    {%- set told = '(?:公表|発表|報道|報告|説明)' -%}
    {%- set with = '(?:を|も|の?分[をも])?(?:含め|合わせ|併せ|加え)(?:て|た|ると|れば)?' -%}
    (
        regexp_matches({{ text_before }}, '(?:{{ other_organization_pattern() }}(?:の|を(?:ご?利用|導入|使用|契約)[^。、0-9がを]{0,6}|(?:が|の){{ not_ours }}{0,16}?(?:全|他の)){{ clients_pattern() }}|{{ named }}の?(?:{{ every }}(?:お客様|{{ clients_pattern() }})|{{ clients_pattern() }}?全[体社])){{ not_ours }}{0,14}(?:[0-9]+ ?(?:社|団体|施設)?(?:{{ with }}{{ not_ours }}{0,6}|、{{ not_ours }}{0,10}))?$')
        or regexp_matches({{ text_before }}, 'を(?:ご?利用|導入|使用|契約){{ not_ours }}{0,12}全体{{ not_ours }}{0,12}$|(?:^|[。、])(?:全国|全体|県内全体|各地|他の(?:自治体|団体|企業))では?も?、?{{ not_ours }}{0,30}$|(?:全国|全社|各団体|各自治体|{{ clients_pattern() }})(?:で?の?)(?:合計|総計|総数|件数|全体){{ not_ours }}{0,6}$')
        or regexp_matches({{ text_before }}, '全[国体]で[はの]?{{ not_ours }}{0,8}$')
        and not regexp_matches({{ text_before }}, '[当本弊][^、。はがを]{1,8}全体[^、。]{0,10}$')
        or regexp_matches({{ text_before }}, '[当弊本][^、。]{0,3}以外{{ not_ours }}{0,12}(?:預か|受託|委託){{ not_ours }}{0,12}$|(?:{{ clients_pattern() }}|他社分|他の委託元)(?:[0-9]+ ?社)?{{ with }}、?{{ not_ours }}{0,12}$')
        or regexp_matches({{ text_before }}, '(?:(?:^|[。、 ])[^。、当弊本]{0,20}[^当弊本]社|委託先|業者)の(?:公表|発表)(?:では|によ[るりれ][^、。]{0,3})、?[^。]{0,40}$|{{ other_organization_pattern() }}(?:の(?:報告|説明))?(?:では|によ[るりれ][^、。]{0,3})、?[^。当本弊]{0,20}(?:全国|全体|取引先|委託元|利用企業|契約先|導入先)[^。当本弊]{0,24}$')
        or regexp_matches({{ text_before }}, '{{ publisher_itself_pattern() }}(?:全国の?)?$')
        and regexp_matches({{ text_after }}, '^(?:の|から)[^。]{0,30}(?:預か|受託|委託|管理|処理|保管)')
        or regexp_matches({{ text_before }}, '(?:{{ all }}|{{ clients_pattern() }})[^。]{0,30}$')
        and regexp_matches({{ text_after }}, '^分?(?:に(?:及ぶ|上る|のぼる|達する)|が[^。、0-9]{0,8}(?:流出し?た?|対象(?:である)?))と(?:報じ|報道|発表され|公表され|されて|みられ)')
        or regexp_matches({{ text_after }}, '^[^。]{0,50}(?:うち|その中)に?は?、?(?:[当本弊][^。]{0,40}含ま|{{ publisher_itself_pattern() }}[^。0-9、]{0,10}(?:関する|関わる|係る|関係|分|お客様|お客さま|利用者|対象))|^分?[がの][^。]{0,60}、(?:その中に)?{{ publisher_itself_pattern() }}[^。、]{0,16}(?:も[^。]{0,6}(?:含まれ|対象)|分[はが])')
        or regexp_matches({{ text_after }}, '^[^。]{0,80}(?:同社|委託先|各社)の{{ told }}[にで]|^分?[^。、0-9]{0,10}のうち、?[0-9,.万億]+ ?[人名件社口]分?[がは][^。、0-9]{0,24}(?:旨|との|とする)の?(?:報告|連絡|通知|説明)')
    )
{%- endmacro %}


{#
    What tells of a total of all clients whose next sentence counts the publisher's own: 「業者によると、全国の…約71万人分が対象とのことです。本町分は642人
    です」. Arguments: the sentence; the text before the count; the next sentence. Returns: a condition.
#}
{% macro is_total_above_our_share(sentence, text_before, next_sentence) -%}
    (
        regexp_matches({{ sentence }}, '全国|全体|各地|各社|県内|国内|同社|業者|委託先|運営会社|提供元|社(?:から|より|によ)')
        and not regexp_matches({{ text_before }}, '{{ publisher_itself_pattern() }}[^。]{0,16}$')
        and regexp_matches({{ next_sentence }}, '^[ ・※]*(?:なお、|(?:この|その)?うち、?|その中に)?は?{{ publisher_itself_pattern() }}(?:の?(?:関係)?分|に(?:関|係|該当)[^、。0-9]{0,12}|については|では、対象|の対象[^、。0-9]{0,6}|[^、。0-9はが]{0,12}(?:会員|組合員|職員|児童|生徒|[住町市]民|{{ clients_pattern() }}))[はがもの]?[^。]{0,30}[0-9]')
    )
{%- endmacro %}
