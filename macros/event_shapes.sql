{#
    What may stand between a label and its date: marks, particles, nothing. Returns: a regular expression.
#}
{% macro label_gap_pattern() -%}
    ^(?:日時?|時期|期間|年月日|時刻|[ぁ-ん]{0,4}のは)?[ :はがもにへ/・)」】]*$
{%- endmacro %}


{#
    What follows a word that another predicate takes up: 「…した旨」「…した可能性」「…したと(発表)」. Applied to the last
    character of the word, the text behind it and the start of the next event word. Returns: a regular expression.
#}
{% macro embedded_pattern() -%}
    ^.[ぁ-ん]{0,8}[たるのなう](?:こと|旨|もの|可能性|おそれ|恐れ|疑い|懸念|際|ため|問題|事案|事実|被害|お客|お[一-龠]|との|と[^もき]|という|[一-龠ァ-ヶ「])|^.(?:の?(?:可能性|おそれ|恐れ|疑い|懸念|件|事案|事実|被害|際|ため)|との|という|について|に関|による|により|に伴|に係|に起因|が(?:発覚|判明|確認|分か|わか)|を(?:発見|確認|把握|検知|認識)|と(?:発表|公表|説明|みられ))
{%- endmacro %}


{#
    What follows a word that is denied: 「…しておりません」「…していない」. Returns: a regular expression.
#}
{% macro negated_predicate_pattern() -%}
    ^[ぁ-ん]{0,7}(?:ません|ないこと|ない。|ていない|ておらず|なかった|なし|できない|に至|には至)|^の?(?:有無|可能性はな)
{%- endmacro %}


{#
    What follows a date that belongs to the nearest predicate only: 「7日に受けていた(ことが分かり)」「22日付で公表した」.
    A comma instead would hand it to the last predicate. Returns: a regular expression.
#}
{% macro inner_date_pattern() -%}
    ^ ?(?:\([^)]{1,6}\))? ?(?:頃|ごろ|ころ)?(?:に[^、は]|にも|から[^、]|より[^、]|付け?で|付け?の|の[^時間期])
{%- endmacro %}


{#
    What follows a date that only dates a state: 「11月末現在」「7月の時点で」「28日までの調査で」. Returns: a regular expression.
#}
{% macro state_date_pattern() -%}
    ^ ?の?[一-龠]{0,6}分(?:$|[^か-け0-9])|^ ?(?:末|付け?)?(?:まで)?(?:の|に)?(?:時点(?:では|[^で]|$)|現在|段階|発表では|発表の|調査で)
{%- endmacro %}


{#
    Whether a code of lexicon_events is an event of its own, not a mark of what a date stands for.
    Argument: a column. Returns: a condition.
#}
{% macro is_event_code(code) -%}
    {{ code }} not in ('plan', 'as_of', 'attribute', 'target_ppc', 'target_police', 'target_authority')
{%- endmacro %}


{#
    What stands before a bare 連絡 that came in: someone else, with から or より. Returns: a regular expression.
#}
{% macro from_someone_pattern() -%}
    [^日月時年本今朝降](?:から|より)[^。]{0,40}$
{%- endmacro %}


{#
    What stands before a bare 連絡 to the people whose data it was. Returns: a regular expression.
#}
{% macro to_the_people_pattern() -%}
    (?:お客[様さ]|本人|対象|該当|関係|保護者|患者|学生|生徒|会員|利用者|受信者|送信先|応募者|皆様|ご家族|遺族|の方|世帯)[^。、]{0,12}(?:に|へ)[^。]{0,12}$
{%- endmacro %}


{#
    Papers that only the police take. Returns: a regular expression.
#}
{% macro police_paper_pattern() -%}
    ^(?:被害|遺失|盗難|紛失|告訴|告発)
{%- endmacro %}


{#
    What stands before a report to an authority that no lexicon names: 「県の担当課に」「国へ」. Returns: a regular expression.
#}
{% macro authority_pattern() -%}
    (?:[省庁県府都道国]|財務局|労働局|経済産業局|運輸局|委員会|大使館|領事館|保健所|機構|監督|所管|カード会社|親会社)[^。、はがを]{0,8}(?:に|へ|への|にも|へも)?$
{%- endmacro %}


{#
    What stands before something sent to the people whose data it was: an apology, a notice. Returns: a regular expression.
#}
{% macro apology_pattern() -%}
    (?:お詫び|謝罪|ご説明|ご案内|対象となる)[^。]{0,14}$
{%- endmacro %}


{#
    The end of a clause that sets what follows apart: 「…しておりますが、」. A date before it does not rule what comes after.
    Returns: a regular expression.
#}
{% macro contrast_pattern() -%}
    (?:ますが|ましたが|ですが|でしたが|せんが)、
{%- endmacro %}


{#
    Own staff as the source of a report: then the organisation noticed by itself. Returns: a regular expression.
#}
{% macro own_staff_pattern() -%}
    (?:職員|従業員|社員|教員|教諭|教授|担当者|看護師|医師|調査員)(?:[0-9]+名)?(?:から|より)[^。]*$
{%- endmacro %}


{#
    What stands between the body that a report went to and its date: 「個人情報保護委員会および経済産業省へは8月2日に報告」.
    Applied to the text before the date. Returns: a regular expression.
#}
{% macro body_before_date_pattern() -%}
    (?:に|へ|に対し(?:て)?)(?:は|も)?[、 ]?$
{%- endmacro %}
