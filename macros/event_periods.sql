{#
    What lasted over a period, and what its label says of it.
#}


{#
    Whether a label or what stands behind a date makes it that of the occurrence (発生日 5月2日, 5月31日送付分). Reads the columns of
    int_dates_placed. Returns: a condition.
#}
{% macro is_labelled_occurrence() -%}
    (
        regexp_matches(text_before, '{{ occurrence_label_pattern() }}')
        and not coalesce(date_start = disclosed_on and regexp_matches(text_before, '(?:配布|配付|配信|公開|掲載)[^。、]{0,4}$'), false)
        or regexp_matches(text_after, '{{ sent_share_pattern() }}')
        or regexp_matches(text_after, '{{ times_in_brackets_pattern() }}|{{ faulty_mailing_pattern() }}')
        or (regexp_matches(text_before, '\($') and regexp_matches(text_after, '{{ sending_in_brackets_pattern() }}'))
        or (regexp_matches(text_before, '{{ lasting_deed_pattern() }}') and regexp_matches(text_after, '{{ lasted_pattern() }}'))
        or (
            role = 'range'
            and regexp_matches(text_before, '(?:たところ|によりますと|によると|によれば)、$')
            and regexp_matches(text_after, '^ ?(?:頃|ごろ)?(?:まで|に?かけて|にわたって|にわたり)(?:の間)?に?、?[^。、]{0,8}(?:行わ|なされ|繰り返)')
        )
    )
{%- endmacro %}


{#
    What asks when data was in reach: 「一覧を開くことができたのは、」「対象となるのは」. Returns: a regular expression for the text before a period.
#}
{% macro when_in_reach_pattern() -%}
    (?:見ら|見え|見る|開[かくけ]|閲覧|読[みめ]|アクセス|表示|公開|参照|検索|対象|該当|状態|おそれ|恐れ|懸念|可能性)[^。、]{0,14}(?:[ただるい]|ます)(?:のは|(?:お客様|お客さま|方|会員|情報|件)は)、?$
{%- endmacro %}


{#
    A state or a fault, as what lasted for a period: 「この状態は(5月1日から9日まで続いた)」. Returns: a regular expression for the text before the period.
#}
{% macro lasting_state_pattern() -%}
    (?:状態|不具合|誤り|ミス|不備|設定|表示|公開|掲載|共有)[^。、はが]{0,4}(?:は|が)、?$
{%- endmacro %}


{#
    What somebody did, as what lasted for a period: 「不正な接続は(5月1日から9日にかけて行われた)」. Returns: a regular expression for the text before the
    period.
#}
{% macro lasting_deed_pattern() -%}
    (?:不正[^。、はが]{1,14}|攻撃|侵入|(?:接続|ログイン|アクセス|通信|操作|閲覧|照会|検索|参照|複写|持ち出し|持ち帰り|書き写し|提供)[^。、はが]{0,4})(?:は|が)、?$
{%- endmacro %}


{#
    That it lasted: 「(5月1日から9日)まで続いた」「にかけて行われた」. Returns: a regular expression for the text behind the period.
#}
{% macro lasted_pattern() -%}
    ^ ?(?:頃|ごろ)?(?:まで|に?かけて|にわたって|にわたり)(?:の間)?に?、?[^。、]{0,10}(?:続|行わ|なされ|繰り返)
{%- endmacro %}


{#
    Data that others could read, got or were shown over a period: 「(5日から9日まで)外部から読み取れる設定だった」「メールが第三者に読まれていた」「他社の情報が混ざる不具合」. Returns: a
    regular expression for the text behind the period.
#}
{% macro data_in_reach_pattern() -%}
    {%- set data = '(?:情報|データ(?:ベース)?|メール|ファイル|内容|名簿|一覧|記録|氏名|名前|結果|画面|明細|履歴)' -%}
    {%- set outsiders = '(?:外部|第三者|社外|学外|院外|庁外|園外|他の[^。、]{1,8}|別の[^。、]{1,8})' -%}
    (?:読み取れ|読め|読まれ|見え|見られ|閲覧でき|参照でき|検索でき|取得でき|ダウンロードでき|アクセスでき|開け)る(?:状態|設定|状況)|{{ data }}(?:の一部)?(?:が|は)、?[^。、]{0,6}{{ outsiders }}(?:から|に|へ|により|によって)[^。、]{0,6}(?:読ま|読み取ら|見ら|閲覧さ|参照さ|取得さ|窃取さ|抜き取ら|複製さ|コピーさ|ダウンロードさ)れ|(?:情報|データ(?:ベース)?|ファイル)(?:の一部)?(?:が|は)、?[^。、]{0,6}{{ outsiders }}(?:に|へ)[^。、]{0,6}(?:送信さ|転送さ|送ら)れ|(?:他社|他人|他の|別の|ほかの)[^。、]{0,16}{{ data }}(?:が|を)[^。、]{0,16}(?:混ざ|混じ|混入|表示さ|見え|見られ|閲覧でき)
{%- endmacro %}


{#
    Whether a label or what stands behind a period makes it that in which data was in reach. Reads the columns of int_dates_placed.
    Returns: a condition.
#}
{% macro is_labelled_exposure() -%}
    (
        regexp_matches(text_before, '{{ exposure_label_pattern() }}')
        or regexp_matches(text_before, '{{ when_in_reach_pattern() }}')
        or (regexp_matches(text_before, '{{ lasting_state_pattern() }}') and regexp_matches(text_after, '{{ lasted_pattern() }}'))
        or regexp_matches(text_after, '{{ customers_of_period_pattern() }}')
        or (role = 'range' and regexp_matches(text_after, '{{ data_in_reach_pattern() }}'))
        or (regexp_matches(text_before, '{{ concerned_label_pattern() }}') and regexp_matches(text_after, '^ ?(?:まで)?(?:の間)?に?、?$'))
        or (regexp_matches(text_before, '{{ possible_number_pattern() }}') and regexp_matches(text_after, '^ ?\)'))
    )
{%- endmacro %}
