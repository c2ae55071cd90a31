{#
    Those who got something by mistake, as the ones who are told or asked: 「誤った宛先に(削除を求めた)」. Applied to the text behind
    the word. Returns: a regular expression.
#}
{% macro recipient_addressed_pattern() -%}
    ^(?:の[^、。]{1,8})?(?:に|へ)(?:対し)?[^。、]{0,12}(?:削除|消去|破棄|廃棄|返却|返送|回収|連絡|電話|謝罪|お詫び|おわび|事情)
{%- endmacro %}


{#
    What somebody of one's own told by telephone, no call that came in: 「院長(よりお電話)でご説明とお詫びをいたしました」「メール(とお電話)でご連絡」. Applied to the text behind
    the word. Returns: a regular expression.
#}
{% macro told_by_phone_pattern() -%}
    ^(?:で|にて|により)?[^。、]{0,10}(?:ご?説明|お?詫び|おわび|謝罪|ご?案内|経[緯過]|事情)[^。、]{0,12}(?:し|いたし|致し|を行い|差し上げ|申し上げ|伝え)(?:まし|た|、|て|ます)
{%- endmacro %}


{#
    A schedule as a thing, no plan of the notice: 「活動予定を送る際」「予定表」. Applied to the word and the text behind it. Returns: a regular
    expression.
#}
{% macro schedule_pattern() -%}
    (?:廃棄|処分|溶解|返却)予定の[一-龠]|予定(?:だった|であった)[一-龠ァ-ヶ]|^.{0,2}予定(?:表|を(?:送|通知|連絡|知らせ|案内|共有|記[しさ載])|の(?:連絡|お知らせ|ご?案内|通知))
{%- endmacro %}


{#
    What follows a word that is denied: 「…しておりません」「…していない」. Returns: a regular expression.
#}
{% macro negated_predicate_pattern() -%}
    ^た(?:の)?か(?:[、。はを]|どうか|否か)|^[ぁ-ん]{0,3}ない(?:設定|仕様|仕組み)|^を?(?:行い|行わ|実施し|使い|使用し|利用し)(?:ません|ない)|^を?(?:終え|済ませ|完了し)て(?:い|おり)(?:ない|ません)|^[ぁ-ん]{0,6}(?:ないまま|ずに)|^(?:は|も)なく|^(?:は|も)?(?:、[^。、]{0,10})?(?:受け|寄せられ|いただ|頂)[^。]{0,8}(?:ません|おらず|ない)|^(?:も|が|は)?(?:でき|出来)なく|^(?:らず|かず|できず|出来ず|すべき|しなければ|する必要|[ぁ-ん]{0,2}べき)|^[ぁ-ん]{0,7}(?:ません|ないこと|ない。|ていない|ておらず|なかった|ないという|ないとして|なし|できない|には?至(?:ら|っていな|っており?ま?せ|っておら))|^の?(?:有無|可能性はな)
{%- endmacro %}


{#
    What follows something of which no trace was found: 「漏えいした事実は(確認しておりません)」. Applied to the text behind
    a word and the next word with what follows it. Returns: a regular expression.
#}
{% macro no_trace_pattern() -%}
    ^[ぁ-ん]{0,4}(?:事実|形跡|痕跡|こと)?(?:は|も)[^。]{0,12}(?:確認|見つか|認め|ござい|あり)[ぁ-んさ]{0,6}(?:ません|ない|なかった|おらず)|^[ぁ-ん]{0,4}たと(?:の|いう)ご?(?:連絡|報告|申し?出|情報|相談|届け?出?|苦情|指摘|事実|問い?合わ?せ)(?:等|など)?(?:は|も)[^。]{0,16}(?:ござい|あり|寄せられて|受けて|入って|確認)[ぁ-んさ]{0,6}(?:ません|ない|おらず)
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
    (?:別|他|ほか|違う|誤った)の?[^。、]{0,8}(?:に|へ)[^。、を]{0,4}(?:返却|返送|お返し)|(?:返却|お返し)し(?:まし)?た[^。、]{1,12}(?:の中に|に、?(?:別|他|ほか|誤|混|紛))
{%- endmacro %}


{#
    A report of a series, by which an announcement is told: 「6月1日の|初報」. Returns: a regular expression for a word.
#}
{% macro numbered_report_pattern() -%}
    ^(?:第[一二三四五六七八九0-9]{1,2}|初|続)報
{%- endmacro %}


{#
    The paper that closes an investigation, taken for a report: 「7月30日に報告書を受け取り」. Applied as embedded_pattern. Returns: a
    regular expression.
#}
{% macro received_paper_pattern() -%}
    ^告書(?:を|が|の提出を)(?:受|届|入手|まとま)
{%- endmacro %}


{#
    What somebody tells, closed by 「と」 before the teller: 「…が書き換えられており、漏れた懸念もあると県警から(連絡)」. Applied to the text
    before a message and the message. Returns: a regular expression.
#}
{% macro told_by_someone_pattern() -%}
    [うるただい]と、?[^。、と]{1,20}(?:から|より)[^。、]{0,8}(?:連絡|指摘|通報|報告|情報|問い?合わ?せ|申し?出|電話|相談|照会|知らせ|通知)
{%- endmacro %}


{#
    Words that close what somebody else said: 「…が書き換えられている旨の」. Returns: a regular expression.
#}
{% macro quoting_word_pattern() -%}
    ^(?:旨の?|との|という)|との$
{%- endmacro %}


{#
    What is mended, or the topic that was done away with, as the subject of a passive measure: 「脆弱性は8月18日に修正され」「保存したデータは全て
    削除され」. What somebody deleted is told with 「が」. Returns: a regular
    expression for the text before a word.
#}
{% macro mended_thing_pattern() -%}
    (?:脆弱性|不具合|設定|バグ|権限|プログラム|アカウント|パスワード)(?:は|が)[^。、]{0,14}$|(?:偽|なりすまし|不審な|問題の|不正な|当該)の?[^。、はがを]{0,10}が$|(?:データ|ファイル|メール|情報|資料|投稿|画像|写真|動画|名簿|書類|複製|控え|写し|ページ)(?:等|など)?は、?[^。、がを]{0,24}$
{%- endmacro %}


{#
    Where somebody posts that something leaked, which is no leak itself: 「掲示板に「名簿が出回っている」と(書き込まれ)」. Returns: a regular
    expression for the text before a word.
#}
{% macro posted_somewhere_pattern() -%}
    (?:掲示板|SNS|ネット上?|サイト|ツイッター|Twitter|X|ブログ|スレッド)に[^。]{0,80}と、?[^。、と]{0,20}$
{%- endmacro %}


{#
    What makes an ordinary deed one against the rules: 「許可を得ずに(持ち帰った)」. Returns: a regular expression for the text before a word.
#}
{% macro against_rules_pattern() -%}
    無断|(?:許可|承認|了解|申請|届け?出)[^。、]{0,8}(?:ず|な[いくし]|まま)|(?:規[程則定]|内規|ルール|要[領綱])[^。、]{0,6}(?:に?反|違反|守ら)|禁(?:止|じ)|不正に|盗
{%- endmacro %}


{#
    A whole site as what is taken out of view, so that it is a service that stops: 「ストアの(公開を停止)」. Returns: a regular expression for the text before the word.
#}
{% macro whole_site_pattern() -%}
    (?:サイト|ストア|ショップ|ホームページ|サービス|システム|HP)(?:全体|自体)?の$
{%- endmacro %}


{#
    An attack as what a label dates: 「不正アクセスの(発生期間)」. Returns: a regular expression for the text before the label.
#}
{% macro attack_noun_pattern() -%}
    (?:(?:不正な?|なりすまし(?:による)?|第三者による)(?:アクセス|ログイン|利用|送信)|(?:サイバー)?攻撃|侵入|感染|誤(?:送信|送付|配信|転送))(?:の|が|(?:が|の)?(?:あっ|行われ|発生し|続い)(?:てい)?た|された|を受けた)?$
{%- endmacro %}


{#
    What calls somebody of one's own out, so that what he takes away is fetched back: 「知らせてくださり、所長が(持ち帰った)」. Returns: a regular expression
    for the text before a word.
#}
{% macro called_out_pattern() -%}
    (?:知らせ|連絡|電話|通報|申し?出|伺|訪(?:れ|ね|問し)|出向|駆け?[付つ]け)[^。]*$
{%- endmacro %}


{#
    Who did it or what was done, as what was made out: 「元職員の操作(と特定)」. To whom it went or how many they are is none. Returns: a regular
    expression for the text before a word.
#}
{% macro doer_or_deed_pattern() -%}
    (?:操作|行為|犯行|仕業|によるもの|(?:当該|元|退職した)[^、。はがを]{0,8}[員者人])(?:である)?$
{%- endmacro %}


{#
    What others are asked to stop and to do away with: 「利用の中止(と削除を要請)」. Applied to the text behind a word. Returns: a regular expression.
#}
{% macro asked_of_others_pattern() -%}
    ^(?:と|や|及び|および|並びに)[^、。を]{0,8}(?:削除|消去|廃棄|破棄|返却)を?(?:要請|求|依頼|お願い|要求)
{%- endmacro %}


{#
    What others found and handed in, no report of one's own: 「落ちていた名簿が(交番に届け)られ」. Applied to a word and the text behind it. Returns: a
    regular expression.
#}
{% macro handed_in_pattern() -%}
    ^(?:交番|警察署?)[にへ]届け(?:られ|て(?:くださ|下さ|いただ|頂|くれ|もら))
{%- endmacro %}


{#
    Malware, as what starts to run: 「ランサムウェア(が動き出し)」. Returns: a regular expression for the text before a word.
#}
{% macro malware_pattern() -%}
    (?:ウイルス|ウィルス|ウェア|ワーム|トロイの木馬|(?:不正|攻撃)(?:な)?プログラム)$
{%- endmacro %}


{#
    What is said to have been found later: 「攻撃が始まる(後日の調査で(判明))」「作成していたことがのちに(判明)」. Returns: a regular expression for the text
    before a word.
#}
{% macro found_later_pattern() -%}
    \((?:後日|その後|のちの?|後の|追って)[^()]{0,16}$|(?:こと|事実)[がもは]、?(?:後日|のちに|後に|後になって|その後の[^。、]{1,8}で)、?$
{%- endmacro %}


{#
    What is looked into, so that 確認 is an inspection and no discovery: 「警察による現場の(確認)」. Returns: a regular expression for the text before the word.
#}
{% macro inspection_object_pattern() -%}
    (?:現場|現地|状況|内容|履歴|記録|ログ|事実(?:関係)?|経緯|範囲|件数|有無|在庫)の$
{%- endmacro %}


{#
    Something odd that others report or that is stopped, no discovery of its own: 「(不審な通信)が出ているとの連絡」「(不審な通信)先への接続を遮断」.
    Applied to the text behind the word. Returns: a regular expression.
#}
{% macro told_or_stopped_pattern() -%}
    ^(?:先|元)[^。、]{0,10}(?:遮断|停止|接続|ブロック)|^[^。、]{0,20}(?:との|旨の?|という)ご?(?:連絡|通知|報告|指摘|警告|情報|知らせ)
{%- endmacro %}


{#
    What an intruder did to the data, no measure: 「侵入者が作成し削除した」. Returns: a regular expression for the text before a word.
#}
{% macro done_by_intruder_pattern() -%}
    (?:攻撃者|侵入者|犯人|窃盗犯|何者か|第三者)(?:が|により|によって)、?[^。なこ]{0,40}$
{%- endmacro %}


{#
    What was taken away as waste, no measure: 「清掃業者が回収し」「委託業者が回収し、焼却処分場へ搬入」. Applied to a sentence. Returns: a regular
    expression.
#}
{% macro collected_as_waste_pattern() -%}
    (?:収集|清掃|廃棄物|ごみ|ゴミ|古紙|リサイクル)[^。、]{0,6}(?:業者|会社|車|員)が[^。]{0,12}回収|(?:ごみ|ゴミ|不用品|古紙|廃棄物)として回収|(?:業者|会社|車|員)が[^。、]{0,12}回収し、[^。]{0,16}(?:焼却|溶解|破砕|裁断|処分場)
{%- endmacro %}


{#
    An attack by its beginning: 「10日の未明に始まった攻撃により」. Applied to the end of a verb of beginning and the text behind it.
    Returns: a regular expression.
#}
{% macro attack_that_began_pattern() -%}
    ^.[りっ]?(?:まし)?た[^。、]{0,10}(?:攻撃|ランサムウェア|不正(?:な)?アクセス|侵入|感染|障害|被害)
{%- endmacro %}


{#
    An apology, an explanation or a warning that is put on a page for everybody, not sent to those concerned: 「おわびをホームページに載せ」. Applied to
    the word and the text behind it. Returns: a regular expression.
#}
{% macro apology_on_page_pattern() -%}
    (?:ホームページ|サイト|HP|紙面|紙上|新聞)(?:上|等|など)?(?:で|に|にて)、?[^。、]{0,6}(?:お?詫び|おわび|謝罪|お知らせ|説明|注意喚起|注意を(?:促す|呼びかける|呼び掛ける))(?:と[^。、を]{1,8})?(?:の?文(?:書|章)?)?を?(?:掲載|公開|載せ|掲示)|(?:お?詫び|おわび|謝罪|お知らせ|説明|経緯|注意喚起)(?:の?文(?:書|章)?)?を[^。、]{0,10}(?:ホームページ|ウェブサイト|Webサイト|サイト|HP|紙面|紙上|新聞)(?:上|等|など)?に
{%- endmacro %}
