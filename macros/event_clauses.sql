{#
    A sentence closed by a full stop, so that a noun as its last word (「…へ報告」) reads as the predicate that it is.
    Argument: a text expression. Returns: a text expression, the same, or closed behind its last character that is no blank.
#}
{% macro with_full_stop(text) -%}
    case when {{ text }} like '%。' then {{ text }} else rtrim({{ text }}) || '。' end
{%- endmacro %}


{#
    A telling that is to come, in a sentence of its own below a date: 「個別にご連絡します。」 Applied to the word and the text behind
    it. Returns: a regular expression.
#}
{% macro yet_to_be_done_pattern() -%}
    [^おて][しりきいちえせめけみ]ます。$|(?:する|していく)(?:予定|方針|こととし)[^。]*。$
{%- endmacro %}


{#
    What is known by now, in a sentence of its own below a date: 「2台に広がったことが分かっています」. Applied to the word and the text behind it.
    Returns: a regular expression.
#}
{% macro known_now_pattern() -%}
    ^が?(?:分か|わか|判明|判)[ぁ-ん]{0,2}て(?:い|おり)ま?[すいる]
{%- endmacro %}


{#
    A clause that is closed by a noun right behind an inner date: 「11日に受け付けた(伝票を紛失した)」. The date tells of that
    clause only. Returns: a regular expression for the text between the date and a word.
#}
{% macro closed_clause_pattern() -%}
    ^(?:に|から|より)(?:[^、。にをがは]{1,14}(?:から|より|で))?(?:行っ|受け付け|送付され|発送され|郵送され|配布され|提出され|送られ|届けられ|お送りし|送っ|送付し|発送し|郵送し|お届けし|配布し|開催し|開い|発行し|作成し|購入し|提出し|契約し|導入し|締結し|撮影し|実施し|行われ|開催され|実施され|執行され|配っ|届い)[ぁ-ん]{0,6}た[一-龠ァ-ヶ「]
{%- endmacro %}


{#
    A clause that names the matter of the whole sentence: 「昨年9月、…送られた件について、(調査が完了)」. A month before it dates that
    matter only. Returns: a regular expression for the text between the date and a word.
#}
{% macro topic_clause_pattern() -%}
    (?:た|ている)[一-龠ァ-ヶー]{1,14}(?:について(?:は|も)?|につき(?:まして(?:は)?)?|に関し(?:て(?:は)?|まして(?:は)?)?)、
{%- endmacro %}


{#
    A clause that gives the occasion of what is told behind it: 「1日に実施した更新の際、」「…の不具合により、」. Its date is
    that of both. Returns: a regular expression for the text between the date and a word.
#}
{% macro occasion_pattern() -%}
    ^[^、]*(?:際|折|とき|時)(?:に|、|は)|^[^、]*(?:不具合|作業|ミス|誤り|変更|更新|調査|点検|検査|確認)(?:により|に伴い|で|において|の結果)、|^に[^、。]{0,16}(?:届|寄せら|いただ|頂|受け)[ぁ-ん]{1,5}た[^、。]{1,10}(?:により|によって|から|で)、?$
{%- endmacro %}


{#
    A verb without a meaning of its own behind the date of its object: 「通知を1月20日から開始」. Applied to the text behind the
    object. Returns: a regular expression.
#}
{% macro light_verb_pattern() -%}
    ^(?:を|は|については)、?[^。、を]{2,16}(?:に|から|より|で|をもって)(?:順次|すべて|全て)?(?:行|実施|開始|完了|終え|終了|済)|^を、?[^。、を]{2,14}(?:に|以降|から)、?(?:[^。、]{0,16}から)?(?:受け|いただ|頂|受領)|^(?:さ?れ?し?)?たことを[^。、を]{2,14}(?:に|で)(?:確認|確かめ)|^(?:の?(?:ご?連絡|ご?指摘|ご?報告|ご?通報|お知らせ|第?一報|お?電話))?が、?[^。、が]{2,20}に(?:あっ|あり|届|寄せ|入)
{%- endmacro %}


{#
    A search that opens its sentence: 「・確かめたところ、」. What it found was found on the day told right before. Returns: a regular
    expression for the text before a word.
#}
{% macro search_opens_pattern() -%}
    ^[ ・○●*-]*[^。、]{0,12}(?:調べ|確認し|確かめ|調査し|点検し|照合し|見直し)[ぁ-ん]{0,4}たところ、
{%- endmacro %}


{#
    What happened right behind what the line before told: 「(2)その直後から、」. Returns: a regular expression for the text before a word.
#}
{% macro right_after_opens_pattern() -%}
    ^[^ぁ-んァ-ヶ一-龠]{0,6}(?:その|送信|送付|配信|発送|投函|配布)?の?直後(?:に|から|より|、)|^[^。、]{0,14}[^0-9](?:約|およそ)?[0-9]{1,2}分後に
{%- endmacro %}


{#
    What was done at the place and time of the happening, though a sentence stands between. Returns: a regular expression for the text before a
    word.
#}
{% macro on_the_spot_pattern() -%}
    ^[^。]{0,24}その場で
{%- endmacro %}


{#
    The result of a search told by its opening, so that what follows was found on the day told before: 「確認の結果、」. Returns: a regular expression for the text
    before a word.
#}
{% macro result_opens_pattern() -%}
    ^[^。、]{0,8}(?:確認|調査|調べ|点検|照合|検証|確かめ)[^。、]{0,8}(?:結果|たところ)、
{%- endmacro %}


{#
    A line set in below an entry of a chronology, which goes on with it, but no remark (なお、). Returns: a regular expression for the text before a word.
#}
{% macro indented_line_pattern() -%}
    ^  +[^ ※*なこ以上本引]
{%- endmacro %}


{#
    What opens a sentence that adds to what was done: 「また、市に報告した。」 Returns: a regular expression for the text before a word.
#}
{% macro further_act_pattern() -%}
    ^ *(?:また|あわせて|併せて|加えて|さらに|同時に)、
{%- endmacro %}


{#
    A part of the day that opens a line below a dated one, without an hour: 「午後  警察に相談」. Returns: a regular expression for the text
    before a word.
#}
{% macro part_of_day_opens_pattern() -%}
    ^ *(?:午前|午後|早朝|未明|夕方|夕刻|深夜|正午|朝|昼|夜)(?:中|頃|ごろ|過ぎ)?[  ]
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
    ^(?:付け?)?(?:[^。()]|\([^()]*\)){0,60}(?:[をにへと・や]|及び|および|並びに|[一-龠0-9]報|[0-9](?:枚|通|件|冊|部|個|名|人|台))?[、,]?$
{%- endmacro %}


{#
    The end of a clause of its own: a predicate in its continuing form. Returns: a regular expression.
#}
{% macro clause_end_pattern() -%}
    [しれりいきちっみえけべめせげぎびねじ]、|以[降後来]、?$|した|て、|済みで、|ており|たが|ため|ところ|た(?:後|のち|あと)|[~から-]$
{%- endmacro %}


{#
    The end of a sentence that tells what happened, or what has been done since, in a reporter's words too (…たという). Returns: a regular expression.
#}
{% macro told_as_past_pattern() -%}
    (?:た|ている|ています|ております)(?:という|とのこと(?:です)?|もの(?:です|である)?|というもの|模様)?。?$|たが、[^。]*(?:ません|ていない)。?$
{%- endmacro %}
