{#
    Words of exposure that tell no fact: 「漏えいの有無」「漏れた原因」「流出したかは調査中」「漏えいを防ぐ」「記録するよう指導」「持ち出しては
    ならない」「流出しないことを徹底」「伝えないでください」「保持しない方式へ移行」; a state that is denied is one (保持しない方式です). Applied to the text
    after the word. Returns: a regular expression.
#}
{% macro open_exposure_pattern() -%}
    ^(?:[ぁ-ん]{0,6}のでは(?:ない|ありません|ないでしょう)か(?:[」』]|と(?:の|いう)(?:ご|お)?(?:指摘|連絡|知らせ|問|通報|申))|[ぁ-ん]{0,6}(?:ます|ました|ません|でしょう|のです)か[。? ]|[ぁ-ん]{0,6}(?:ては|ちゃ)(?:なら|いけ)|[ぁ-ん]{0,3}[しさられせわか]ないこと[をとが][^確判]|[ぁ-ん]{0,4}ないで(?:くだ|下さ|いただ|頂)|[ぁ-ん]{0,4}ない(?:よう|方針|措置|(?:方式|仕組み?|運用|環境|設計|設定|状態)(?:へ|を[^、。]{0,6}(?:します|いたします|する|検討|進め)|に(?:移|変|改|し(?:ます|まし|た|て(?:い[くき]|まい|参))|する|いたし)|とす))|[ぁ-ん]{0,4}(?:原因|経緯|経路|有無|対策|対応|時期|時点)|[ぁ-ん]{0,3}[るむうすく](?:ため|目的)?の?(?:コンピュータ)?(?:ウイルス|ウィルス|マルウェア|不正?プログラム|ソフト|手口)|(?:に(?:ついて|関して))?[はも]?、?(?:現在|引き続き)?(?:調査|確認|精査)(?:を(?:続け|進め|行)|中)|[ぁ-ん]{0,4}かどうか|[ぁ-ん]{0,4}か否か|[ぁ-ん]{0,3}たか[はをにも、]|し?たものではな|[ぁ-ん]{0,6}(?:ない|なかった)(?:もの|こと)?と(?:思い込|誤認|誤解|勘違い|錯覚)|[ぁ-ん]{0,3}防|[ぁ-ん]{0,3}(?:つもり|はず)(?:で|が|の|だ)|[ぁ-ん]{0,2}する(?:方針|こと(?:とし|とする|といた|にし|にする))|(?:など|等)?に(?:よる(?:もの|事案|事故|被害)で|起因|基づくもの)|[ぁ-ん]{0,4}よう、?に?、?(?:指導|指示|求め|定め|義務|規定|決め|周知|徹底|依頼|お願い|要請|呼))
{%- endmacro %}


{#
    A word of exposure whose matter is still examined, where the word for that is matched itself: 「流出については|調査中」. Applied
    to the text after the word and the next word with its own. Returns: a regular expression.
#}
{% macro under_investigation_pattern() -%}
    ^(?:の?(?:有無|状況|範囲))?(?:に(?:ついて|関して))?[はもを]?、?(?:現在|引き続き|なお|鋭意)*、?(?:調査|確認|精査)(?:を(?:続け|進め|行っ)|中|し?て(?:い|お)り?ま|の途中)
{%- endmacro %}


{#
    What is public anyway, which is no exposure: 「法令に基づき|公表する項目」「もともと|公開している情報」. Arguments: the code of a word of exposure, the text before
    and after it. Returns: a condition.
#}
{% macro is_public_anyway(code, gap_before, gap_after) -%}
    (
        {{ code }} = 'handed'
        and regexp_matches({{ gap_before }}, '(?:(?:法|法令|法律|条例|規則|規程|要綱)(?:の規定)?(?:によ[りって]*|に基づ[いきてく]*|上)|もともと|元々|従来から|以前から|かねてから|日頃から|通常から|すでに|既に)、?(?:一般に|広く|外部に|当社のサイトで|ホームページで|ホームページに)?$')
        and regexp_matches({{ gap_after }}, '^(?:を?し|を?され|をして|を?する|を?される|の)?(?:て(?:い|お)る|て(?:い|お)ります|る|ている|ていた|対象の?)?(?:情報|項目|もの|内容|事項|データ)')
    )
{%- endmacro %}


{#
    What may stand between a word of exposure and the noun that carries its denial (…の可能性, …した事実). Returns: a
    regular expression.
#}
{% macro exposure_link_pattern() -%}
    ^(?:[ぁ-ん、]|等|被害|情報|事態|事象|外部?|第三者|現在|今|現?時点|調査|解析|分析|範囲|当社|弊社|本件|跡){0,14}$|^(?:など|等)?(?:や|、|・|と|及び|および|並びに|ならびに|又は|または)(?:それに(?:伴う|よる))?二次(?:的な?)?被害[ぁ-ん、]{0,8}$
{%- endmacro %}


{#
    What joins a thing to the word that says what is in it: 「漏えいの対象|に|含まれておりません」. Returns: a regular expression for the text between.
#}
{% macro within_pattern() -%}
    ^(?:の中|のなか|のうち|の範囲)?に[はも]?(?:一切|いっさい|全く|まったく|何も)?$
{%- endmacro %}


{#
    What stands between two predicates that share one ending: 「表示・保存していない」. Returns: a regular expression.
#}
{% macro coordinated_predicate_pattern() -%}
    ^(?:・|、|や|及び|および|または|又は|も|も、|し、)$
{%- endmacro %}


{#
    A message that is described, where a word like 内容 announces no items: 「同じ内容|の電話」. Returns: a regular expression for the text after a
    word.
#}
{% macro message_described_pattern() -%}
    ^の(?:お?電話|電子メール|メール|ご?連絡|ご?通報|ご?指摘|お?問い?合わ?せ|書き?込み|投稿|お?手紙|文書|相談|申し?出)(?:[がをでにはも、。]|$)
{%- endmacro %}


{#
    What stands between one act and the next of several, of which the last says whether they happened: 「閲覧|したり、外部へ|送信|したりした形跡はない」. Returns: a
    regular expression.
#}
{% macro one_of_several_acts_pattern() -%}
    ^[しさられ]{0,3}た?り、[^。、]{0,10}$
{%- endmacro %}


{#
    A clause on what something holds, before the noun that it describes, which is what the next predicate speaks of: 「個人番号が記載された
    書類は|含まれて…」「住所を含む情報の|流出は…」「会員情報(住所を含みます)への|影響は…」. Applied to a word of containing and the text up to the next word. Returns: a regular expression.
#}
{% macro describing_clause_pattern() -%}
    (?:む|んだ|ている|ていた|[れしっせじいえけべめ]た|[れす]る)(?:(?:[^、。ぁ-ん]{1,6}の)?[^、。ぁ-ん]{1,12}(?:など|等)?(?:への(?:不正な)?(?:アクセス|接続|侵入))?(?:に?[はも][^。]*|(?:[がをの]|への)(?:一切)?)?)?$|(?:む|みま|てい|てお)[ぁ-ん]{0,3}\)[^、。()]{0,14}$
{%- endmacro %}


{#
    A record that is itself what the next predicate speaks of, or one more item: 「入館の記録は|書かれておりません」「貸出の記録、氏名」. Applied to a word of
    containing and the text up to the next word. Returns: a regular expression.
#}
{% macro record_as_noun_pattern() -%}
    ^(?:記録|登録|記載|記入|記述)(?:など|等)?(?:[はがもをやと、・]|及び|および|並びに|ならびに)(?:[^きし]|$)
{%- endmacro %}


{#
    A word that tells who the people are whose data follow, or how it came about, and is no predicate of theirs: 「カードを使って|買い物をした顧客の番号」
    「不正アクセス|により流出」. Applied to the text after a word. Returns: a regular expression.
#}
{% macro people_described_pattern() -%}
    ^[^、。をがは]{0,4}(?:[^、。がは]{0,10}(?:した|していた|する|された|られた|た|ている)(?:顧客|お客様|お客さま|利用者|会員|方|人|者|ユーザー)(?:の|[0-9約])|(?:によ[りっ][て、]?|で|にて)、?$)
{%- endmacro %}


{#
    A verb of writing before the thing that holds what was written: 「氏名を入力|したファイルが流出」「登録|してある名簿」. Applied to the text after
    the word. Returns: a regular expression.
#}
{% macro written_into_pattern() -%}
    ^(?:した|された|している|してある|していた|してあった)[^、。ぁ-ん]{0,8}(?:ファイル|データ|リスト|一覧|表|シート|書類|資料|名簿|台帳|文書|帳票|USB|媒体)(?:[がをは等などに、]|$)
{%- endmacro %}


{#
    A noun of an act that is itself what was written: 「服薬の注意|が記されている」「請求|も印字されて」. Returns: a regular expression for the text after a word.
#}
{% macro thing_written_pattern() -%}
    ^(?:など|等)?[がも](?:記[しさ載入録]|書[いか]|載[っせ]|印[字刷]|刷[らっ])
{%- endmacro %}


{#
    Whether a word tells of data that got out, were handed on, could be seen or were contained in something. Argument: a column.
    Returns: a condition.
#}
{% macro is_exposure_code(code) -%}
    {{ code }} in ('leak', 'mishap', 'handed', 'visible', 'contained')
{%- endmacro %}


{#
    The end of a clause that tells a fact, with another clause behind it: 「氏名が流出|し、住所も…のおそれがあります」. Returns: a regular expression for the text after a
    word of exposure.
#}
{% macro end_of_fact_pattern() -%}
    ^(?:し|され|(?:が)?確認され|いたし)(?:(?:て(?:い|お)り|ました(?:が|ほか)|たほか|たが|まし(?:た)?)|ており)?、
{%- endmacro %}


{#
    A leak of data that is told as a fact: 「情報が流出したことが判明しました」「外部へ漏えいいたしました」. What came from elsewhere
    (他社から流出したID) is none. Returns: a regular expression for a sentence.
#}
{% macro told_as_fact_pattern() -%}
    (?:情報|データ|氏名|住所|アドレス)(?:など|等)?(?:の一部)?が[^。]{0,20}(?:漏えい|漏洩|流出|流失|窃取|漏れ|盗まれ|流れ出|外に出|外へ出|持ち出され|抜き取られ|盗み取られ|盗み出され|奪われ)(?:され|し|い?たし)?(?:て(?:い|おり))?(?:た(?:こと|事実)が|ま?した(?:。|$|ことが|こと[をにでか]))|(?:情報|データ|氏名|住所|アドレス)(?:など|等)?の(?:外部への)?(?:漏えい|漏洩|流出)が(?:判明|確認|発生|発覚|明らか)[^、。]{0,8}(?:ました|た(?:。|$|こと))|(?:漏えい|漏洩|流出)が(?:判明|確認|明らか)[^、。可お恐]{0,4}た(?:のは|情報は|データは|ものは)|(?:漏えい|漏洩|流出|流失|漏れ|盗まれ|持ち出され|抜き取られ|奪われ)(?:され|し|い?たし)?(?:て(?:い|しまっ))?た(?:もの(?:である(?:こと|と)|と)(?:が|を)?(?:判明|確認|分か|わか)|(?:個人)?(?:情報|データ)(?:等|など)?は、?[^。]{0,20}[0-9] ?(?:件|名|人))
{%- endmacro %}


{#
    Whether an item is in the data that a sentence takes for leaked: 「持ち出された情報には氏名が|含まれて」「流出したのは、…」. Arguments: the code and polarity of a word of
    exposure; the sentence. Returns: a condition.
#}
{% macro is_held_by_what_got_out(code, polarity, sentence) -%}
    coalesce(
        {{ code }} = 'contained' and {{ polarity }} = 'affirmed'
        and regexp_matches({{ sentence }}, '^[^。]{0,16}(?:漏えい|漏洩|流出|流失|窃取|漏れ|盗まれ|持ち出され|持ち出し|抜き取られ|盗み出され|奪われ)(?:され|し|い?たし)?(?:て(?:い|しまっ))?たの?(?:(?:情報|データ|ファイル|資料|名簿|書類|文書)(?:に|の(?:中|内容|項目)に?)?)?は'), false
    )
{%- endmacro %}


{#
    What joins an item to the next one of its list, with words that tell of that one: 「住所|、会員ページに|ログインするためのパスワード」, or a label: 「[漏れなかった項目] はがきに|印字する金額」. Returns: a regular
    expression for the text between an item and the word of exposure behind it.
#}
{% macro next_item_pattern() -%}
    ^(?:(?:など|等)?の?[^、。はがを]{0,16}[、・]){1,3}[^、。はが]{0,20}$|[\]】→:] ?[^、。]{1,14}$
{%- endmacro %}


{#
    The end of a clause on the item that follows: 「ログイン|するための|パスワード」「登録|の際にお使いいただいた|番号」. Returns: a regular expression for the text
    between a word of exposure and the item behind it.
#}
{% macro clause_of_item_pattern() -%}
    ^[^、。はが]{0,16}(?:[たるうくす]|ための|用の|際の)(?:ご|お)?$
{%- endmacro %}


{#
    What may be done with data of a kind, which tells nothing of these: 「悪用|されやすい情報」「悪用|されるおそれのある情報」. Returns: a regular expression for the text
    after a word.
#}
{% macro prone_to_pattern() -%}
    ^(?:し|さ)?れ?(?:やすい|得る|うる|かねない|る(?:おそれ|恐れ|可能性|危険)の(?:ある|高い))[^、。]{0,6}(?:$|情報|データ|項目)
{%- endmacro %}
