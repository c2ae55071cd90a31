{#
    The shapes of a number of those whom the incident did not reach.
#}


{#
    How a clause names what it speaks of: …は, …については. Returns: a regular expression.
#}
{% macro count_topic_pattern() -%}
    (?:[はも]|に[はも]|について[はも]?|につきまして[はも]?|に関しまして[はも]?|に関して[はも]?)、?
{%- endmacro %}


{#
    How a noun or a verb is denied: ありません, なかった, ておらず. Returns: a regular expression.
#}
{% macro denied_pattern() -%}
    (?:ませ|[いお](?:りませ|らず|らない)|[な無](?:い(?:[^か]|$)|[かくし])|ず)
{%- endmacro %}


{#
    What may happen to data, and what may go wrong in dealing with them. Returns: a regular expression.
#}
{% macro harm_pattern() -%}
    (?:漏えい|漏洩|漏れ|流出|漏出|影響|被害|侵入|ログイン|アクセス|誤り|間違い|ミス|不備|混入|問題|異常|事象|事案|紛失)
{%- endmacro %}


{#
    What is said of those whom the incident did not reach: nothing went wrong or leaked, they were outside of it, kept elsewhere, not in what
    leaked, not to be opened from it, in order, at hand. That nothing was confirmed (確認されていない) spares nobody. Returns: a regular expression.
#}
{% macro spared_pattern() -%}
    {%- set no = denied_pattern() -%}
    {%- set place = '(?:一覧|リスト|名簿|データ|ファイル|書類|媒体|メモリ|ツール|ソフト|端末|パソコン|サーバ|システム|フォーム)' -%}
    {%- set unharmed = harm_pattern() ~ '(?:された|した)?(?:の?(?:おそれ|恐れ|可能性|形跡|痕跡|跡))?[はもがの]?(?:あり?|ござい)?' ~ no -%}
    {%- set unconcerned = '(?:心配|おそれ|恐れ|可能性|懸念|関わり|かかわり|関係)[はもが]?(?:あり?|ござい)?' ~ no ~ '|無関係|対象外|対象[にとでは]{1,2}[^。、]{0,4}' ~ no ~ '|対象から(?:は?外れ|除かれ)' -%}
    {%- set undone = '(?:漏えい|漏洩|流出|漏出|影響|該当|閲覧|含ま|失わ|なくなっ|盗ま|持ち出さ|紛失)[ぁ-んさ受]{0,7}' ~ no -%}
    {%- set elsewhere = '(?:別の|別に|異なる|別[系回])[^。]{0,24}(?:保管|管理|保存|置[いかき]|あ[りっ])|' ~ place ~ '[^。、]{0,8}(?:(?:だけ|のみ)に|にあり)' -%}
    {%- set absent = place ~ '[^。、]{0,8}[にを][はも]?(?:データが)?(?:見当た|見つか|含ま|載|入|記載|残|保存|経|通)?[^。、]{0,6}' ~ no -%}
    {%- set unreachable = '(?:では|から)[^。、]{0,10}(?:届か|届き|開け|開くことはでき|見ることはでき|アクセスでき)' ~ no -%}
    {%- set in_order = '(?:すべて|全て|全数|全部)[^。、]{0,6}(?:確認でき|揃って|そろって)|(?:揃って|そろって)(?:い|お)[まりたる]|無事[でを]|(?:正し(?:い[^。、]{1,8}[でにへ]|く)|正常に)[^。、]{0,8}(?:行[わいっ]|届|送|封入|入っ|発送|配|交付|印刷)|正しい(?:もの|番号|宛先|住所|内容|状態)(?:で[しあす])' -%}
    {%- set at_hand = '(?:(?:保管|保存)され|残って|手元に|にある|所在)[^。、]{0,10}(?:確認|確かめ)|手元に(?:あ|残|保管)' -%}
    (?:{{ [unharmed, unconcerned, undone, elsewhere, absent, unreachable, in_order, at_hand] | join('|') }})
{%- endmacro %}


{# What was not sent, or did not arrive. Returns: a regular expression. #}
{% macro undelivered_pattern() -%}
    (?:(?:送信|送付|配信)エラー|不達|宛先不明|未送信|送信され(?:て(?:おら|おりませ|いませ|いな)|なかった))
{%- endmacro %}


{#
    What tells of others than those affected: 「残る60名の方には…誤りがないことを確認」「12,000名については、流出した一覧に見当たりません」「販売システム(4万件)は
    別の回線にあり」「過去の申請者1,703人も点検したが、不備はなかった」. Who is told apart from those concerned is spared by less (the sending stopped, no
    traces of a look). Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_said_to_be_spared(text_before, text_after) -%}
    {%- set apart = '(?:以外|ほか|他|別|残り|残る|残余|以前|以[降後]|なかった|過去|これまで)(?:[のにしたで、]|[0-9]{1,3} ?[回通件]\\()*' -%}
    {%- set within = '(?:[^。0-9が]|が[^、。])' -%}
    (
        regexp_matches({{ text_after }}, '^(?:[^。、,は]{0,16}?[、,]?(?:および|及び|ならびに|並びに)[^。、,は]{0,20}|分?[^。、0-9はがを()]{0,12}|[^()。0-9]{0,10}\)[^、。0-9はがを]{0,10}|(?:と|及び|および|、)[^。、はがを]{0,16}[0-9] ?[名人件通枚社世帯]{1,2}){{ count_topic_pattern() }}{{ within }}{0,40}{{ spared_pattern() }}')
        or regexp_matches({{ text_after }}, '^[^。、0-9]{0,4}{{ undelivered_pattern() }}|^分?(?:について|につき|を|も|(?:の|に関する|に係る)[^、。]{0,10}[をも])[^。]{0,60}(?:同様の|同じ(?:ような)?|ほかに|他に)[^。]{0,6}{{ harm_pattern() }}[はも]?[^。]{0,8}{{ denied_pattern() }}')
        or regexp_matches({{ text_before }}, '{{ apart }}[^。、()0-9]{0,16}(?:\((?:会員|登録者|利用者)数)?$|以(?:前|降|後)[^。、()0-9]{0,24}$|(?:会員|登録者|利用者|加入者|契約者)(?:総)?数[はが: ]{0,2}$')
        and regexp_matches({{ text_after }}, '^[^。、0-9]{0,24}[はもにの][^。]*?(?:{{ spared_pattern() }}|(?:表示|閲覧|アクセス|流出|送信|開封|ダウンロード)(?:された?)?(?:記録|形跡|痕跡|履歴)[はがも]?[^。、]{0,6}{{ denied_pattern() }}|(?:送信|発送|配信|送付|投函|配布)[をは]、?[^。、0-9]{0,6}(?:止め|中止|取り?やめ|見送|見合わせ))')
    )
{%- endmacro %}


{#
    What stands before a count that was spared: 「漏えいのなかったお客様」「売却されていない約」「(a)以外の会員」. Returns: a regular
    expression for the text before the count.
#}
{% macro spared_before_pattern() -%}
    {%- set untouched = '(?:漏えい|漏洩|流出|漏出|閲覧|売却|影響|該当|送信)(?:[しされのがは]{0,3}|を受け)(?:なかった|ない|なし|ておらず|ていない|ておりません)' -%}
    {%- set in_time = '(?:発送|送信|配布|交付|投函|配達)(?:する)?の?前に(?:気付|気づ|判明し|発見し|見つ)' -%}
    {%- set rightly = '正(?:送付|し(?:い[^、。0-9誤]{1,8}[でに]|く)[^、。0-9誤]{0,6}(?:届|送|封入|入っ|発送|配|交付|印刷)[^、。0-9誤]{0,6})' -%}
    (?:{{ untouched }}|{{ in_time }}|{{ rightly }}|対象外の|[^務途的記]以外の)[^、。0-9]{0,24}$|{{ undelivered_pattern() }}[^、。0-9]{0,3}$
{%- endmacro %}


{#
    What stands before a number of data that are told apart from other data, not from what leaked: 「カード情報以外の個人情報」「それ以外の
    情報」. Returns: a regular expression for the text before the count.
#}
{% macro other_data_pattern() -%}
    (?:情報|データ|それ|これら?|上記|もの)以外の[^。、0-9はがを]{0,10}(?:情報|データ|項目)(?:の?(?:件数|数))?[はがも: ]{0,2}(?:最大|延べ)*$
{%- endmacro %}
