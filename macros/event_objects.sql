{#
    What plain verbs act on so that the exposure ends: 「外部との通信(を止め)」「公開の設定(を戻し)」. Returns: a regular expression for the
    text before a word that begins with its particle.
#}
{% macro mended_object_pattern() -%}
    (?:ネットワーク|通信|回線|接続元?|アクセス|ログイン|侵入|経路|パスワード|PW|設定|権限|範囲|共有|公開|掲載|表示|リンク|ファイル|ページ|投稿|データ|プログラム|不具合|脆弱性|アカウント|ID|鍵|転送|送信|配信|名簿|書類|書面|文書|メール|資料|写し|記事|動画|写真|画像|アドレス|ポート|接続口|プラグイン|モジュール|スクリプト|タグ|コード|[0-9]+[通枚冊部])(?:の[^。、を]{1,6})?(?:を[^。、を]{1,10}|は[^。、は]{1,8}|遠隔で|元)?$
{%- endmacro %}


{#
    A service that plain verbs stop: 「カードの取扱い(をやめ)」「外来診療(を休ん)」. Returns: a regular expression for the text before
    a word that begins with its particle.
#}
{% macro stopped_service_pattern() -%}
    (?:サイト|ホームページ(?:の公開)?|サービス|アプリ|決済|お?支払い?|販売|受付|受け付け|取扱い?|取り扱い|診療|外来|業務|システム|フォーム|申請|予約|メールの配信|ショップ|ストア|店|運用|利用|受注|注文|出荷|受け入れ|募集|登録|申し?込み|交換|提供|営業|機能)(?:全体|自体|全般|一式|(?:の)?(?:全て|すべて|一部|機能|利用))?(?:を?|(?:は|も)、?[^。、はがを]{1,14})$
{%- endmacro %}


{#
    What gives data away while it runs, as the object of 停止: 「転送を(停止)」. A service that stops is another matter.
    Returns: a regular expression for the text before the word.
#}
{% macro stopped_object_pattern() -%}
    (?:サーバー?|端末|パソコン|ネットワーク|通信|回線|インターネット|VPN|転送|通知|データ(?:の?提供)?|アカウント|ID|送信|配信|共有|公開|接続|閲覧|掲載|表示|権限|ファイル|プロセス|ツール|スクリプト|処理|連携|[^の]ログイン|アカウントのログイン|管理画面|管理ページ)(?:機能)?(?:は|が|を|の)?(?:一時|緊急|全面|完全|全て|すべて|即時|直ちに)?$|(?:携帯電話|スマートフォン|端末|回線|カード|SIM|アカウント|ID)の(?:利用|使用|通信|回線)[をの]?(?:一時)?$
{%- endmacro %}


{#
    A contract with others that is stopped, no service of one's own: 「業務の委託は、9月6日から(停止)」. Returns: a regular expression for the text before
    the word.
#}
{% macro stopped_contract_pattern() -%}
    (?:委託|取引|契約|発注)(?:を|は、?[^。、を]{0,16})(?:一時|当面|全面)?(?:的に)?$
{%- endmacro %}


{#
    What was changed to end the exposure: the object of 変更 or 再設定. Returns: a regular expression.
#}
{% macro secured_object_pattern() -%}
    (?:パスワード|PW|アカウント|設定|権限|認証情報|ID|(?:公開|共有)の?範囲|アクセス|接続|ダウンロード|ログイン|閲覧|表示|リンク|持ち出し)[^。、]{0,8}(?:を|の|への|は[^。、はがを]{0,4}(?:同日|即日|翌日|当日)[中に]{1,2})[^。、]{0,24}$|鍵(?:を|の)[^。、]{0,14}$
{%- endmacro %}


{#
    Data in view or running out, not something done to it: 「表示されていた」. Returns: a regular expression.
#}
{% macro in_view_pattern() -%}
    ^誤?(?:公開|掲載|掲示|配架|展示|張り出|貼り出|備え付け|(?:自動|不正に)?転送|誤?表示|誤って表示|載っ|サイトに(?:置|載)|掲示板に(?:置|載)|[をに]?(?:閲覧|参照|アクセス|ダウンロード)(?:でき|可能|され)|含まれ|見(?:え|られ)る?|漏えい|漏洩|流出)
{%- endmacro %}


{#
    A thing by its being in view: 「(から)掲載した入札資料に」「公開していた区画図に」. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro thing_in_view_pattern() -%}
    (?:た|ている)[^。、をがは]{0,12}(?:資料|図面?|名簿|一覧表?|データ|ファイル|冊子|文書|書類|議事録|会議録|写真|画像|動画|記入例|報告書|計画書?|PDF|ページ|様式|リスト|表)(?:の一部)?(?:に|から|の中に|で)
{%- endmacro %}


{#
    A message by which the others are asked to do away with what they got: 「削除を求めるメールを(送った)」. Returns: a regular
    expression for the text before a word.
#}
{% macro asking_message_pattern() -%}
    (?:削除|消去|破棄|廃棄|返却|返送|回収)[^。、]{0,12}(?:求め|依頼|お願い|要請|促|頼)[^。、]{0,14}$
{%- endmacro %}


{#
    What makes up for a wrong sending, as its object: 「正しい申請書を(渡した)」. Returns: a regular expression for the text
    before a word and the word.
#}
{% macro correct_thing_pattern() -%}
    正(?:しい|式な|規の)[^、。]{1,14}(?:を|の|は|については)[^、。]{0,8}$
{%- endmacro %}


{#
    The text that tells what is done on a date: what stands since the date, or where the object stands before it and the verb right behind
    (削除を求めるメールを4日に|送った), what stands before it. Argument: the alias of attached words. Returns: an expression.
#}
{% macro text_of_act(words) -%}
    case
        when regexp_full_match({{ words }}.text_since_date, '(?:に|付け?で)[^、。をはがにへ]{0,6}')
            then regexp_replace({{ words }}.text_before, '[0-9同翌][^をはがのへ]*$', '')
        else {{ words }}.text_since_date
    end
{%- endmacro %}
