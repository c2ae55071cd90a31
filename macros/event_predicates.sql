{#
    A sentence closed by a full stop, so that a noun as its last word (「…へ報告」) reads as the predicate that it is.
    Argument: a text expression. Returns: a text expression, the same, or closed behind its last character that is no blank.
#}
{% macro with_full_stop(text) -%}
    case when {{ text }} like '%。' then {{ text }} else rtrim({{ text }}) || '。' end
{%- endmacro %}


{#
    What follows a word that another predicate takes up: 「…した旨」「…した可能性」「…したと(発表)」. Applied to the last
    character of the word, the text behind it and the start of the next event word. Returns: a regular expression.
#}
{% macro embedded_pattern() -%}
    ^(?:.[取出去抜込]?[ぁ-ん]{0,8})?[たるのなう](?:こと|の[をが]|など|旨|もの[^。で]|可能性|おそれ|恐れ|疑い|懸念|際|ため|問題|事案|事実|被害|お客|お[一-龠]|との|と[^もきとこ]|という| ?[一-龠ァ-ヶ0-9「])|^.(?:に使われた|が(?:確定した|(?:疑わ|懸念さ|確認さ)れ(?:た|る|ている)))[一-龠0-9おごァ-ヶ]|^.って[一-龠]{1,3}し?[ぁ-ん]{0,5}たこと|^が(?:発覚|判明|確認|分か|わか|発見|見つか|検知|検出|把握|特定|認め|明らか)|^.(?:の?(?:可能性|おそれ|恐れ|疑い|懸念|件|事案|事実|被害|際|ため)|のご(?:連絡|指摘|通報)|のお(?:知らせ|問い?合わ?せ|申し?出)|の(?:連絡|指摘|通報|申し?出)[がをにで]|との|という|について|に関|による|により|に伴|に係|に起因|に気[付づが]|が(?:発覚|判明|確認|分か|わか)|を(?:発見|確認|把握|検知|認識|認め|お知らせ|ご?報告|公表|発表|ご?案内|ご?説明)|と(?:発表|公表|説明|みられ|判断|特定|断定|推[測定]))
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
    ^(?:の試行)?が(?:あ[っり]|行われ|なされ|発生し|起き|起こ|続い|相次)
{%- endmacro %}


{#
    What is supposed to have happened, as the predicate that closes its sentence: 「風で飛ばされたとみられる。」. Applied to the text
    behind the word. Returns: a regular expression.
#}
{% macro supposed_pattern() -%}
    ^[ぁ-ん]{0,6}[ただ]と(?:みられ|見られ|思われ|考えられ|推定され|推測され)(?:る|ます|ている|ております)。?$
{%- endmacro %}


{#
    Those who got something by mistake, as the ones who are told or asked: 「誤った宛先に(削除を求めた)」. Applied to the text behind
    the word. Returns: a regular expression.
#}
{% macro recipient_addressed_pattern() -%}
    ^(?:の[^、。]{1,8})?(?:に|へ)(?:対し)?[^。、]{0,12}(?:削除|消去|破棄|廃棄|返却|返送|回収|連絡|電話|謝罪|お詫び|おわび|事情)
{%- endmacro %}


{#
    What sets a word before its date: 「報告を受けたのが8月25日」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro cleft_date_pattern() -%}
    ^[ぁ-ん]{0,4}の[はが]、?(?:[0-9]|同[日月年]|翌|昨|本年|先月)
{%- endmacro %}


{#
    A word that describes somebody or a number of things: 「閲覧した管理者に」「発送した412件」. Applied to the word and the text
    behind it. Returns: a regular expression.
#}
{% macro describing_pattern() -%}
    [たる](?:可能性のある)? ?(?:[0-9]|残り|[一-龠]{0,4}(?:者|人|名|様|方|社員|職員|生徒|児童|学生|世帯|先|会社|病院|施設|書類|帳票|通知書|伝票))
{%- endmacro %}


{#
    Staff as the subject of what they did next, by what they noticed or were told: 「返信で気付いた職員が(電話で謝罪し)」「連絡を受けた教頭は」.
    Applied to the word and the text behind it. Returns: a regular expression.
#}
{% macro noticing_staff_pattern() -%}
    (?:気[付づ]|気が[付つ]|発見|見つけ|連絡|指摘|通報|電話|知らせ|報告|申し?出)[^。、た]{0,6}た(?:[^。、たをにが]{1,10}の)?(?:[一-龠]{0,6}(?:職員|署員|隊員|社員|行員|店員|駅員|教員|教諭|教頭|校長|園長|院長|所長|課長|係長|担当者?|係員|本人|看護師|医師|講師|教授)|スタッフ)(?:ら)?[がは]
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
    ^(?:.[ぁ-ん]{0,8})?[たるう](?:こと|旨|可能性|おそれ|恐れ|疑い|との|と(?:発表|公表|判明|確認))|^が(?:発覚|判明|分か|わか|発見|見つか|検知|特定|明らか)|^.(?:の?(?:可能性|おそれ|疑い)|を(?:発見|確認|把握|検知|認識)|が(?:発覚|判明|確認))
{%- endmacro %}


{#
    What follows a word that is denied: 「…しておりません」「…していない」. Returns: a regular expression.
#}
{% macro negated_predicate_pattern() -%}
    ^た(?:の)?か(?:[、。はを]|どうか|否か)|^(?:は|も)なく|^(?:は|も)?(?:、[^。、]{0,10})?(?:受け|寄せられ|いただ|頂)[^。]{0,8}(?:ません|おらず|ない)|^(?:らず|かず|かないまま|できず|出来ず|すべき|しなければ|する(?:べき|必要))|^[ぁ-ん]{0,7}(?:ません|ないこと|ない。|ていない|ておらず|なかった|なし|できない|には?至(?:ら|っていな|っており?ま?せ|っておら))|^の?(?:有無|可能性はな)
{%- endmacro %}


{#
    What follows something of which no trace was found: 「漏えいした事実は(確認しておりません)」. Applied to the text behind
    a word and the next word with what follows it. Returns: a regular expression.
#}
{% macro no_trace_pattern() -%}
    ^[ぁ-ん]{0,4}(?:事実|形跡|痕跡|こと)?(?:は|も)[^。]{0,12}(?:確認|見つか|認め|ござい|あり)[ぁ-んさ]{0,6}(?:ません|ない|おらず)
{%- endmacro %}


{#
    What makes a word for what happened part of another noun, or of what is done against it: 「誤記載分」「誤送信先」「盗難車」
    「不正アクセスを防ぐ」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro part_of_noun_pattern() -%}
    ^(?:先|元|者|物|品|車|分[のをはに、 ]|件数|範囲|対象|経路|経緯|原因|防止|対策|システム|端末|設定|権限|履歴|記録|回数|拡大|の(?:拡大|防止|有無|対策|原因|経緯|監視))|^を(?:示す|示唆|疑わせ|装[うっい]|防[ぐい]|防止|監視|想定)|^に(?:当てはま|該当|備え)
{%- endmacro %}


{#
    What turns a word for what happened into a measure: 「閲覧を制限した」. Applied as embedded_pattern. Returns: a
    regular expression.
#}
{% macro stopped_happening_pattern() -%}
    ^.を(?:一時|緊急|直ちに|全て|すべて)?(?:的に)?(?:制限|停止|遮断|禁止|中止|不可)
{%- endmacro %}


{#
    What was handed back with something of others in it, no measure: 「返却した答案の中に」. Applied to the word and the text behind it.
    Returns: a regular expression.
#}
{% macro handed_back_wrongly_pattern() -%}
    (?:返却|お返し)し(?:まし)?た[^。、]{1,12}(?:の中に|に、?(?:別|他|ほか|誤|混|紛))
{%- endmacro %}


{#
    The paper that closes an investigation, taken for a report: 「7月30日に報告書を受け取り」. Applied as embedded_pattern. Returns: a
    regular expression.
#}
{% macro received_paper_pattern() -%}
    ^告書(?:を|が|の提出を)(?:受|届|入手|まとま)
{%- endmacro %}


{#
    A measure that others say, or are asked, to have taken: 「削除した旨の書面を受領」「削除したとの回答を得た」「削除するよう求めた」.
    Applied to the text behind the word. Returns: a regular expression.
#}
{% macro assured_measure_pattern() -%}
    ^(?:さ?れ?し?|を完了し)?た(?:旨|こと|と)の?(?:書面|回答|返信|返事|返答|連絡|報告|確認書|文書)(?:を|が|も|あり|。)|^(?:する)?ように?、?(?:求|依頼|要請|お願い|伝え|頼)
{%- endmacro %}


{#
    A notice by its contents: 「謝罪のメールを(送り)」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro notice_by_contents_pattern() -%}
    ^の(?:メール|文書|書面|手紙|書状|封書|電話|連絡|文)
{%- endmacro %}


{#
    What somebody tells, closed by 「と」 before the teller: 「…が書き換えられており、漏れた懸念もあると県警から(連絡)」. Applied to the text
    before a message and the message. Returns: a regular expression.
#}
{% macro told_by_someone_pattern() -%}
    [うるただい]と、?[^。、と]{1,20}(?:から|より)[^。、]{0,8}(?:連絡|指摘|通報|報告|情報|問い?合わ?せ|申し?出|電話|相談|照会|知らせ|通知)
{%- endmacro %}


{#
    A telling that is to come, in a sentence of its own below a date: 「個別にご連絡します。」 Applied to the word and the text behind
    it. Returns: a regular expression.
#}
{% macro yet_to_be_done_pattern() -%}
    [^おて](?:[しりきいちえせめけみ]|いたし|致し)ます。$|(?:する|していく)(?:予定|方針|こととし)[^。]*。$
{%- endmacro %}


{#
    Words that close what somebody else said: 「…が書き換えられている旨の」. Returns: a regular expression.
#}
{% macro quoting_word_pattern() -%}
    ^(?:旨の?|との|という)|との$
{%- endmacro %}


{#
    What is mended, not done away with, as the subject of a passive measure: 「脆弱性は8月18日に修正され」. Returns: a regular
    expression for the text before a word.
#}
{% macro mended_thing_pattern() -%}
    (?:脆弱性|不具合|設定|バグ|権限|プログラム|アカウント|パスワード)(?:は|が)[^。、]{0,14}$
{%- endmacro %}


{#
    What stands between a measure and the 確認 that it was done: 「消去されたことを確認」. Returns: a regular expression.
#}
{% macro confirmed_measure_pattern() -%}
    ^(?:の完了|が完了)?(?:さ?れ?し?)?(?:た|ている|てい|済み)?(?:こと|の|旨)?を?$
{%- endmacro %}


{#
    A clause that is closed by a noun right behind an inner date: 「11日に受け付けた(伝票を紛失した)」. The date tells of that
    clause only. Returns: a regular expression for the text between the date and a word.
#}
{% macro closed_clause_pattern() -%}
    ^(?:に|から|より)(?:[^、。にをがは]{1,14}(?:から|より|で))?(?:行っ|受け付け|送付され|発送され|郵送され|配布され|提出され|送られ|届けられ|お送りし|送っ|送付し|発送し|郵送し|お届けし|配布し|開催し|開い|発行し|作成し|購入し|提出し|契約し|導入し|締結し|撮影し|実施し|行われ|開催され|実施され|執行され|配っ|届い)[ぁ-ん]{0,6}た[一-龠ァ-ヶ「]
{%- endmacro %}


{#
    A clause that gives the occasion of what is told behind it: 「1日に実施した更新の際、」「…の不具合により、」. Its date is
    that of both. Returns: a regular expression for the text between the date and a word.
#}
{% macro occasion_pattern() -%}
    ^[^、]*(?:際|折|とき|時)(?:に|、|は)|^[^、]*(?:不具合|作業|ミス|誤り|変更|更新|調査|点検|検査|確認)(?:により|に伴い|で|において|の結果)、
{%- endmacro %}


{#
    What happened as the object or topic of what mends it, with at most a day between: 「不具合を(改修)」「不正プログラムは5月25日に(除去)」.
    Applied to the text between both words. Returns: a regular expression.
#}
{% macro mended_matter_pattern() -%}
    ^(?:を|は|については?)、?(?:[0-9年月日時分頃同翌当午前後中すぐに、() ]|[月火水木金土]曜)*$
{%- endmacro %}


{#
    A verb without a meaning of its own behind the date of its object: 「通知を1月20日から開始」. Applied to the text behind the
    object. Returns: a regular expression.
#}
{% macro light_verb_pattern() -%}
    ^(?:を|は|については)、?[^。、を]{2,16}(?:に|から|より|で|をもって)(?:順次|すべて|全て)?(?:行|実施|開始|完了|終え|終了|済)|^を、?[^。、を]{2,14}(?:に|以降|から)、?(?:[^。、]{0,16}から)?(?:受け|いただ|頂|受領)|^(?:さ?れ?し?)?たことを[^。、を]{2,14}(?:に|で)(?:確認|確かめ)|^(?:の?(?:ご?連絡|ご?指摘|ご?報告|ご?通報|お知らせ|第?一報|お?電話))?が、?[^。、が]{2,20}に(?:あっ|あり|届|寄せ|入)
{%- endmacro %}


{#
    What a light verb means by its topic or object, with the date between: 「調査は12月2日に(終わり)」「回収を5日(までに終え)」. Arguments: the code
    of the verb (begin, finish, receive) and the text before it. Returns: a code of lexicon_events, or NULL for an object that tells nothing.
#}
{% macro light_verb_code(code, text_before) -%}
    case
        when {{ code }} = 'receive'
            then case
                when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("報告書|調査結果|解析結果|分析結果|鑑定結果|最終報告|調査報告") }}')
                    then 'investigation_completed'
                when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("被害届") }}')
                    then 'reported_police'
                when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("書類|封筒|郵便物|通知書|申請書|名簿|現物|データ|媒体|メモリー?|パソコン|端末|[鞄袋]|かばん") }}')
                    then 'contained'
            end
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("調査|解析|分析|検証|検査|点検|精査|照合|鑑定|鑑識|フォレンジック|聞き取り|ヒアリング|調査委員会|調査チーム") }}')
            then case {{ code }} when 'begin' then 'investigation_started' else 'investigation_completed' end
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("ご?連絡|ご?通知|ご?説明|お詫び|おわび|謝罪|お知らせ|ご?案内|(?:書状|書面|文書|手紙|封書)の(?:郵送|発送|送付)") }}')
            then 'individuals_notified'
        when {{ code }} = 'begin' and regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("攻撃(?:そのもの|自体)?|不正な?(?:アクセス|ログイン|送信|閲覧|利用)|漏えい|漏洩|流出|情報の窃取|迷惑メールの送信") }}')
            then 'occurred'
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("回収|削除|消去|返却|修正|改修|修復|遮断|初期化|駆除|除去|パスワードの(?:変更|再設定)") }}')
            then case {{ code }} when 'finish' then 'contained' end
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("復旧") }}')
            then case {{ code }} when 'finish' then 'service_resumed' end
    end
{%- endmacro %}


{#
    The topic or object of a light verb. Argument: the noun, a regular expression. Returns: a regular expression for the text before
    the verb.
#}
{% macro light_verb_object_pattern(noun) -%}
    (?:{{ noun }})(?:作業|手続き?|対応)?(?:について)?(?:[はがをも]|[ :・…]+[0-9])[^。をが]{0,24}$
{%- endmacro %}


{#
    The end of a clause of its own in which something came in or was done: 「連絡を(受け、)」. What is told behind it happened on the
    same day. Applied to the text behind a word. Returns: a regular expression.
#}
{% macro closing_message_pattern() -%}
    ^(?:[ぁ-ん]{0,3}(?:受け|頂戴し|いただ|頂)(?:き|いて|て)?|[ぁ-ん]{0,2}(?:あ|入)り|られ|き|し|て|して)、
{%- endmacro %}


{#
    A day behind which the sender of a message stands: 「2日に警察から、…との(連絡)」. It is that of the message, not of what the
    message tells. Returns: a regular expression for the text between the date and a word.
#}
{% macro day_of_message_pattern() -%}
    ^ ?(?:頃|ごろ|ころ)?に、?[^。、]{1,24}(?:から|より)
{%- endmacro %}


{#
    The end of a clause that sets what follows apart: 「…しておりますが、」. A date before it does not rule what comes after.
    Returns: a regular expression.
#}
{% macro contrast_pattern() -%}
    (?:ますが|ましたが|ですが|でしたが|せんが)(?:、|[一-龠])
{%- endmacro %}


{#
    The text between two dates where the first shares the predicate of the second: it ends as a noun or a particle, not
    as a clause of its own. 「4日に省へ、5日に県へ報告」「1日及び3日付で」. Returns: a regular expression.
#}
{% macro gapped_clause_pattern() -%}
    ^(?:付け?)?[^。()]{0,60}(?:[をにへと・や]|及び|および|並びに|[一-龠0-9]報)?[、,]?$
{%- endmacro %}


{#
    The end of a clause of its own: a predicate in its continuing form. Returns: a regular expression.
#}
{% macro clause_end_pattern() -%}
    [しれりいきちっみえけべめせげぎびね]、|ました|した|て、|済みで、|ており|たが|ため|ところ|た(?:後|のち|あと)|[~から-]$
{%- endmacro %}


{#
    The end of a sentence that tells what happened, or what has been done since, in a reporter's words too (…たという). Returns: a regular expression.
#}
{% macro told_as_past_pattern() -%}
    (?:た|ている|ております)(?:という|とのこと(?:です)?|もの(?:です|である)?|というもの|と(?:説明|話|み|し)ている|と(?:説明|話)した|模様)?。?$
{%- endmacro %}


{#
    Where somebody posts that something leaked, which is no leak itself: 「掲示板に「名簿が出回っている」と(書き込まれ)」. Returns: a regular
    expression for the text before a word.
#}
{% macro posted_somewhere_pattern() -%}
    (?:掲示板|SNS|ネット上?|サイト|ツイッター|Twitter|X|ブログ|スレッド)に[^。]{0,80}と[^。、と]{0,16}$
{%- endmacro %}
