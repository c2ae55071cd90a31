{#
    What follows the parts of a mail that brought an attack in, which are not what leaked: 「添付ファイルを開封した」「…という件名のメールが
    届いた」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro received_mail_pattern() -%}
    ^」?(?:を(?:開[いきくけ封]|実行|クリック|展開)|の(?:不審な|不正な)?(?:電子)?メール[がを]|に?(?:ある|記載された|記載の)(?:URL|リンク))
{%- endmacro %}


{#
    Mails with what was done to them, which is the predicate of its sentence: 「メールが|閲覧」「メールの一部が|転送」. Group 1 is the thing with its
    particle. Returns: a regular expression for a field.
#}
{% macro thing_seen_pattern() -%}
    ^((?:電子)?メール(?:の一部|等|など)?[がを]).
{%- endmacro %}


{#
    A password that cannot be had from its hash, which did not get out itself: 「上の値から|パスワードを知ることはできません」「元の|パスワードへ戻せない方式です」. Arguments: the
    text before and after it. Returns: a condition.
#}
{% macro is_behind_its_hash(gap_before, gap_after) -%}
    (
        (
            regexp_matches({{ gap_before }}, '(?:文字列|値|ハッシュ|化した?(?:もの|状態|情報)|データ)(?:から|より|をもとに|を元に)[^、。]{0,4}$|(?:^|[、 らに])(?:元|もと|本来|実際|平文)の$')
            or regexp_matches({{ gap_after }}, '^(?:そのもの|自体|本体)')
        )
        and regexp_matches({{ gap_after }}, '^(?:そのもの|自体|本体)?[をがへに][^、。]{0,6}(?:知|復元|復号|解読|判読|割り出|特定|推測|推定|逆算|戻[すせ]|判明|読み取|読み出|取り出|導)[^、。]{0,8}(?:ません|ない|なく|困難|不可能)')
    )
{%- endmacro %}


{#
    Mails seen by those who may, or who tell of it, as against those that were or could be seen by others: 「メールを閲覧|した職員」「メールを閲覧|し、誤送信に
    気付いた」. Applied to the text after a field that ends with the verb. Returns: a regular expression.
#}
{% macro seen_by_its_reader_pattern() -%}
    ^(?:し(?:[、てまよなた]|$)|する|のうえ|の際)
{%- endmacro %}


{#
    A mail address by a word that is said of web pages too: 「会員様の|アドレスが表示され」「アドレス|をTo欄に並べ」; not a sender's. Arguments: a field, the text before and after it. Returns: a condition.
#}
{% macro is_address_of_mails(surface, gap_before, gap_after) -%}
    (
        {{ surface }} = 'アドレス'
        and (
            regexp_matches({{ gap_before }}, '(?:様|さま|さん|者|員|方|名|人|皆|客|生|社)(?:全員|全て|すべて|の一部|分)?の$')
            and not regexp_matches({{ gap_before }}, '(?:別|他|ほか)の[^、。]{1,3}の$')
            and regexp_matches({{ gap_after }}, '^(?:など|等)?[がを][^名騙か悪乗使用]')
            or regexp_matches({{ gap_after }}, '^(?:など|等)?[がを](?:すべて|全て|全員分)?[「『]?(?:宛先|あて先|To|TO|to|CC|Cc|cc)')
        )
    )
{%- endmacro %}


{#
    Data said to have left, or not to have left, the publisher itself: 「弊社からIDが流出した事実はない」, as notices on lists of
    stolen passwords say. Returns: a regular expression for a sentence.
#}
{% macro from_publisher_pattern() -%}
    (?:当|弊|本|自)(?:社|サイト|サービス|店|校|学|会|協会|法人|グループ)(?:の[^、。]{1,12})?(?:から|より)|委託(?:する|している|先の?)(?:会社|事業者|業者|先)?からの
{%- endmacro %}


{#
    Credentials that came from another service: 「他社から漏れたとみられるメールアドレスとパスワード」「よそで盗まれたIDのリスト」. Returns: a regular expression for a
    sentence.
#}
{% macro from_elsewhere_pattern() -%}
    (?:他社|[他別](?:の)?(?:会社|企業|事業者|サイト|サービス|ホームページ|店)|(?:ほか|よそ)の?(?:会社|企業|事業者|サイト|サービス|ホームページ|店)?|(?:当|弊)社(?:サイト|サービス)?以外|社外|外部)(?:など|等)?(?:から|より|で|において)(?:何らかの(?:方法|形)で)?(?:不正に)?(?:漏|流出|流失|盗|窃取|詐取|入手|取得|手に入れ)[^、。]{0,16}(?:ID|メールアドレス|パスワード|アカウント|認証情報)
{%- endmacro %}


{#
    Credentials that were taken and used to get in, which is how it happened, not what leaked: 「パスワードが窃取され、不正アクセスを
    受けた」. Returns: a regular expression for a sentence.
#}
{% macro used_credentials_pattern() -%}
    (?:ID|パスワード|アカウント|認証情報)[^。、]{0,20}(?:窃取|詐取|盗|奪|漏|流出|手に入れ|入手|取得)[^。、]{0,12}[、て][^。]{0,30}(?:不正[なに]?(?:アクセス|ログイン)|侵入|踏み台|なりすま|乗っ取|迷惑メール|スパム|メール(?:が|を)[^。、]{0,10}(?:転送|閲覧|送信|送ら|発信|配信|大量)|大量の[^。、]{0,10}メール|個人情報[^。、]{0,6}(?:漏|流出))
{%- endmacro %}


{#
    An account or its key by what an attacker did with it, which is how it happened: 「不正ログインされた|アカウント」「管理者|IDでデータを持ち出した」.
    Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_key_in_use(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:ログイン|アクセス|侵入|悪用|乗っ取り?|なりすま|利用|使用|送信)[^、。]{0,6}た$')
        or regexp_matches({{ gap_after }}, '^ ?(?:など|等)?(?:で[^すあきしご、。]|にて|を(?:悪用|使用|使[っい]|利用|用い|乗っ取)|に?よ[りっ]|を[^、。]{0,6}打ち込|の(?:盗用|不正[利使]用|悪用|流用|使い回し|窃取|詐取)[^、。]{0,4}(?:によ|に起因|に基づ|が原因))')
    )
{%- endmacro %}


{#
    Credentials that somebody typed in or told, as a false page or call asked for: 「IDとパスワードを打ち込んで」. Returns: a regular expression for a sentence.
#}
{% macro typed_in_pattern() -%}
    (?:ID|アカウント)(?:など|等)?(?:や|と|、|・|及び|および)[^、。をがは]{0,8}パスワード(?:など|等)?を[^、。をが]{0,12}(?:打ち込|入力|入れ(?:て|た)|送信し|渡して|教え|伝え)
{%- endmacro %}


{#
    Mails of others than those concerned, such as an attacker: 「不審な|メールの内容」「お詫びの|メールの本文」. Returns: a regular expression for the text
    before a field.
#}
{% macro mail_of_others_pattern() -%}
    (?:不審な?|不審な電子|迷惑|なりすまし|詐欺|フィッシング|標的型|スパム|偽の?|ウイルス|攻撃|脅迫|お詫びの?|おわびの?|お知らせの?)$
{%- endmacro %}


{#
    An account that was stopped or removed, or is to be made, as measures are told: 「元職員のアカウントを停止」「アカウントの凍結」. Applied to the
    text after a field. Returns: a regular expression.
#}
{% macro stopped_account_pattern() -%}
    ^ ?(?:など|等)?[をのはが](?:直ちに|速やかに|即時|即日|すべて|全て|一時)?(?:停止|凍結|無効|削除|失効|ロック|閉鎖|抹消|廃止|利用停止|使用停止|利用を停止|使用を停止|止め)
{%- endmacro %}


{#
    A password as a lock, or as something to be changed, which is no leaked item: 「パスワードを設定しておりません」「パスワードはかけていない」「パスワードの変更」.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro password_as_lock_pattern() -%}
    ^(?:の?(?:設定|保護|ロック))?[ :]?(?:あり|有り|有(?:[ 。)]|$))|^(?:など|等)?[をのが](?:要|ない|なか|設定|入力|変|かけ|掛け|付|再|リセット|初期|強|定期|使|複雑|長さ|桁|管理|推測|求|試|解除|忘れ|お忘れ|取り?替|取り?換|改め|差し替|切り替|新し|無効|失効)|^(?:など|等)?[はも](?:かけ|掛け|設定|付|変更|再設定|初期化|リセット|不要|要[らり]|必要|求め)|^へ(?:の)?(?:変|切|移行|更新)|^(?:など|等)?[はも]別(?:の|途|便)[^、。]{0,8}(?:送|通知|連絡|伝え)
{%- endmacro %}


{#
    A password that opens a file or a meeting: 「解凍用の|パスワード」. Returns: a regular expression for the text before a field.
#}
{% macro key_of_a_file_pattern() -%}
    (?:解凍|展開|開封|復号|起動|[Zz][Ii][Pp]|ファイル|会議|ミーティング)用?の?$
{%- endmacro %}


{#
    Accounts by their number and what was done to them, which are no leaked item: 「ポイントが交換された|ID 447件」「停止した|アカウント 2,140件」. What leaked itself
    (流出したID 300件) is; those that something is of (アカウント300件の登録情報) are not. Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_counted_account(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:[れしっい]た|ている|可能性のある|可能性がある|おそれのある)(?:会員|お客様|お客さま|利用者|ユーザー)?の?$')
        and not regexp_matches({{ gap_before }}, '(?:漏|流出|流失|窃取|詐取|盗|含|記載)[^、。]{0,12}$')
        and regexp_matches({{ gap_after }}, '^数?[ :は…・]*(?:約|およそ|計|最大|延べ)*[0-9][0-9,.万千]* ?(?:件|個|名|人|アカウント|ID)')
        or regexp_matches({{ gap_after }}, '^(?:約|およそ|計|最大|延べ)*[0-9][0-9,.万千]* ?(?:件|個|名|人)分?の')
    )
{%- endmacro %}


{#
    A password that locks something, or that is to be had from nothing that leaked. Arguments: the text before and after it. Returns: a condition.
#}
{% macro is_lock(gap_before, gap_after) -%}
    (
        {{ is_behind_its_hash(gap_before, gap_after) }}
        or regexp_matches({{ gap_after }}, '{{ password_as_lock_pattern() }}')
        or regexp_matches({{ gap_before }}, '{{ key_of_a_file_pattern() }}')
    )
{%- endmacro %}


{#
    Mails that brought the attack, that somebody else wrote, that were read by those who may, or that are to be removed (「届いたメールを|消すよう頼む」). Arguments: the field; the text before and after
    it; the sentence. Returns: a condition.
#}
{% macro is_mail_of_others(surface, gap_before, gap_after, sentence) -%}
    (
        regexp_matches({{ gap_after }}, '^(?:など|等)?[をの][^、。をが]{0,6}(?:消[すし去]|削除|破棄)')
        or regexp_matches({{ gap_after }}, '{{ received_mail_pattern() }}')
        or regexp_matches({{ gap_before }}, '{{ mail_of_others_pattern() }}')
        or regexp_matches({{ surface }}, '{{ thing_seen_pattern() }}') and regexp_matches({{ surface }}, '閲覧|見|読')
        and regexp_matches({{ gap_after }}, '{{ seen_by_its_reader_pattern() }}')
        and not regexp_matches({{ gap_after }}, '^し(?:た|ていた)(?:可能性|おそれ|恐れ|形跡|痕跡)')
        and not regexp_matches({{ sentence }}, '第三者|不正|何者か|攻撃者')
    )
{%- endmacro %}


{#
    Credentials that came from elsewhere, or did not leave the publisher. Arguments: the code of a field; the code and polarity of its predicate; the
    sentence. Returns: a condition.
#}
{% macro is_stolen_elsewhere(code, next_code, next_polarity, sentence) -%}
    (
        {{ code }} in ('user_id', 'password') and {{ next_code }} = 'leak' and {{ next_polarity }} = 'denied'
        and regexp_matches({{ sentence }}, '{{ from_publisher_pattern() }}')
        or {{ code }} in ('user_id', 'password', 'email_address') and regexp_matches({{ sentence }}, '{{ from_elsewhere_pattern() }}')
    )
{%- endmacro %}


{#
    Credentials that the attack was made with. Arguments: the code of a field; the text before and after it; the code and polarity of its predicate; the
    sentence. Returns: a condition.
#}
{% macro is_used_to_get_in(code, gap_before, gap_after, next_code, next_polarity, sentence) -%}
    (
        {{ code }} in ('user_id', 'password', 'authentication_token') and {{ next_code }} in ('leak', 'mishap') and {{ next_polarity }} <> 'denied'
        and regexp_matches({{ sentence }}, '{{ used_credentials_pattern() }}')
        or {{ code }} in ('user_id', 'password') and {{ is_key_in_use(gap_before, gap_after) }}
        or {{ code }} in ('user_id', 'password') and regexp_matches({{ gap_after }}, '^(?:など|等)?が[^、。]{1,16}(?:こと|ため)(?:が|による|によって)?(?:原因|により|によって|と)')
        or {{ code }} = 'user_id' and regexp_matches({{ sentence }}, '{{ typed_in_pattern() }}')
    )
{%- endmacro %}
