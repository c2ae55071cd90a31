{#
    What follows papers that came back: 「…枚が届けられ、回収した」. Returns: a regular expression for the text after the
    count.
#}
{% macro recovered_pattern() -%}
    {%- set came_back = '(?:回収(?:[しさすをい]|でき|済|[。、)]|$)|返却|返送|返還|持参|発見[しさ]|見つけ|見つか[りっる]|拾[いっわ]|引き?取|取り戻|送り返|お?返し(?:いただ|て(?:いただ|もら|くださ))|返され|戻[っりし]|保管して)' -%}
    ^(?:(?:で、?|、)[^。、]{0,12}(?:全て|すべて|全部|全数)を?回収|(?:の[^、。0-9がを]{1,8})?を[^。、]{0,16}(?:{{ came_back }}|届け(?:て(?:いただ|くださ|もら)|られ|出)|(?:署|交番|警察)[にへ]届け)|(?:とも|すべて|全て)?(?:[がはも]|とも|については|に関しては)[^。]{0,25}(?:{{ came_back }}|届けら))
{%- endmacro %}


{#
    What follows papers that did not come back: 「…枚が見つかっておりません」. Returns: a regular expression for the text after the
    count.
#}
{% macro still_missing_pattern() -%}
    ^[^。、]{0,12}未(?:回収|発見|返却)|^[^。0-9]{0,24}(?:回収|返送|返却)(?:に|の|を)?(?:ご協力|ご?依頼|お?願い|要請|求め|呼び?[掛か]け|試み|急い|進め|続け)|^[^。0-9]{0,40}(?:見当た[らり]|(?:見つか|戻)って(?:い|お)(?:ま|り|ら|な))[^。、]{0,4}(?:ない|なかった|ません|らず|ず)|^[^。、]{0,25}(?:(?:見つか|戻)(?:って[いお]|ら|り)|(?:発見|回収)(?:でき|され|に(?:は)?至[らっ]))[^。、]{0,6}(?:ない|なかった|ません|らず|ず)
{%- endmacro %}


{#
    What follows a number of letters or mails of which only a part went wrong: 「…を発送したところ、うち」.
    Returns: a regular expression.
#}
{% macro sent_out_pattern() -%}
    ^(?:の[^。、誤別0-9]{0,20})?を[^。、誤]{0,16}(?:(?:発送|送付|送信|配信|配布|配付|交付|郵送)し|送っ|送りま?し|配っ|渡し)(?:たところ|た際|たうち|たが|た(?:後|あと|のち)|ました(?:が|後)|、このうち|、うち)|^分?[にへ][^。、0-9誤]{0,10}(?:発送|送付|送信|配信|配布|配付|交付|郵送)(?:後|した後|し|したところ|したが)、?(?:その|この)?うち
{%- endmacro %}


{#
    What follows the difference of two numbers: 「11人減」「766人減りました」. Returns: a regular expression for the text after the count.
#}
{% macro difference_pattern() -%}
    ^の?[減増](?:[)、。]|少|加|え[たてま、]|り|っ|$)
{%- endmacro %}


{#
    What stands before people described by what was exposed of them: 「写真に写っている園児は」. Returns: a regular expression for the
    text before the count.
#}
{% macro described_by_exposure_pattern() -%}
    (?:写って|写り込んで|載って|掲載されて|記載されて|保存されて|含まれ|登録されて|入って|記録されて|該当す|対象とな|影響を受け)(?:い)?[るた][^、。]{0,8}は、?[^、。0-9]{0,4}$
{%- endmacro %}


{#
    What tells of a whole that was gone through or of which the sentence only ends with a part: 「全封書31,204通を確認」「18枚のうち1枚」.
    Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_gone_through(text_before, text_after) -%}
    {%- set gone_through = '(?:確かめ|調べ|点検|精査|照合|見直|洗い出|棚卸|突き合わせ|突合|照らし合わせ)' -%}
    {%- set looked_at = '(?:' ~ gone_through ~ '|確認|調査|捜索|開封)' -%}
    {%- set one_and_all = '(?:[1一][枚件通人名冊部](?:[1一][枚件通人名冊部]|ずつ)|すべて|全て|全部|改めて|再度|順に)' -%}
    regexp_matches({{ text_after }}, '^(?:の[^、。0-9がでに]{0,12})?を[^。、0-9]{0,8}{{ gone_through }}|^\)?を[^。、]{0,20}と{{ gone_through }}|^を(?:{{ one_and_all }}[^。、0-9]{0,8}{{ looked_at }}|[^。、0-9]{0,8}{{ looked_at }}[^。]{0,40}(?:見当た|不足|紛失|所在|誤り|不明|欠け|足りな))')
    or regexp_matches({{ text_before }}, '(?:全|すべての|掲載中の|保管中の)[^、。0-9]{0,8}$')
    and regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,14})?(?:すべて|全て|全部)?[をの][^、。0-9]{0,10}{{ looked_at }}')
    or regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,12})?(?:すべて|全て|全部)?(?:について|につき|に関し|を対象に|を)[^。]{0,20}点検(?:し|を|に)|^のうち、?約?[0-9]+[枚通冊部件戸名人社]分?$')
{%- endmacro %}


{#
    What follows people who do a piece of work, not people counted: 「2人で確認」「1人で済ませ」「2名が立ち会い」. Returns: a regular
    expression for the text after the count.
#}
{% macro way_of_working_pattern() -%}
    ^(?:以上)?(?:の職員|の担当者?)?(?:で|での|による)(?:の)?(?:相互)?(?:確認|点検|照合|突き合わせ|突合|読み合わせ|チェック|作業|行[ういっ]|済ませ|対応|処理|宛先|封入|担当|棚卸|中身を|内容を|送る|送信(?:してい|すること))|^(?:以上)?で[^、。0-9]{0,14}(?:確かめ|確認|点検|照合|見直|見比べ|見合わせ|目を通|読み合わせ|目視)|^(?:の(?:担当者?|職員|社員))?(?:だけ|のみ)?に(?:任せ|任さ|委ね|頼っ|頼り)|^の(?:担当者?|職員|社員)(?:のみ|だけ)|^が立ち会|^(?:に|へ|から ?[0-9]+ ?[名人][にへ])(?:増や|増員|拡充|増強)|^(?:体制|一組|1組)
{%- endmacro %}


{#
    What tells of a number of letters sent out of which the sentence goes on to name the part that went wrong: 「6月に発送した寄附者
    1,870名分の証明書のうち、64名分が誤り」「児童32名に配った封筒のうち、16名に別の児童の…」. Arguments: the text before the count; the text after it.
    Returns: a condition.
#}
{% macro is_whole_of_those_sent_out(text_before, text_after) -%}
    {%- set sent = '(?:(?:発送|送付|郵送|配布|配付|交付|発行|送信|配信|印刷|作成)(?:し|する|いたし|の)|お?送[りっ]し?|お?配[りっ]し?|お?渡しし?|お?届けし)' -%}
    {%- set wrong = '(?:' ~ wrong_party_pattern() ~ '|漏れ)' -%}
    (
        regexp_matches({{ text_before }}, '{{ sent }}(?:た|ました)[^、。0-9誤]{0,14}$')
        and regexp_matches({{ text_after }}, '^[^。、0-9]{0,24}(?:の|で、?|あり、?)(?:その|この)?うち、?[^。]{0,40}{{ wrong }}')
        or regexp_matches({{ text_after }}, '^分?(?:の[^、。誤別0-9]{0,14})?[をにへ](?:対し)?[^。誤別0-9]{0,30}{{ sent }}[^。、0-9誤]{0,10}(?:うち|ところ|際に?|たが|ましたが)、?[^。0-9]{0,16}[0-9][0-9,]* ?[名人件通枚世部][^。]{0,40}{{ wrong }}')
        or regexp_matches({{ text_after }}, '^分?[にへ](?:対し)?{{ sent }}た[^。、0-9]{0,10}(?:資料|書類|文書|通知書?|封筒|案内|プリント|冊子|名簿|リスト)[^。]{0,6}に、?(?:別の|ほかの|他の|誤って)')
    )
{%- endmacro %}


{#
    What stands beside a number of papers or mails that were given back or done away with, or the people asked to do so: 「開封済みで回収 5件」「17枚の回収を
    終え」「47名に破棄を要請」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_given_back(text_before, text_after) -%}
    {%- set given_back = '(?:回収|返却|返送|返信|削除|破棄|廃棄)' -%}
    (
        regexp_matches({{ text_before }}, '(?:{{ given_back }}(?:済み?の?|した|された|のあった)?|未開封)[^、。0-9がをはに]{0,4}$')
        or regexp_matches({{ text_after }}, '^[^。、]{0,7}{{ given_back }}')
    )
{%- endmacro %}


{#
    What stands before a number of things that came back: 「うち回収できたもの」. Returns: a regular expression for the text before the
    count.
#}
{% macro came_back_before_pattern() -%}
    {%- set found = '(?:路上|道路|現場|周辺|付近|交番|警察|駅|河川|側溝|ごみ置き?場)[^、。0-9]{0,10}(?:見つか|発見さ)[^、。0-9をが]{0,4}た' -%}
    {%- set came_back = '(?:回収|返却|返送|発見)(?:(?:でき|し|され|い?ただい)た|済み?の?)|取り戻[せし]た|(?:戻|拾)[^、。0-9をがにで]{0,10}た|お?返し(?:いただい|くださっ)た|(?:返し|届け)て(?:いただい|くださっ|もらっ)た' -%}
    (?:{{ found }}|{{ came_back }})[^、。0-9をがはにで]{0,10}[はが: ]{0,3}(?:[^。、]{0,8}(?:時点|現在|まで)[^。0-9]{0,4})?$
{%- endmacro %}
