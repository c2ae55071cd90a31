{#
    The people whose data it was, by what they are to the publisher. Returns: a regular expression without groups.
#}
{% macro people_concerned_pattern() -%}
    (?:お客[様さ]|顧客|本人|対象|該当|関係|保護者|患者|学生|生徒|児童|園児|受験[生者]|会員|組合員|利用者|受信者|送信先|応募者|申込者|申請者|依頼者|相談者|受講者|入居者|参加者|登録者|契約者|加入者|代表者|従業員|社員|取引先|得意先|寄附者|寄付者|皆様|ご?家族|遺族|の方|世帯|家庭)
{%- endmacro %}


{#
    What stands before a message that went to the people themselves: how it was sent. Returns: a regular expression.
#}
{% macro channel_pattern() -%}
    (?:(?:書面|文書|書状|封書|手紙|はがき|ハガキ|葉書|郵送|郵便|電話|メール|訪問|面談|対面|SMS|管理画面)(?:等|など|(?:と|や|及び|および|または|又は)[^、。]{1,6})?(?:により|をもって|を通じて?|で|にて|による|での)|個別に?|順次、?)[^。]{0,14}$
{%- endmacro %}


{#
    A message that went out: 「通知しております」「連絡を開始した」. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro sent_message_pattern() -%}
    (?:連絡|電話|通知|報告|案内|説明)(?:を(?:実施|開始|完了)?|の(?:送付|発送)を?)?(?:いた|致)?(?:し(?:て|まし|た|、)|済|する)
{%- endmacro %}


{#
    The people concerned as the topic of a sentence: 「対象の方へは9月26日に」. Returns: a regular expression for the text
    before a word.
#}
{% macro people_topic_pattern() -%}
    {{ people_concerned_pattern() }}[^。、]{0,14}(?:に|へ)(?:は|も|対し)[^。]*$
{%- endmacro %}


{#
    The people concerned apart from the message by how it goes: 「対象の方へ、登録のアドレス宛に(連絡)」. Returns: a regular expression for
    the text between a date and a word.
#}
{% macro people_apart_pattern() -%}
    (?:対象|該当)[^。、が]{0,12}(?:に|へ)は?、[^。、]{0,24}$
{%- endmacro %}


{#
    Those who all got one message, and whose addresses all could see: 「メールを送信した事業者へ(謝罪)」「全員に」. They are the people
    concerned. Returns: a regular expression for the text between a date and a word.
#}
{% macro common_recipients_pattern() -%}
    メールを(?:一斉に?)?(?:送信|配信|受信|お送り)(?:し|され)?た[^。、]{0,10}(?:に|へ)|(?:全員|皆様|すべての方|全ての方)(?:に|へ)
{%- endmacro %}


{#
    A way of writing taken for a sender, since both end with より: 「文書により(通知)」. Applied to the word with the text
    before it. Returns: a regular expression.
#}
{% macro written_by_pattern() -%}
    によりご?(?:連絡|通知|報告|案内|お知らせ|説明)[^。]{0,3}$
{%- endmacro %}


{#
    What stands before a bare 連絡 to the people whose data it was. Returns: a regular expression.
#}
{% macro to_the_people_pattern() -%}
    {{ people_concerned_pattern() }}[^。、が]{0,12}(?:に|へ)[^。]{0,12}$|(?:[0-9]+[人名](?:全て|すべて)?|全員|双方|両者|両名|当事者|お?[二三]人|お二方)(?:に|へ)[^。、]{0,4}$
{%- endmacro %}


{#
    What stands before something sent to the people whose data it was: an apology, a notice, what went to each of them (個別にお知らせを). Returns: a regular expression.
#}
{% macro apology_pattern() -%}
    (?:お詫び|おわび|謝罪|ご説明|ご案内|注意喚起|経緯|対象となる)[^。]{0,14}$|(?:お詫び|おわび|謝罪)(?:の(?:文書?|文章|書面|書状|手紙|はがき|案内))?(?:と|や|および|及び|、|・)[^。]{0,48}$|(?:再設定|変更|確認|注意)(?:の|を)?お願い[^。]{0,10}$|(?:お願い|注意|呼びかけ|呼び掛け|お詫び|おわび|謝罪|説明|お知らせ)[^。、]{0,10}(?:メール|文書|書面|手紙|はがき|SMS)を[^。、]{1,16}(?:に|へ)$|(?:注意|お知らせ|注意喚起)の?(?:お知らせ|メッセージ|案内)?を[^。、]{1,16}(?:へ|に)お?$|(?:説明|事情)(?:の|を(?:記し|書い|伝え)[ぁ-ん]{0,2})(?:メール|文書|手紙|書面|はがき)[^。]{0,4}$|個別に、?(?:お知らせ|ご?連絡|ご?通知|ご?案内|ご?報告|書面|書状|文書|手紙|電子メール|メール|封書|はがき)[^。、]{0,8}$
{%- endmacro %}


{#
    A letter as the object of a sending: 「市長名の文書を(お渡しし)」. To the people concerned it is a notice. Returns: a regular
    expression for the text before a word.
#}
{% macro letter_pattern() -%}
    (?:文書|書面|書状|手紙|封書|案内文|通知文|お知らせ文|お?詫び状|おわび状|説明会の(?:通知|案内))(?:を|の)?お?[^。、]{0,6}$
{%- endmacro %}


{#
    A message to the people concerned by its address: 「対象のお客様にメールをお送り」「卒業生の皆様へ封書を発送」. Returns: a regular
    expression for the text before a word and the word.
#}
{% macro sent_to_people_pattern() -%}
    (?:(?:対象|該当)[^。、]{0,10}|皆様|皆さま|みなさま|保護者|ご?家族|ご?本人(?:様)?|お客(?:様|さま)|患者(?:様|さん|さま)?|[0-9]+(?:名|人|世帯|社)(?:全員|の方)?)(?:に|へ|あてに|宛てに|宛に)、?(?:お詫びの?|第.報を)?(?:電子)?(?:メール|封書|書状|文書|書面|手紙|はがき)|への?(?:ご?連絡|ご?通知|ご?説明|お詫び|謝罪|お知らせ|ご?案内)(?:文書?|状)?(?:は|[ :])[^。ぁ-ん]{0,24}$
{%- endmacro %}


{#
    A message that goes out by mistake, by the state in which it went: 「宛先のずれに気付かないままメールを(配信)」「確認せずに(送信)」. Returns: a regular expression
    for the text between a date and a word.
#}
{% macro unaware_pattern() -%}
    (?:気[付づ]か|確認せ|確認し|確かめ|見直さ)(?:ず|ない|なかった)[^。]{0,24}$|(?:誤った|誤って|間違[えっ][ただ]?|ずれた|取り違えた|入れ替わった)[^。]{0,24}$
{%- endmacro %}


{#
    A word of sending. Returns: a regular expression for a word.
#}
{% macro sending_word_pattern() -%}
    (?:配信|送信|送付|発送|郵送|送り|配布)(?:し|いたし|。)?$
{%- endmacro %}


{#
    What those within are told to do from now on, which notifies nobody of the matter: 「取扱いを徹底するよう(通知した)」「各学校に(通知)」.
    Returns: a regular expression for the text before a word.
#}
{% macro told_to_obey_pattern() -%}
    (?:する|図る|期す|努める|行う|ない)よう(?:に)?、?[^。、]{0,14}$|(?:各|全|すべての|全ての)[^。、]{0,8}(?:校|園|課|部署|所属|所属長|病院|施設|支店|店舗|事業所|部局)(?:に|へ|に対し(?:て)?)[^。、]{0,12}$
{%- endmacro %}
