{#
    How a word is denied that stands right before: 「…されておりません」「…はございません」「…なし」. It is none when the sentence asks
    (ないか). Applied to the text after the word. Returns: a regular expression.
#}
{% macro denied_exposure_pattern() -%}
    ^(?:[ぁ-ん]|一切|全く|出来|致|御座){0,12}?(?:ませ|ない(?:[^か]|$)|なかった|ず(?:[^ぁ-ん]|に|$)|なし|[はが]な[くし]|無[いしくか])
{%- endmacro %}


{#
    What may stand between a word of exposure and the noun that carries its denial (…の可能性, …した事実). Returns: a
    regular expression.
#}
{% macro exposure_link_pattern() -%}
    ^(?:[ぁ-ん]|等|被害|情報|事態|事象|外部|第三者|現時点){0,12}$
{%- endmacro %}


{#
    A sentence that ends with a noun or with copula, as items of a list do. Returns: a regular expression.
#}
{% macro running_predicate_pattern() -%}
    (?:ます|ません|ました|した|している|ている|おり|ください|下さい|される|れる|する|った)(?:[。.)」]|\([^()]*\))*$
{%- endmacro %}


{#
    A place that something was sent to: 「メールアドレス宛に」「住所へ送付」. Applied to the text after a field. Returns: a regular
    expression.
#}
{% macro addressee_pattern() -%}
    ^(?:宛|あて|へ(?:送|お送り|ご?連絡|ご?案内|電子|メール)|に(?:送|お送り|届|ご?連絡|ご?案内|電話|お電話))
{%- endmacro %}


{#
    What stands between two items of one list. Returns: a regular expression.
#}
{% macro item_separator_pattern() -%}
    ^(?:\([^()]{0,40}\))?(?:[ 、,・//;]|及び|および|並びに|ならびに|又は|または|もしくは|と|や|など|等|の){1,4}$
{%- endmacro %}


{#
    Sections that tell what others are to do, or whom to ask: what they name was not exposed by being named there.
    Argument: a column. Returns: a condition.
#}
{% macro is_advice_section(section) -%}
    {{ section }} in ('contact', 'request', 'prevention', 'delay')
{%- endmacro %}
