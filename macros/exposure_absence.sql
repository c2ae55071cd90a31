{#
    What is or is not somewhere, where no noun for data follows (一覧表にない|列): 「右側にある」「お問い合わせにあった」. Arguments: the surface of a word of exposure; the
    text after it. Returns: a condition.
#}
{% macro is_presence_of_others(surface, text_after) -%}
    ({{ surface }} in ('にある', 'にあった', 'にない') and not regexp_matches({{ text_after }}, '^{{ noun_of_items_pattern() }}'))
{%- endmacro %}


{#
    A step of work that was left out, and no data: 「住所を照合する手順を|省いていた」. Returns: a regular expression for the text before a word.
#}
{% macro step_left_out_pattern() -%}
    (?:手順|確認|作業|点検|照合|手続き?|工程|検査|過程|突合せ?|突き合わせ)[をもが]$
{%- endmacro %}


{#
    A part of a file that is hidden, and there nonetheless: 「非表示|シートに残って」「非表示|にしていた列」. Returns: a regular expression for the text after a word.
#}
{% macro hidden_part_pattern() -%}
    ^(?:の|に(?:し|なっ|設定し)(?:てい)?た|に(?:し|なっ)ている|設定の|状態の|のまま)*(?:ワークシート|シート|列|行|欄|セル|ページ|スライド|タブ|レイヤー|部分|残)
{%- endmacro %}


{#
    What is or is not held of an item: 「住所|に関する記載」「口座|についての情報」「電話番号|の欄」. Returns: a regular expression for the text after a field.
#}
{% macro what_is_held_of_item_pattern() -%}
    (?:に(?:関する|かんする|係る|関わる|係わる|かかわ?る|まつわる|関しての?|ついての?)|の)(?:情報|データ|記載|記録|記入|入力|登録|項目|書類|資料|内容|取扱い|取り扱い|被害|類い?|たぐい|欄|列|箇所|部分)
{%- endmacro %}


{#
    What leads from an item to the cell or the word that says whether it is there: 「住所: なし」「住所 …… 有」. Returns: a regular expression.
#}
{% macro leader_pattern() -%}
    [ :=|…‥・→]*
{%- endmacro %}


{#
    That something is not there. Returns: a regular expression.
#}
{% macro is_not_there_pattern() -%}
    (?:(?:あり|ござい)ませ|な[いくし]|無[いくし]|設けて(?:おり|い)ませ)
{%- endmacro %}


{#
    An item whose place is there, and empty or taken out: 「職業|の欄は削除した版でした」「電話番号|の列は配る前に消してある」. Returns: a regular expression for the text after a field.
#}
{% macro emptied_place_pattern() -%}
    ^(?:など|等)?の?(?:記入|記載|入力)?(?:欄|列|項目|部分|箇所)(?:は|を|も|について(?:は|も))、?(?:[^、。をがは]{1,14}?(?:に|で|から))?(?:削除|削[っり除]|除[いか]|省[いか略]|消[しさ去]|切り(?:取|離|落)|外し|隠し|伏せ|塗りつぶ|黒塗り|マスキング|廃止|廃[しさ]|なくし|無くし|空欄|空白|白紙|未記入|無記入)
{%- endmacro %}


{#
    An item that is never written there, as a rule has it: 「住所|は、要領により書かないことになっている」「性別|は伺わない方針です」. What is to be so is a measure. Returns: a regular expression for
    the text after a field.
#}
{% macro never_written_pattern() -%}
    ^(?:など|等)?(?:は|も|について(?:は|も))、?(?:[^、。をがは]{1,16}?(?:に|で|から|より|上|とおり)、?)?(?:書か|記さ|載せ|(?:記載|記入|入力|登録|記録|印字|印刷|掲載|保存)(?:し|さ?せ|され)|残さ|集め|取ら|求め|尋ね|聞か|伺わ)ない(?:こと(?:と(?:して|なって)|に(?:して|なって))(?:い|お)[りるま]|(?:決まり|きまり|定め|取り?扱い|扱い|運用|様式|書式|方針|ルール|規定|もの)(?:です|でした|であ|とな[っり]|にな[っり]|とし|だ))
{%- endmacro %}


{#
    An item that is said to be absent: 「住所はなし」「住所なし」「住所 ×」「住所 …… 無」「生年月日はございませんでした」「住所は記入欄がありません」「口座番号には被害がありません」「電話番号 … 0件」. Applied to the text
    after a field. Returns: a regular expression.
#}
{% macro absent_item_pattern() -%}
    {%- set at_all = '(?:一切|いっさい|全く|まったく|特に|何も)?' -%}
    {%- set from_the_start = '(?:、?[^、。をが]{0,16}?(?:に[はも]?|もともと|元々|もとより|初めから|はじめから|当初から))?、?' -%}
    ^(?:など|等)?(?:の(?:記載|登録|欄|項目|情報|データ|記入|入力|類))?[はも]?、?{{ leader_pattern() }}(?:一切)?(?:なし|無し|無)(?:$|[。、 )|])|^(?:など|等)?[ :…・|(]*0 ?(?:件|名|人)(?:分)?(?:$|[。、 )|])|^(?:など|等)?(?:{{ what_is_held_of_item_pattern() }}[はもが]|[はも]){{ at_all }}(?:あり|ござい)ませ|^(?:など|等)?{{ what_is_held_of_item_pattern() }}[はも]{{ at_all }}な(?:い(?:[^方場人者か]|$)|く|かっ|し)|^(?:など|等)?(?:[はも]|の)(?:記入|記載|入力|登録|書く|書き込む|記す)?(?:の|する)?(?:欄|項目)(?:自体|そのもの)?[がはも]{{ from_the_start }}{{ is_not_there_pattern() }}|^(?:など|等)?を(?:ご?(?:記入|記載|入力|登録)|お?書き?|記)[ぁ-ん]{1,10}(?:欄|項目|箇所|ところ)(?:自体)?[がはも]{{ from_the_start }}{{ is_not_there_pattern() }}|^は、?[^、。をがはも]{1,16}に(?:な|無|存在しな)い(?:項目|欄|もの|情報)|^(?:など|等)?に[はも]?(?:一切|特に)?被害[がはも]{{ is_not_there_pattern() }}|^(?:など|等)?は(?:なかった|ない|無い|なく|無く)(?:$|[。、 ])|^[ :…|]*[×✕✖](?:[ |]+[×✕✖-])*(?:$|[。、]|[ |]+(?:$|[^ |○◯〇●◎]))|{{ emptied_place_pattern() }}|{{ never_written_pattern() }}
{%- endmacro %}


{#
    An item that is said to be there: 「このほか、卒業生の住所|があります」「電話番号|もございました」「住所|がある。」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro present_item_pattern() -%}
    ^(?:など|等)?[がも](?:(?:あり|ござい)ま(?:す|した)|ある|あった)(?:[。、]|が、|$)
{%- endmacro %}


{#
    An item whose cell says that it is there: 「氏名| …… 有」「住所|:あり」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro ticked_item_pattern() -%}
    ^ *[:=…‥・→|]+ *(?:記載|登録|記入)?(?:あり|有り?)(?:$|[。、 )|])
{%- endmacro %}


{#
    An item that its own brackets say was spared: 「カード番号(当社では保有しておりません)」「パスワード(漏えいなし)」. Returns: a regular expression for the text after a
    field.
#}
{% macro spared_in_brackets_pattern() -%}
    ^(?:など|等)?[(][ ※]*(?:なお、)?[^()。]{0,24}(?:保有|保持|保存|保管|取得|登録|記載|記録|含|流出|漏えい|漏洩|掲載|送信|表示|閲覧|対象|該当|影響)[^()。確判認]{0,8}(?:ません(?:でした)?|な[いし]|なかった|おらず|無し|外)[。 ]*[)]
{%- endmacro %}
