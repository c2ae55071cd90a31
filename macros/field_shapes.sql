{#
    How a word is denied that stands right before: 「…されておりません」「…はございません」「…された書類はありません」. It is none when
    the sentence asks (ないか). Applied to the text after the word. Returns: a regular expression.
#}
{% macro denied_exposure_pattern() -%}
    ^(?:(?:[ぁ-ん]|一切|全く|出来|致|御座){0,12}?|(?:され|し|てい)?(?:た|る|の)[^、。]{1,12}は)(?:(?:あり|ござい|ており|でき|なり|いたし|れ|し|せ)?ませ|ない(?:[^か]|$)|なかった|ず(?:[^ぁ-ん]|に|$)|なし|[はが]な[くし]|無[いしくか])
{%- endmacro %}


{#
    Words of exposure that tell no fact: 「漏えいの有無」「漏れた原因」「流出したかどうか」「漏えいを防ぐ」. Applied to the text after the
    word. Returns: a regular expression.
#}
{% macro open_exposure_pattern() -%}
    ^(?:[ぁ-ん]{0,4}(?:原因|経路|有無|対策|対応|時期|時点)|[ぁ-ん]{0,4}かどうか|[ぁ-ん]{0,4}か否か|し?たものではな|[ぁ-ん]{0,3}防)
{%- endmacro %}


{#
    What may stand between a word of exposure and the noun that carries its denial (…の可能性, …した事実). Returns: a
    regular expression.
#}
{% macro exposure_link_pattern() -%}
    ^(?:[ぁ-ん]|等|被害|情報|事態|事象|外部|第三者|現時点){0,12}$
{%- endmacro %}


{#
    What stands between two predicates that share one ending: 「表示・保存していない」. Returns: a regular expression.
#}
{% macro coordinated_predicate_pattern() -%}
    ^(?:・|、|や|及び|および|または|又は|も|も、|し、)$
{%- endmacro %}


{#
    A sentence that runs on to a predicate; items of a list end with a noun or with です. Applied to a sentence without
    closing remarks in brackets. Returns: a regular expression.
#}
{% macro running_predicate_pattern() -%}
    (?:ます|ません|ました|した|している|ている|おり|ください|下さい|される|れる|する|った|たもの)[。.」 ]*$
{%- endmacro %}


{#
    What follows a field that is no data but a place things go to, or a trait of persons: 「メールアドレス宛に」「第4学年の児童」.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro no_data_pattern() -%}
    ^(?:(?:(?:及び|および|や|と|・)[^、。]{1,8})?に(?:は|も|記|含|保)|宛|あて|へ(?:送|お送り|ご?連絡|ご?案内|電子|メール)|に(?:送|お送り|届|ご?連絡|ご?案内|電話|お電話)|の?在籍|(?:の|別の)?(?:児童|生徒|学生[^番]|者|職員|教員|教諭|お客|皆|会員|患者|利用者|保護者|担当))
{%- endmacro %}


{#
    The left and the right edge of an item in a list. Applied to the text before and after a field. Returns: a regular
    expression.
#}
{% macro item_start_pattern() -%}
    (?:^|[ 、,・/:;(「<【=]|の|及び|および|並びに|ならびに|又は|または|と|や)$
{%- endmacro %}

{% macro item_end_pattern() -%}
    ^(?:など|等|の一部)*(?:$|[ 、,・/:;)」>】(。0-9]|及び|および|並びに|ならびに|又は|または|と[^き]|や)
{%- endmacro %}


{#
    Sections that tell what others are to do, or whom to ask: what they name was not exposed by being named there.
    Argument: a column. Returns: a condition.
#}
{% macro is_advice_section(section) -%}
    {{ section }} in ('contact', 'request', 'prevention', 'delay')
{%- endmacro %}


{#
    How deep in brackets the end of a text stands. Argument: a text expression. Returns: a number.
#}
{% macro bracket_depth(text) -%}
    length(replace({{ text }}, ')', '')) - length(replace({{ text }}, '(', ''))
{%- endmacro %}


{#
    Whether a word tells of data that got out, were handed on or were contained in something. Argument: a column.
    Returns: a condition.
#}
{% macro is_exposure_code(code) -%}
    {{ code }} in ('leak', 'mishap', 'handed', 'contained')
{%- endmacro %}
