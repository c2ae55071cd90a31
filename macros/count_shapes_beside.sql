{#
    The shapes of a number told beside the exposure: the publisher's own places, traces in a log, views, doubles, work that was done.
#}


{#
    Words that tell that something reached, or showed, another than it should: 「別の方の」「次の方のお名前」「取り違え」. Returns: a regular
    expression.
#}
{% macro wrong_party_pattern() -%}
    (?:誤|間違|取り違|取違|入れ違|入れ替わ|別の|別人|別世帯|よその|他の|他人|他者|ほかの|他世帯|異な|違[うっいえ]|相違|食い違|第三者|無関係|関係のない|(?:次|前|隣|先頭|後ろ)の(?:方|人|行|欄|会員|お客様|お客さま)|本来(?:と|とは)|ずれ|(?:前|旧|転居前|以前)の?住所)
{%- endmacro %}


{#
    What stands beside a number of the publisher's own shops, schools or homes: 「全国約190店」「当金庫の2店舗におきまして」. Arguments: the
    text before the count; the text after it. Returns: a condition.
#}
{% macro is_own_places(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '(?:全国|(?:当|弊)(?:社|行|金庫|組合|会|園|院|校|店|法人)(?:の|が運営する[^、。]{0,12})?|(?:^|[、。 (の])全|全(?:店|店舗|校|園|館|施設|支店|拠点)\(|グループ|(?:法人|グループ|社|院)内)(?:の|に)?(?:約|計)* ?$')
        or regexp_matches({{ text_after }}, '^(?:で(?:[^すし]|$)|に(?:おい|おき)|にて|とも|合わせて|併せて|あわせて|の店頭|店頭|\)?の(?:業務用|[^、。0-9]{0,4}管理)?(?:パソコン|端末|サーバ|システム|ネットワーク)|を(?:構え|展開|運営))')
    )
{%- endmacro %}


{#
    What stands before a number of traces: 「当社以外のIPアドレス」. Returns: a regular expression for the text before the count.
#}
{% macro traces_before_pattern() -%}
    (?:(?:^|[^、・/,])IPアドレス|アクセス元|通信元|接続元|送信元|攻撃元|発信元|(?:アクセス|操作|通信)ログ|不審な(?:通信|アクセス|ログイン))(?:の?(?:件数|数))?[はがも: ]{0,2}(?:延べ)*$
{%- endmacro %}


{#
    What follows a number that stands for none at all: 「1件もありません」. Returns: a regular expression for the text after the
    count.
#}
{% macro none_at_all_pattern() -%}
    ^も[^、。]{0,16}(?:ありま|ございま|な[いくか]|おりま|いま|[らか]れま|し?ませ|ず(?:、|に))
{%- endmacro %}


{#
    What follows people whom a mail, a call or a bill reached: 「職員(5人)に、…を名乗るメールが届き」. Returns: a regular expression
    for the text after the count.
#}
{% macro reached_by_mail_pattern() -%}
    ^\)?(?:様|の方|の皆様)?(?:すべて|全員)?(?:に|へ|宛て?に|あてに)[^。0-9]{0,40}(?:メール|SMS|ショートメッセージ|メッセージ|電話|請求書?|フィッシング)が(?:届|送られ|送信され|着信|あ[っり])
{%- endmacro %}


{#
    What stands before a number that a label alone introduces, as in a list: 「・会員数 」「登録数: 計」. Returns: a regular expression
    for the text before the count.
#}
{% macro label_alone_pattern() -%}
    ^[ ・※○●◯◆■-]*[^ 、。はがをにで:0-9()]{1,12}[ :]+(?:計|合計|総計|約|およそ|最大|延べ|のべ)*$
{%- endmacro %}


{#
    What stands beside a number of doubles: 「1,300件余りは重複しており」「重複分 」. Arguments: the text before the count; the text after
    it. Returns: a condition.
#}
{% macro is_number_of_doubles(text_before, text_after) -%}
    (
        regexp_matches({{ text_after }}, '^(?:余り|ほど|程度|分)?[はが](?:、)?[^、。0-9]{0,8}(?:重複|二重)')
        or regexp_matches({{ text_before }}, '重複(?:分|件数|者数?)?[はが: ]{1,2}$|重複して(?:登録|計上|集計)[^。、0-9]{0,6}た$|重複(?:分|件数|者数?)$')
    )
{%- endmacro %}


{#
    What follows the number of a day's or a year's work: 「約8万5千件を受け付けている」. Returns: a regular expression for the text
    after the count.
#}
{% macro work_done_pattern() -%}
    ^(?:の[^、。0-9]{0,12})?を[^、。誤]{0,8}(?:受け付け|受付し|受理し|取り扱っ|扱っ|処理し|さばい|対応し)(?:て(?:い|お)|た。|まし|、)|^の[^、。0-9]{1,12}を(?:扱|取り扱|受け付け|処理す)[ういるっ]
{%- endmacro %}


{#
    What follows households or people who were called on: 「23世帯すべてを訪問し」. Returns: a regular expression for the text after
    the count.
#}
{% macro called_on_pattern() -%}
    ^(?:の(?:お宅|自宅|家))?(?:すべて|全て|全部)?(?:を|に|へ|宅を|宅に)[^。、]{0,6}(?:訪問|戸別訪問|訪ね)
{%- endmacro %}


{#
    What tells why two numbers differ, counting nobody itself: 「(1件に2名分が含まれるものがあるため)」「お一人で複数の」. Arguments: the text before the
    count; the text after it. Returns: a condition.
#}
{% macro is_one_for_several(text_before, text_after) -%}
    (
        regexp_matches({{ text_after }}, '^に(?:は|つき)?、?(?:複数|[0-9]+ ?[名人件])[^。0-9]{0,30}(?:ため|場合|こと|ので)')
        or regexp_matches({{ text_before }}, '(?:^|[^0-9,])[1一] ?(?:件|通|枚|冊|世帯|契約|口座)に(?:は|つき)?、?$')
        and regexp_matches({{ text_after }}, '^分?[^。0-9]{0,30}(?:ため|場合|こと|ので)')
    )
{%- endmacro %}


{#
    What follows people who were given each other's papers, whose number is that of the owners too: 「5名に他の児童の通知表を」. Returns: a
    regular expression for the text after the count.
#}
{% macro given_those_of_others_pattern() -%}
    ^(?:様|の方|の皆様|の方々)?(?:すべて|全員|全て)?(?:に|へ)(?:は|対し)?、?(?:誤って)?(?:別の|他の|ほかの|よその|他人の|別人の|次の|前の)[^。、0-9をがは]{1,14}の[^。、0-9をがは]{1,16}[をが]
{%- endmacro %}


{#
    What stands beside a number of views, or of searches by those who looked: 「27件の閲覧」「延べ214件にわたり検索」. Arguments: the text
    before the count; the text after it. Returns: a condition.
#}
{% macro is_number_of_views(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:閲覧|アクセス|ダウンロード|表示|再生|開(?:か|封))(?:さ?れ)?(?:た|ていた)?の?(?:回数|件数|数)[はがも: ]{0,2}(?:延べ|合計)*$')
    or regexp_matches({{ text_after }}, '^(?:余り?|ほど|程度)?の(?:閲覧|アクセス|接続|通信|リクエスト|ダウンロード|再生|表示)(?:が|を|、|も|と|[0-9]|$)')
    or regexp_matches({{ text_before }}, '(?:操作|検索|照会|ログアウト)が、?(?:延べ)*$')
    and regexp_matches({{ text_after }}, '^(?:余り?|ほど|程度)?(?:あ[っり]|ござい|行われ|記録)')
    or regexp_matches({{ text_before }}, '(?:延べ|のべ) ?$')
    and regexp_matches({{ text_after }}, '^(?:に(?:わた[っりる]|及[びんぶ]|上[りるっ])[^。0-9]{0,6}|の)?、?(?:不正に|無断で)?(?:検索|閲覧|照会|アクセス|操作)(?:し|を|が)')
{%- endmacro %}
