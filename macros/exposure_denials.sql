{#
    How a word is denied that stands right before: 「…されておりません」「…はございません」「…された書類はありません」「入れていま|せん」. It is none when
    the sentence asks (ないか). Applied to the text after the word. Returns: a regular expression.
#}
{% macro denied_exposure_pattern() -%}
    ^[: ]*(?:なし|無)|^[^、。0-9]{0,12}?[はがも: ](?:0|ゼロ) ?[件名人]|^せん(?:でし|[。、)」]|$)|^[ぁ-ん]{0,6}[るすうくた](?:欄|項目|箇所|作り|つくり|仕組み|仕様|設定|構造|機能)(?:[はが](?:、?[^、。をがは]{1,14}に[はも]?)?(?:(?:あり|ござい)ませ|な[いく]|設けて)|(?:に|と)[はも]?なって(?:おりませ|いませ|おら|いな)|で[はも](?:(?:あり|ござい)ませ|な[いく]))|^(?:(?:[ぁ-ん]|一切|全く|出来|致|御座|生じ|起き|起こ|至|当た|該当|遭|受け|込){0,12}?|(?:さ?れ|し|す)?(?:て(?:い|お)?)?(?:た|る|の)[^、。]{1,12}は(?:(?:1|一)(?:件|つ|名|人|枚|通|点)も|ひとつも)?)(?:(?:あり|ござい|ており|でき|なり|いたし|おられ|いらっしゃい|おり|い|れ|し|せ)?ませ|ない(?:[^か]|$)|なかった|ず(?:[^ぁ-ん]|に|$)|なし|[はが]な[くし]|無[いしくか])
{%- endmacro %}


{#
    A denial that is itself denied by the next word: 「流出していないとは|言い切れません」「漏えいがなかった|とは言えません」. Applied to the text after a word of exposure.
    Returns: a regular expression.
#}
{% macro denied_denial_pattern() -%}
    な(?:い|かった)(?:(?:と|こと)(?:は|も|を|まで[はも]?)?)?$
{%- endmacro %}


{#
    What denies a denial: 「…とは|言い切れません」「…ことを|確認できておりません」. Applied to the next word and the text after it. Returns: a regular
    expression.
#}
{% macro unsure_of_denial_pattern() -%}
    ^(?:と[はも]?)?(?:(?:言い切|断定|断言|言|保証)(?:れ|え|で(?:き|は)|する?こと[はが]でき|ることが?は?でき)|限ら|(?:確認|証明)(?:が|は)?(?:でき|出来|取れ|とれ)(?:て(?:い|お))?[らり]?(?:ませ|な|ず))
{%- endmacro %}


{#
    Scope that is denied: 「対象になっておらず」「対象ではございません」「対象には含まれていない」. Applied to a word and the text after it. Returns: a
    regular expression.
#}
{% macro out_of_scope_pattern() -%}
    ^(?:対象|範囲|影響範囲|対象範囲)(?:[にと][はも]?(?:な[らっり]|含|該|入|し)[ぁ-ん一-龠]{0,8}?(?:ません|ない(?:[^方者人お]|$)|なかった|なく|ず)|[にと]なることは(?:(?:あり|ござい)ません|な[いく])|[にで][はも]?(?:(?:あり|ござい)ません|な(?:い(?:[^方者人お]|$)|[くか])))
{%- endmacro %}


{#
    What should have been, which tells nothing of what was: 「黒塗りした上|で公開すべきところ」「空欄|のはずでしたが」「伏せた形|で送るところ、誤って」. Applied to the text after a
    word and the next word with its own. Returns: a regular expression.
#}
{% macro ought_to_be_pattern() -%}
    ^[^、。]{0,24}?(?:べき(?:ところ|で(?:し|あ)|だっ|もの[をが])|(?:はず|予定|つもり)(?:で(?:し|あ|す)|だっ|[のが]|$)|[るすくむうつぶぐ]ところ(?:を|、))
{%- endmacro %}


{#
    What was to spare an item and was not done: 「黒塗り|せずに掲載」「非表示|になっておらず」「対象外|ではありません」. Applied to the text after a word that says it.
    Returns: a regular expression.
#}
{% macro undone_pattern() -%}
    ^(?:処理|加工|設定|化)?(?:[をにがはとで]は?)?(?:さ?れ|し|なっ|でき|行われ|行っ|施し|施され)?(?:て(?:い|お|あ)?)?(?:[らせ]?ず(?:に|、|$)|(?:り|あり|ござい)?ませ|な(?:い(?:[^か]|$)|かった|く))
{%- endmacro %}


{#
    A holder of data that is said not to exist: 「氏名を含|むメールはありません」「住所を載せ|た名簿はなく」. Applied to the last letter of a word of containing and the
    text after it. Returns: a regular expression.
#}
{% macro no_such_holder_pattern() -%}
    ^.?[しさられ]{0,2}(?:[てでっん][いおあ]?)?[たむるだ](?:もの|[^、。をがはも]{1,14})[はも](?:一切|全く|まったく|ひとつも|[1一](?:つ|件|名|人|枚|通|点|台|冊|本|部)も)?(?:(?:あり|ござい)ませ|な(?:く|い|かった|し)|無)
{%- endmacro %}


{#
    Data that their owner cannot read at present, as after an attack that encrypts them: 「参照できなくなりました」「暗号化され、閲覧できません」.
    Arguments: the text after a word of seeing; whether that word is denied; the surface of the word of exposure before it.
    Returns: a condition.
#}
{% macro is_locked_up(gap_after, is_denied, previous_surface) -%}
    (regexp_matches({{ gap_after }}, '^なくな') or {{ is_denied }} and coalesce({{ previous_surface }} like '暗号化%', false))
{%- endmacro %}


{#
    Whether a predicate says that data were spared. Arguments: columns of its code and polarity. Returns: a condition.
#}
{% macro is_spared(code, polarity) -%}
    {{ code }} = 'spared' or {{ polarity }} = 'denied' and {{ is_exposure_code(code) }}
{%- endmacro %}


{#
    A sentence that says that nothing leaked: 「個人情報の漏えいはありません」. That nothing was confirmed does not say so.
    Returns: a regular expression.
#}
{% macro nothing_leaked_pattern() -%}
    (?:漏えい|漏洩|流出|外部に渡)[^。、]{0,8}[はも](?:一切)?(?:無い|ない|なく|ありません|ございません|なかった)
{%- endmacro %}


{#
    A sentence that denies a further leak only, and so owns to the first: 「これ以上の流出はありません」. Returns: a regular
    expression.
#}
{% macro nothing_more_leaked_pattern() -%}
    (?:これ以上|それ以上|これ以外|それ以外|さらなる|更なる|新たな|追加の|二次的な|ほか|他)[^。、]{0,12}(?:漏えい|漏洩|流出|外部に渡)
{%- endmacro %}


{#
    Whether a word tells that data are kept elsewhere, and that they still are: 「決済代行会社が管理|しております」「別のデータベースに保管|しているため」. Arguments: its
    code, the text before and after it. Returns: a condition.
#}
{% macro is_kept_elsewhere(code, gap_before, gap_after) -%}
    (
        {{ code }} in ('kept', 'contained')
        and regexp_matches({{ gap_before }}, '(?:別の|異なる|独立した|専用の|外部の|社外の|分離した|分離された|切り離した|切り離された|隔離された|(?:決済|収納)(?:代行)?(?:会社|事業者|業者)|カード会社)[^。、]{0,20}(?:で|に|にて|において|が|側で|上で)?(?:厳重に|安全に|適切に|一元的に|すべて|全て|のみ)*$')
        and regexp_matches({{ gap_after }}, '^(?:管理|保管|保存|[しされておいり])*(?:ます|る)(?:。|$|[)]|ので|ため|から|もの)')
    )
{%- endmacro %}


{#
    A denial that labels the items behind it: 「記載なし:住所」「名簿に含まれないもの 住所」「刷られていない欄 → 住所」「[対象外] 住所」, not 「漏えい:なし」. Returns: a regular expression for
    the text after a word of exposure.
#}
{% macro label_of_spared_pattern() -%}
    {%- set noun = '(?:' ~ noun_of_items_pattern() ~ '|書類|記録|資料)' -%}
    ^[ぁ-ん]{0,8}(?:ない|なかった|なし|無し){{ noun }}? ?[: →]|^(?:の?{{ noun }})? ?(?:[:→] ?(?:[^なあ無有 ]|$)|[\]】])|^{{ noun }} [^なあ無有 ]
{%- endmacro %}


{#
    What parts one thing from the next that share a denial: 「住所の表示|や、電話番号の|表示はされておりません」. Returns: a regular expression for the text between two
    words of exposure.
#}
{% macro next_of_same_pattern() -%}
    ^(?:など|等)?(?:や|、|と|及び|および|並びに|ならびに|または|又は|も)、?[^、。はがを]{1,24}の$
{%- endmacro %}


{#
    What is absent of some only, which neither spares an item nor takes it back: 「一部の記載|がない場合もあります」「登録|のない方もいらっしゃいます」. Returns: a regular expression for the
    text after a word of exposure.
#}
{% macro denied_of_some_pattern() -%}
    ^(?:さ?れ)?(?:てい|てお)?[のがはも]?ない(?:場合|こと|もの|方)[もが](?:あり|ござい|い)
{%- endmacro %}
