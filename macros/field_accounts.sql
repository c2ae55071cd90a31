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
