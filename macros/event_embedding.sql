{#
    What follows a word that another predicate takes up: 「…した旨」「…した可能性」「…したと(発表)」. Applied to the last
    character of the word, the text behind it and the start of the next event word. Returns: a regular expression.
#}
{% macro embedded_pattern() -%}
    ^.?に(?:使われ|使用され|利用され|用いられ|悪用され)た|^.(?:処理|処分|作業)?[にへ](?:回し|出し|かけ)た(?:可能性|おそれ|恐れ|と[^こい])|^い旨|^(?:.[取出去抜込]?[ぁ-ん]{0,8})?[たるのなうむす](?:こと|の[をが]|など|もの[^。で]|おそれ|ため|[おご][一-龠]|と[^もきとこ]| ?[一-龠ァ-ヶ0-9「]|かばん|はがき|ごみ| ?[A-Z]{2}| ?[A-Za-z][A-Za-z0-9 .&-]{1,30}(?:株式会社|合同会社|社))|^.(?:が(?:確定した|(?:疑わ|懸念さ)れ(?:た|る|ている)))[一-龠0-9おごァ-ヶ]|^に(?:ついて|つき|関し|関す|伴う|係る)|^.って[一-龠]{1,3}し?[ぁ-ん]{0,5}たこと|^が(?:発覚|判明|確認|分か|わか|発見|見つか|検知|検出|把握|特定|認め|明らか)|^.(?:の?(?:可能性|おそれ|恐れ|疑い|懸念|件|事案|事実|被害|際|ため)|との|という|について|に関|による|により|に伴|を伴う|が原因|に係|に起因|に気[付づが]|が(?:発覚|判明|確認|分か|わか)|を(?:発見|確認|把握|検知|認識|認め|お知らせ|ご?報告|公表|発表|ご?案内|ご?説明)|と(?:発表|公表|説明|み[らてな]|見[らてな]|考え|思[いっわ]|判断|特定|断定|推[測定]))
{%- endmacro %}


{#
    What follows a noun that another predicate takes: 「流出が(判明)」「停止を(お知らせ)」. Applied as embedded_pattern. Returns: a
    regular expression.
#}
{% macro object_pattern() -%}
    ^(?:[一-龠ァ-ヶー][がをのにと]|[いしみりれん][がを][一-龠わつ]|[がを][一-龠わつ])
{%- endmacro %}


{#
    What makes a noun with 「が」 a happening of its own, not the object of another predicate: 「不正なログインがあったと(発表)」.
    Applied to the text behind the word. Returns: a regular expression.
#}
{% macro happening_noun_pattern() -%}
    ^の(?:ある|高い)(?:こと|旨)|^(?:の試行)?が(?:あ[っり]|行われ|なされ|発生し|起き|起こ|続い|相次)
{%- endmacro %}


{#
    A trace or a fact as a thing that was found, so that the date of both is that of the finding: 「24日に書き出しの履歴が見つかった」「持ち出しの事実が分かった」. Applied to the
    text behind the word. Returns: a regular expression.
#}
{% macro trace_by_noun_pattern() -%}
    ^の(?:履歴|記録|痕跡|形跡|跡|ログ|事実|おそれ|恐れ|可能性|疑い)(?:の?ある(?:こと|の)|があること)?[がをも][^。、]{0,6}(?:見つ|発見|検出|検知|確認|判明|残|発覚|分か|わか|明らか)|^[ぁ-ん]{1,6}た(?:履歴|記録|痕跡|形跡|跡|ログ)に気
{%- endmacro %}


{#
    What is supposed to have happened, as the predicate that closes its sentence: 「風で飛ばされたとみられる。」. Applied to the text
    behind the word. Returns: a regular expression.
#}
{% macro supposed_pattern() -%}
    ^[ぁ-ん]{0,6}[ただ]と(?:みられ|見られ|思われ|考えられ|推定され|推測され)(?:る|ます|ている|ております)。?$
{%- endmacro %}


{#
    A noun that only closes a sentence, so that the verb before it is its predicate: 「気付いた(次第です)」「変更した(ところです)」. Applied to the text behind the word. Returns: a
    regular expression.
#}
{% macro closing_noun_pattern() -%}
    ^[ぁ-ん]{0,6}[ただ](?:次第|ところ|もの)(?:です|でございます|であります|である|でした)。?$
{%- endmacro %}


{#
    What sets a word before its date: 「報告を受けたのが8月25日」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro cleft_date_pattern() -%}
    ^[^。、0-9]{0,10}[ただ]の[はが]、?(?:[0-9]|[同当][日月年]|[翌昨前一]|本[年日]|今[年月]|先月|令和|平成|午[前後])
{%- endmacro %}


{#
    What happened, in a clause that describes people or a thing: 「偽サイトに接続した利用者の」. Applied to the word and the text behind it. Returns: a regular
    expression.
#}
{% macro noun_in_relative_clause_pattern() -%}
    [一-龠ァ-ヶー][にへをで][^。、た]{0,16}た(?:[一-龠ァ-ヶー]{1,8})[のがはをにへで]
{%- endmacro %}


{#
    What was decided, and so done: 「停止することに(しました)」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro decided_pattern() -%}
    ^[ぁ-ん]{0,5}[るうくすむつぬぶぐ]こと[にと](?:し|いた|致|決め)(?:まし)?[たて、]
{%- endmacro %}


{#
    A word that describes somebody or a number of things: 「閲覧した管理者に」「発送した412件」. Applied to the word and the text
    behind it. Returns: a regular expression.
#}
{% macro describing_pattern() -%}
    [たる](?:可能性のある)? ?(?:[0-9]|残り|[一-龠]{0,4}(?:者|人|名|様|方|社員|職員|生徒|児童|学生|世帯|先|会社|病院|施設|書類|帳票|通知書|伝票))
{%- endmacro %}


{#
    The people concerned by what they went through: 「流出を確認した方々に」. Such a word ends no reach of a date. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro people_addressed_pattern() -%}
    [たる](?:すべての|全ての)?(?:方々|皆様|皆さま|お客様|お客さま|会員|利用者)
{%- endmacro %}


{#
    Staff as the subject of what they did next, by what they noticed or were told: 「返信で気付いた職員が(電話で謝罪し)」「連絡を受けた教頭は」.
    Applied to the word and the text behind it. Returns: a regular expression.
#}
{% macro noticing_staff_pattern() -%}
    (?:気[付づ]|気が[付つ]|発見|見つけ|連絡|指摘|通報|電話|知らせ|報告|申し?出)[^。、た]{0,6}た(?:[^。、たをにが]{1,10}の)?(?:[一-龠]{0,6}(?:職員|署員|隊員|社員|行員|店員|駅員|教員|教諭|教頭|校長|園長|院長|所長|課長|係長|担当者?|係員|本人|看護師|医師|講師|教授)|スタッフ)(?:ら)?[がは]
{%- endmacro %}


{#
    What somebody was punished or charged for: 「記録を見(たとして、停職とした)」「不正取得)(の疑いで逮捕された)」. Applied to the text behind the word and the next one. Returns: a regular expression.
#}
{% macro charged_with_pattern() -%}
    ^[^。]{0,40}[ただ]として、|^[^。、]{0,6}の?(?:疑い|容疑|罪)で
{%- endmacro %}


{#
    A message as what brought the matter to light: 「申し出(たことから発覚)」. Applied to the text behind the word. Returns: a regular
    expression.
#}
{% macro tip_as_cause_pattern() -%}
    ^[ぁ-ん]{0,6}たこと(?:から|で|により|によって|を(?:きっかけ|契機|受け)|が(?:きっかけ|契機|発端|端緒))
{%- endmacro %}


{#
    What describes a matter by its finding, whose day is that of the finding: 「11日に検知(した当社サーバーへの)不正アクセスについて」. Applied to the text between
    both words. Returns: a regular expression.
#}
{% macro found_matter_pattern() -%}
    ^(?:いた|致)?[ぁ-ん]{0,4}た[^。、はがを]{0,16}$
{%- endmacro %}


{#
    What somebody concluded that it was: 「不具合(と突き止め)」「紛失(であると判断)」. Applied to the text behind the word and the next word. Returns: a
    regular expression.
#}
{% macro concluded_matter_pattern() -%}
    ^(?:である|によるもの)?と(?:突き止|判断|断定|結論|特定|推定)
{%- endmacro %}


{#
    A state as what was found, so that the date of both is that of the finding: 「15日に…なくなっていることに気づいた」. Applied to the
    text behind the word and the next one. Returns: a regular expression.
#}
{% macro found_state_pattern() -%}
    ^[ぁ-ん]{0,3}(?:る|ない)(?:こと|の)[にをが](?:気|発見|確認|判明|発覚|分か|わか)
{%- endmacro %}


{#
    What follows a word that is the content of another predicate, 「…されたことを確認」, not of a noun beside it. Applied as
    embedded_pattern. Returns: a regular expression.
#}
{% macro complement_pattern() -%}
    ^.(?:処理|処分|作業)?[にへ](?:回し|出し|かけ)た(?:可能性|おそれ|恐れ|と[^こい])|^(?:.[ぁ-ん]{0,8})?[たるう](?:こと|旨|可能性|おそれ|恐れ|疑い|との|と(?:発表|公表|判明|確認))|^が(?:発覚|判明|分か|わか|発見|見つか|検知|特定|明らか)|^.(?:の?(?:可能性|おそれ|疑い)|を(?:発見|確認|把握|検知|認識)|が(?:発覚|判明|確認))
{%- endmacro %}


{#
    A measure that others say, or are asked, to have taken: 「削除した旨の書面を受領」「削除したとの回答を得た」「削除するよう求めた」.
    Applied to the text behind the word. Returns: a regular expression.
#}
{% macro assured_measure_pattern() -%}
    ^(?:(?:さ?れ?し?|を完了し)?た|済?み)(?:である)?(?:旨|こと|と)の?ご?(?:書面|回答|返信|返事|返答|連絡|報告|確認書|文書)(?:を|が|も|あり|。| *\|)|^(?:する|く|ける)?ように?、?(?:求|依頼|要請|お願い|伝え|頼|連絡|通知|案内|呼び?掛け|呼びかけ|指示)|^て(?:いただ|頂|もら|ほし|欲し)[^。、]{0,6}旨を?[^。、]{0,8}(?:お願い|依頼|伝え|求|要請)
{%- endmacro %}


{#
    A notice by its contents: 「謝罪のメールを(送り)」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro notice_by_contents_pattern() -%}
    ^の(?:メール|書面|手紙|書状|封書|電話|連絡|文)
{%- endmacro %}


{#
    What stands between a measure and the 確認 that it was done: 「消去されたことを確認」. Returns: a regular expression.
#}
{% macro confirmed_measure_pattern() -%}
    ^(?:の?完了|が完了)?(?:さ?れ?し?|[いっ]|(?:して)?(?:いただい|頂い|もらっ|くださっ))?(?:た|ている|てい|済み)?(?:こと|の|旨)?を?$
{%- endmacro %}


{#
    What happened as the object or topic of what mends it, with at most a day and an agent between: 「不具合を(改修)」「不正プログラムは5月25日に担当者が(除去)」.
    Applied to the text between both words. Returns: a regular expression.
#}
{% macro mended_matter_pattern() -%}
    ^(?:を|は|については?)、?(?:[0-9年月日時分頃同翌当午前後中すぐに、() ]|[月火水木金土日]曜)*(?:[^。、はがを]{1,16}が)?$
{%- endmacro %}
