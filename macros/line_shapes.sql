{#
    What a line may open with: blanks and one mark of a list or of a heading. Returns: a regular expression that
    matches the empty text too.
#}
{% macro line_marker_pattern() -%}
    ^ *(?:[【\[〔][0-9①-⑳]{1,2}[】\]〕] *|[0-9]{1,2}(?:[.-][0-9]{1,2})* *[.)、,:]+ *|[0-9]{1,2} +|\([0-9]{1,2}\) *|[①-⑳㈠-㈩] *|\([ア-ンa-zA-Z一二三四五六七八九十]\) *|第[0-9一二三四五六七八九十]{1,2} +|[ア-コ][.、) ] *|[a-zA-Z][.)] *|[■□◆◇●○〇◎▼▽▲△▶►★☆◯⚫⚪◼◾▪] *|[・*‣◦○-] *|[一二三四五六七八九十][.、] *|※ *[0-9]? *)?
{%- endmacro %}


{#
    A line that says how many, and no more but what is in brackets: 「48,685件(うち法人 809件)」「約30名分」. Returns: a regular expression.
#}
{% macro figure_line_pattern() -%}
    ^(?:約|およそ|延べ|最大|計|合計|総数)?:? ?[0-9][0-9,.万千]* ?(?:名|人|件|社|通|枚|世帯|冊|台|口座|契約|アカウント)(?:分|様|様分)?(?: ?[(][^()]*[)])?$
{%- endmacro %}


{#
    A line whose first number belongs to a date, to a time or to a number in groups of three (48,200 件), not to a list. Returns: a
    regular expression.
#}
{% macro opens_with_figure_pattern() -%}
    ^ *[0-9]{1,2}(?: *[月日時年/]| ?:[0-5][0-9]|(?:,[0-9]{3})+(?:[^0-9]|$))
{%- endmacro %}


{#
    A line that is a date, a time or both, and nothing else: the lines below it tell what happened then.
    Returns: a regular expression.
#}
{% macro date_only_pattern() -%}
    ^(?:令和|平成|昭和|[RHS])?[ 0-9元年月日時分秒:/.~()月火水木金土祝曜午前後頃ごろ同翌-]*[0-9元][ 0-9元年月日時分秒:/.~()月火水木金土祝曜午前後頃ごろから-]*$
{%- endmacro %}


{#
    An item of a table with its number: 「件数 受け付けたお問い合わせ 2,300件」. Words of contact in it open no section of contacts. Returns: a regular
    expression for a line.
#}
{% macro counted_item_pattern() -%}
    [ :].*[0-9][0-9,.]*[千万]* ?(?:件|名|人|通|枚)(?:分|様)?$
{%- endmacro %}


{#
    The name of a document, in which a word of a section may stand: 「決定通知書」「対応記録票(写し)」. Returns: a regular expression for a line without
    its mark.
#}
{% macro name_of_document_pattern() -%}
    (?:[^文]書|書類|届|票|[^発公]表|写し|名簿|台帳)(?: ?[(][^()]*[)])?$
{%- endmacro %}


{#
    The name of a record or a roster, which a word of contact may stand in: 「医療相談一覧表」「お問い合わせ内容」. Returns: a regular expression for a line.
#}
{% macro name_of_record_pattern() -%}
    [^先口] ?(?:一覧表?|[^公発代]表|票|記録簿?|受付簿|台帳|名簿|カード|シート|ファイル|データ|内容|ご?用件|履歴|情報)(?:\([^()]*\))?$
{%- endmacro %}


{#
    When somebody dealt with the publisher, which is an item of data, not a heading of what happened: 「ご予約日時」「ご相談の予約日時とご用件」「注文の日時」. Returns: a regular
    expression for a line.
#}
{% macro time_of_dealings_pattern() -%}
    (?:予約|注文|購入|[利使]用|来[店場院館所]|受[診講験]|申し?込み?|問い?合わ?せ|相談|取引|決済|お?支払い?|配[達送]|ログイン|通話|面[談会]|訪問|宿泊|乗車|登録|搭乗|視聴|希望|応募|投稿|入[金館場店])(?:し?た|の)?日時
{%- endmacro %}


{#
    Items that stand in one line, each behind its mark or a stroke: 「氏名 ②住所 ③電話番号」「氏名/住所/電話番号」. Such a line is no heading.
    Returns: a regular expression for a line without its own mark.
#}
{% macro items_in_a_row_pattern() -%}
    [①-⑳].+[①-⑳]|[^ ]+ ?[②-⑳]|^[^/0-9:]+/[^/0-9]+/[^/]+$
{%- endmacro %}


{#
    A question of those that readers ask, by its number: 「Q2 漏えいした件数を教えてください。」. Returns: a regular expression for a line.
#}
{% macro question_line_pattern() -%}
    ^(?:[QqＱ]|問|質問|ご質問) ?[0-9]{1,2}(?:[ .:、)-]|$)
{%- endmacro %}


{#
    A title in brackets at the start of a line, as group 1. Returns: a regular expression.
#}
{% macro bracketed_title_pattern() -%}
    ^[【<\[]([^【】<>\[\]]{1,45})[】>\]]
{%- endmacro %}


{#
    Whom a page addresses, on a line of its own at the top: 「会員の皆さまへ」. Returns: a regular expression.
#}
{% macro addressee_pattern() -%}
    ^[^、。:]{0,24}(?:皆様|皆さま|みなさま|お客様|お客さま|様|方々|保護者|会員|関係者)へ?$|各位$
{%- endmacro %}


{#
    What only running text has: a full stop, or the polite or plain end of a predicate. Returns: a regular expression.
#}
{% macro sentence_end_pattern() -%}
    。|(?:ます|ません|です|ください|下さい|した|ている|である)[.)]?$|、.*、
{%- endmacro %}


{#
    A line that opens with a date or a time tells what happened then; it is no heading. A date alone may be one.
    Returns: a regular expression.
#}
{% macro date_line_pattern() -%}
    ^(?:[0-9元]{1,4} *[年月日時/.:]|(?:令和|平成|昭和|[RHS])[0-9元]{1,2}|(?:午前|午後|早朝|深夜|未明|夜|夕方)[0-9 ]|正午|[同翌当前][0-9日月]).*[^0-9年月日時分頃ごろ~()曜土月火水木金午前後 ]{3,}
{%- endmacro %}


{#
    Telephone and extension numbers: the line says whom to ask. Returns: a regular expression.
#}
{% macro contact_line_pattern() -%}
    (?:電話|TEL|Tel|tel|FAX|Fax|内線|フリーダイヤル|お?問い?合わ?せ先?)[^。、]{0,12}[0-9]{2,5}-?[0-9]{2,4}(?:[^0-9年月日人名件,]|$)|0[0-9]{1,4}-[0-9]{2,4}-[0-9]{3,4}
{%- endmacro %}


{#
    What may follow a kind of data that a heading ends with (クレジットカード情報 等). Applied to the text after a field. Returns:
    a regular expression.
#}
{% macro end_of_heading_pattern() -%}
    ^(?:等|など)?(?:の(?:内容|項目|内訳|種類|範囲))?[】>\])」』: ]*$
{%- endmacro %}


{#
    The kind of mark that a heading opens with, its number left out: the same for 「2.経緯」 and 「3.影響」. Arguments: the marker
    of the line; its text. Returns: a text expression, empty where a heading has no mark.
#}
{% macro heading_shape(line_marker, line_text) -%}
    case
        when {{ line_marker }} <> '' then regexp_replace({{ line_marker }}, '[0-9一二三四五六七八九十①-⑳a-zA-Zア-ン]+', '#', 'g')
        else regexp_extract({{ line_text }}, '^ *([【<\[〔(])', 1)
    end
{%- endmacro %}


{#
    How the title of a page ends, on a line of its own: …の流出に関するお詫びとお知らせ(第2報). Returns: a regular expression.
#}
{% macro page_title_pattern() -%}
    (?:お知らせ|おしらせ|お詫び|おわび|ご報告|お願い)(?: ?[(【][^()【】]*[)】])?$|について ?[(【][^()【】]*(?:報|続|追記|更新)[^()【】]*[)】]$
{%- endmacro %}


{#
    Items of data in a line, or one that something ends with: 「氏名・住所・電話番号」「保護者の氏名と連絡先」「役員の住所」「上記のほか、緊急連絡先」「欠席の連絡に書かれた内容」. Words that open a section in
    other lines (連絡先) open none in it. Returns: a regular expression for a line without its mark.
#}
{% macro line_of_items_pattern() -%}
    {%- set emergency = '緊急(?:時|の際)?の?(?:ご)?連絡先' -%}
    {%- set item = '(?:氏名|名前|住所|生年月日|年齢|性別|電話番号|メールアドレス|会社名|企業名|法人名|部署名?|役職名?|勤務先|社員番号|会員番号|口座番号|学年|続柄|' ~ emergency ~ ')' -%}
    {{ item }}(?:など|等)?(?:[、・/]|及び|および|並びに|ならびに|と)|(?:の|[、・/]|及び|および|並びに|ならびに|と)(?:ご|お)?{{ item }}(?:など|等)?(?: ?[(][^()]*[)])?$|^(?:ご|お)?(?:{{ emergency }}|(?:電話番号|連絡先)(?:など|等)?[ :|]*[○◯〇●◎×✕✖]|電話番号(?:など|等)?$)|[にへで](?:書|記|載|含|入力|登録|添付|保存|印字|表示)[^。:、]{0,8}(?:た|ている|てある)[^。:、]{0,8}(?:情報|項目|内容|データ|事項|氏名|住所|名前|番号)(?: ?[(][^()]*[)])?$
{%- endmacro %}


{#
    A group of people in a list, by what they did or whose affairs they are in charge of: 「お問い合わせをいただいた方:」「取引先企業のご担当者さま」「取引先の担当者
    120名」. Words of contact and measures in it open no section. Returns: a regular expression for a line without its mark.
#}
{% macro line_of_people_pattern() -%}
    {%- set count = '[ :…]*(?:[(][^()]*[)])?(?:約|計|延べ|最大)*[0-9,万千]*(?:名|人|件|社)?(?:分|様)*(?: ?[(][^()]*[)])?[: ]*$' -%}
    (?:[れしっいえけ]た|て(?:い|お)る|ていた|する|される|の)(?:お客様|お客さま|方々?|会員|利用者|ユーザー|患者|保護者|関係者)(?:様|さま|さん|の皆様|の皆さま)?(?:の情報)?{{ count }}|(?:先|様|さま|業|社|店|校|体|人|署|員|者|主|関|局|院|園|会|組合)(?:など|等)?の?(?:ご|御)?(?:営業|採用|購買|契約|連絡)?担当者?(?:等|など)?(?:の情報)?{{ count }}|担当者?(?:様|さま|の方|の皆様|の皆さま)(?:の情報)?{{ count }}
{%- endmacro %}


{#
    What a heading or a label calls the items behind it, told by what became of them: 漏れた|情報, 書かれていない|欄, 名簿にある|もの. Returns: a regular expression.
#}
{% macro noun_of_items_pattern() -%}
    (?:情報|項目|データ|もの|内容|事項|事柄|欄|列)
{%- endmacro %}


{#
    Data with what became of them, in a short line: 「表示されなかった情報」「リストに書かれていた情報」「送られた情報」「(名簿にないもの)」「保管していて、写しには付けていない事柄」. It is a
    heading, whatever mark it has. Returns: a regular expression for a line without its mark.
#}
{% macro data_with_clause_pattern() -%}
    ^(?:[^。:、]{1,20}(?:て|おり|が|もので)、)?[^。:、]{1,30}(?:[れしっえてい]た|ている|てある|にある|ない|なかった|れる|できる|可能性がある|可能性のある|可能性が高い|おそれがある|おそれのある|恐れのある)(?:お客さま|お客様|個人|顧客|会員|患者)?(?:の|な)?(?:{{ noun_of_items_pattern() }}|こと)(?: ?[(][^()]*[)])?[】>\])」』]?$
{%- endmacro %}
