{#
    The words that tell what part an organisation has, for one scan. More than some 900 of them beside the shapes of names
    outgrow the memory of the engine's automaton. Returns: a regular expression without groups.
#}
{% macro part_words_pattern() -%}
    {{ lexicon_pattern('lexicon_third_parties', where="code <> 'happening'") }}
{%- endmacro %}


{#
    The name of a firm or an office of accountants, labour consultants or the like: its legal form is a word that tells a part, too. Its length
    is not bounded: with a bound, int_third_parties_matched outgrew the memory of the engine's automaton and took 30 times as long. Returns: a
    regular expression without groups.
#}
{% macro professional_name_pattern() -%}
    (?:(?:社会保険労務士|税理士|司法書士|行政書士)法人 ?{{ name_letters_pattern() }}{{ name_letters_pattern() }}+|{{ name_letters_pattern() }}{{ name_letters_pattern() }}+(?:社会保険労務士|税理士|司法書士|行政書士|会計)事務所)
{%- endmacro %}


{#
    A name in quotes alone, as newspapers write it, right behind a word such as 会社 or 会社の. Group 1 is the name.
    Returns: a regular expression for the text after the word.
#}
{% macro quoted_name_pattern() -%}
    ^(?:である|の)?「([^「」]{2,20})」
{%- endmacro %}


{#
    A name in brackets that a label tells, behind a word such as お願いしている or 委託先. Group 1 is the name. Returns: a regular expression for the text after the
    word.
#}
{% macro labelled_name_pattern() -%}
    ^[^、。()はがを]{0,12}{{ label_of_name_pattern() }}([^()「」、。:]{2,24})\)
{%- endmacro %}


{#
    How a quote opens with hiragana before what has the form of a name: 「あおぞら|配送組合」. Group 1 belongs to the name. Returns: a regular expression for
    the text before the name.
#}
{% macro opening_of_quoted_name_pattern() -%}
    「([ぁ-ん][^「」、。はがをに]{0,10})$
{%- endmacro %}


{#
    Quoted words that are no names of organisations: works, services, systems. Returns: a regular expression.
#}
{% macro quoted_thing_pattern() -%}
    (?:業務|事業|システム|サービス|サイト|調査|講座|アプリ|センター|ポータル|キャンペーン|セミナー|モニター|サポーター|ボランティア|スタッフ|アンケート|制度|委員|調査員|者|先|[書票簿帳届表]|リスト|カード|ファイル|データ|資料|カルテ)$
{%- endmacro %}


{#
    Words written like a name that name a system, a person in charge or a happening. Returns: a regular expression.
#}
{% macro unmarked_thing_pattern() -%}
    (?:業務|事業|システム|サービス|サイト|調査|講座|アプリ|センター|サーバー?|クラウド|パソコン|PC|端末|ネットワーク|プログラム|ソフト|メール|ファイル|アカウント|カード|ポイント|クレジット|ログイン|アクセス|ページ|メッセージ|ドメイン|スクリプト|ツール|ルーター|スタッフ|オペレータ|オペレーター|ドライバー|アルバイト|ベンダー|メーカー|グループ|ホームページ|フォーム|データ|バックアップ|チーム|プロジェクト|ユニット|エージェント|パートナー|サプライヤー|ディーラー|クライアント|モニター|メンバー|リーダー|マネージャー|エンジニア|ボランティア|ヘルパー|パート|オーナー|フロント|カウンター|コース|ログ|ディスク|テープ|メモリー?|ドライブ|ストレージ|データベース|フォルダー?|キャッシュ|コピー|リスト|ルーム|ロッカー|キャビネット|コンテナ|ケース|ボックス|バッグ|ミス|トラブル|ウイルス|ランサムウェア|サイバー攻撃|者|先|側|等|元|被害|攻撃|感染|障害|事故|事案|問題|詐欺)$|^(?:[A-Z]社|以下|当該|同社|ランサム|ウイルス|ウィルス|マルウ|サイバー|フィッシング|インターネット|セキュリティ|(?:デザイン|コンサルタント|アウトソーシング)(?:事務所|会社|業者)$)
{%- endmacro %}


{#
    What is written like a name of an organisation that no legal form marks: katakana or letters of some length, kanji
    that end in a trade. Returns: a regular expression without groups.
#}
{% macro unmarked_name_pattern() -%}
    (?:[一-龠々]{0,6}(?:[ァ-ヴー][ァ-ヴー・]{2,}|[A-Z][A-Za-z0-9&.-]{2,})[ァ-ヴーA-Za-z・]*[一-龠々]{0,6}|[一-龠々]{2,8}(?:運輸|急便|通運|運送|物流|倉庫|興業|工業|電機|電工|商事|産業|旅行|印刷|新聞社|商会|製作所|郵便|総研))
{%- endmacro %}


{#
    Where somebody has its seat, in brackets behind a name: (京都市中京区). It marks a name by itself. Returns: a regular
    expression without groups.
#}
{% macro seat_pattern() -%}
    \((?:本社|[^()]{1,10}[都道府県市区町村])[^()]{0,12}\)
{%- endmacro %}


{#
    A name right behind a word such as 委託先 or 委託している. Group 1 is what links the two, group 2 or 3 the name.
    Returns: a regular expression for the text after the word.
#}
{% macro name_behind_pattern() -%}
    ^(である|であった|の|、)?(?:({{ unmarked_name_pattern() }})(?:[がはにで、(「]|から|より|側|の(?:元|女性|男性)?(?:社員|従業員|職員|担当|派遣|契約|スタッフ|作業員|配達員|ドライバー|オペレータ|サーバ|システム|ネットワーク|パソコン|端末|クラウド|アカウント|社内|倉庫|工場|ミス|手違い|不手際|過失|設定|作業)|$)|([一-龠々ァ-ヴーA-Za-z0-9&・]{2,20}){{ seat_pattern() }})
{%- endmacro %}


{#
    A name right before a word such as 委託し: 「入力をホシビジネスに」「ホシ(京都市)に業務を」. Group 1 or 2 is the name. Returns: a
    regular expression for the text before the word.
#}
{% macro name_before_pattern() -%}
    (?:({{ unmarked_name_pattern() }})|([一-龠々ァ-ヴーA-Za-z0-9&・]{2,20}){{ seat_pattern() }})(?:様|社)?[にへ](?:対し)?(?:[^、。]{0,14}を)?$
{%- endmacro %}


{#
    Whether what has the form of a name names nobody: A社, データセンター, 株式会社 弊社, the 〇〇社 of 〇〇社員. Arguments: the name;
    the text after it. Returns: a condition.
#}
{% macro names_nobody(name, text_after) -%}
    regexp_matches({{ name }}, '^(?:顧問|委託先?|担当|外部|契約|提携|関与|公認|特定|認定)+(?:先の?)?(?:社会保険労務士|税理士|司法書士|行政書士|会計士?)事務所$|^(?:信託|地方|都市|取引|指定)?(?:金融機関|銀行)$|^[A-Z甲乙丙]?(?:社|団体|会社|組合|協会|法人|事業所|株式会社)?$|^(?:(?:一般|公益|特例)?(?:社団|財団)|社会福祉|医療|学校|宗教|特定非営利活動|(?:地方)?独立行政|国立大学|社会保険労務士|税理士|司法書士|行政書士)法人$|[ 社][当弊本]社$|^[当弊本同各両他]|(?:データ|コール|お客様|サポート|相談|受付)センター$|^(?:健診|検診|検査|予約|給食|配送|物流|発送|研修|保健|医療|事務|運用|サービス|印刷|処理|計算|健康管理|入力|業務)センター$')
    or ({{ name }} like '%社' and regexp_matches({{ text_after }}, '^[員内長団会労宅]'))
{%- endmacro %}


{#
    Whether a company is named after the same house as another organisation: 株式会社ホシノ物流, ホシノ銀行. Arguments: their names
    without blanks. Returns: a condition.
#}
{% macro is_of_one_house(name, other_name) -%}
    regexp_matches({{ name }}, '株式会社|有限会社|合同会社')
    and length(regexp_extract({{ house_name(name) }}, '^[ァ-ヴー]{3,}')) >= 3
    and left({{ house_name(name) }}, 3) = left({{ house_name(other_name) }}, 3)
{%- endmacro %}


{#
    A company's name without its legal form. Argument: the name. Returns: a text.
#}
{% macro house_name(name) -%}
    regexp_replace({{ name }}, '^(?:株式会社|有限会社|合同会社)', '')
{%- endmacro %}
