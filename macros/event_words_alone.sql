{#
    Whether a word of finding tells of no discovery: announced, found later, or what others tell of. Reads the columns of int_events_meant, as do
    the macros below. Returns: a condition.
#}
{% macro is_no_discovery() -%}
    (
        regexp_matches(followed.text_behind, '^(?:後|[ぁ-ん]{0,3}たこと(?:は|を|につい)、?(?:次|以下|下記|ご?報告|お知らせ|お伝え|公表|ご?説明))')
        or regexp_matches(text_before, '{{ found_later_pattern() }}')
        or (followed.surface like '気付' and regexp_matches(followed.gap_after, '^き(?:にな|の(?:際|点|方|こと)|いただ)'))
        or (followed.surface like '確認%' and regexp_matches(followed.gap_before, '{{ inspection_object_pattern() }}'))
        or (
            regexp_matches(followed.surface, 'の(?:確認|把握|検知|認識)$')
            and not regexp_matches(followed.gap_after, '{{ label_gap_before_date_pattern() }}')
        )
        or (followed.surface like '不審な%' and regexp_matches(followed.text_behind, '{{ told_or_stopped_pattern() }}'))
    )
{%- endmacro %}


{#
    Whether a word of telling is a call that went out or may come in (連絡があれば), or what was found by oneself (流出したとの情報を把握). Returns: a condition.
#}
{% macro is_no_tip() -%}
    (
        regexp_matches(followed.text_behind, '{{ yet_to_come_in_pattern() }}|{{ people_who_told_pattern() }}')
        or regexp_matches(followed.gap_after, '^を(?:装|名乗|かた|騙|模)')
        or (followed.surface like 'との%' and followed.gap_before like '%ご')
        or (regexp_matches(followed.surface, '報告$') and regexp_matches(followed.gap_after, '^(?:徴[収求]|命令|[のを]求め)'))
        or (followed.surface = '持参' and regexp_matches(followed.text_behind, '^(?:して|し、|し|の?(?:上|うえ))[^。、]{0,14}(?:詫|謝|わび|説明|報告|回収)'))
        or (followed.surface like '拾い%' and not regexp_matches(followed.text_behind, '届|連絡|通報|持参|電話|知らせ|交番|警察|寄せ|預'))
        or (followed.surface like '%情報' and regexp_matches(followed.text_behind, '^を(?:把握|確認|発見|検知|見つけ)'))
        or (regexp_matches(followed.surface, '^とご?(?:連絡|説明|報告)$') and regexp_matches(followed.gap_after, '^を?(?:差し上げ|さしあげ|申し上げ|開始|始め)'))
        or regexp_matches(followed.surface, '^(?:から|より|と)お?電話')
        and (
            regexp_matches(followed.text_behind, '{{ told_by_phone_pattern() }}')
            or (followed.surface like 'と%' and regexp_matches(followed.gap_before, '(?:メール|郵便|郵送|書面|文書|書状|手紙|はがき)$'))
        )
    )
{%- endmacro %}


{#
    A message that may come in: 「連絡があ(れば)」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro yet_to_come_in_pattern() -%}
    ^[ぁ-ん]{0,3}(?:れば|たら|た(?:場合|とき)|る(?:場合|とき))
{%- endmacro %}


{#
    Those who told, as people to whom something is done: 「連絡をくださっ(た方のお宅へ)」. Applied to the text behind the word. Returns: a regular
    expression.
#}
{% macro people_who_told_pattern() -%}
    ^[ぁ-ん]{0,4}た(?:方々?|お客[様さ]ま?|会員|市民|住民|利用者)(?:の(?:お宅|ご?自宅|元|もと)|に|へ|を)
{%- endmacro %}


{#
    People by what they had entered, as those to whom a message went: 「登録され(た方へ、メールで)」. Applied to the text behind the word. Returns: a regular
    expression.
#}
{% macro people_written_to_pattern() -%}
    ^[ぁ-ん]{0,6}(?:方々?|お客[様さ]ま?|会員|皆[様さ]ま?)(?:全員)?(?:[0-9]+[名人])?(?:へは?|に[は対]?し?て?)、?[^。]{0,20}(?:メール|電話|手紙|書面|文書|郵送|お詫び|おわび|謝罪|ご?連絡|ご?説明|お知らせ|通知)
{%- endmacro %}


{#
    Whether a word of notifying tells those within what to obey, or everybody on a page. Returns: a condition.
#}
{% macro is_no_notification() -%}
    (
        (regexp_matches(followed.surface, '^通知|^周知') and regexp_matches(followed.gap_before, '{{ told_to_obey_pattern() }}'))
        or regexp_matches(followed.surface || followed.text_behind, '^(?:保護者|説明)会(?:で|に(?:おい|て))[^。、]{0,6}(?:配[っりら布付]|渡し|使[っい]|上映|見せ|回覧|投影)')
        or (followed.surface = '家庭訪問' and regexp_matches(followed.gap_after, '^(?:の(?:途中|際|帰り|ため|時|予定|日程)|中|から|先|用|に(?:向か|使|出|持))'))
        or regexp_matches(right(text_before, 10) || followed.surface || followed.text_behind, '{{ apology_on_page_pattern() }}')
    )
{%- endmacro %}


{#
    Whether a word of publishing tells what is published, or belongs to a longer word (納付のお知らせ). Returns: a condition.
#}
{% macro is_no_announcement() -%}
    (
        regexp_matches(followed.gap_after, '^されて(?:い|お)')
        or regexp_matches(followed.text_behind, '^(?:を|の|する(?:こと|方針)を)(?:決|検討|協議|見送|準備|判断|方針|予定)')
        or (regexp_matches(followed.surface, 'の「$') and not regexp_matches(followed.text_behind, '{{ notice_by_title_pattern() }}'))
        or (followed.surface like '%表は' and not regexp_matches(followed.gap_after, '^、?(?:[0-9]|[同翌昨]|令和|平成)'))
        or (followed.surface like '付%' and not regexp_matches(followed.gap_before, '(?:[0-9日]|\))$'))
    )
{%- endmacro %}


{#
    An earlier notice by its title: 「2月3日付の「(…のお詫び」に関し)」. Applied to the text behind the bracket. Returns: a regular expression.
#}
{% macro notice_by_title_pattern() -%}
    ^[^」]*(?:お知らせ|ご?報告|お?詫び|おわび|公表|ご案内|リリース|について|の件)[^」]*」(?:に(?:つき|つい|関し|おい|続)|の(?:続報|第[2-9二三四]|その後)|で(?:お知らせ|ご?報告|公表|お伝え)|のとおり|以[降来])
{%- endmacro %}


{#
    Whether a word of planning is part of a thing. Returns: a condition.
#}
{% macro is_no_plan() -%}
    regexp_matches(right(followed.gap_before, 2) || followed.surface || followed.text_behind, '{{ schedule_pattern() }}')
{%- endmacro %}


{#
    Whether a word for what happened is denied, sends a report or was done for us as a kindness (郵送してくださり), is part of another noun or names who was
    addressed. Returns: a condition.
#}
{% macro is_no_happening() -%}
    (
        regexp_matches(regexp_extract(followed.surface, '[はも]$') || followed.text_behind, '{{ no_trace_pattern() }}')
        or (followed.surface like '書き込' and regexp_matches(followed.gap_after, '^み(?:に[^。、]{0,12}$|を(?:見|発見|確認)|から|により)'))
        or (regexp_matches(followed.surface, '送') and regexp_matches(text_before, '(?:速報|確報|報告書|届出書)を?$'))
        or (regexp_matches(followed.surface, '[送渡届]') and regexp_matches(followed.gap_after, '^て(?:くださ|下さ)'))
        or (regexp_matches(followed.surface, '[一-龠ァ-ヶー]$') and regexp_matches(followed.gap_after, '{{ part_of_noun_pattern() }}'))
        or (
            regexp_matches(followed.surface, '(?:先|相手|アドレス)$')
            and regexp_matches(followed.text_behind, '{{ recipient_addressed_pattern() }}')
        )
    )
{%- endmacro %}


{#
    Whether a word for a measure is part of another noun or of everyday work, is advice to the reader, begins a repair, or tells what was done
    to the data. Returns: a condition.
#}
{% macro is_no_measure() -%}
    (
        regexp_matches(followed.gap_after, '^(?:書類|用|先|期限|期日|手続|方法|漏れ|[ぁ-ん]{0,2}てあ[っりる]|[箱口棚]|ボックス|ポスト|時の|に(?:行っ|行き|向か|伺っ)[^。、]{0,4}ところ|(?:する|される)(?:前|まえ)|の(?:設定|不備|誤り|ミス|漏れ|仕組み|方法|手順))')
        or regexp_matches(followed.text_behind, '^の(?:設定)?[^。、]{0,4}(?:不備|誤り|ミス|漏れ)|^[りっ]?(?:て|、)[^。、]{0,8}(?:帰宅|退勤|退社|退庁|退室|帰っ)')
        or regexp_matches(followed.text_behind, '^(?:する|行う)?こととして(?:い|おり)')
        or (followed.surface like '引%渡%' and regexp_matches(text_before, '(?:郵便局|運送|配送|宅配|集配|輸送)[^。、]{0,6}(?:に|へ)$'))
        or regexp_matches(sentences.sentence_text, '{{ advice_pattern() }}')
        or (regexp_matches(followed.surface, '(?:修復|修正|改修)$') and regexp_matches(followed.text_behind, '^を?(?:開始|始め|着手|試み)'))
        or (
            regexp_matches(followed.gap_after, '^され')
            and not regexp_matches(followed.surface, '(?:遮断|隔離|ブロック|凍結)$')
            and not regexp_matches(followed.gap_after, '{{ confirmed_measure_pattern() }}')
            and not regexp_matches(followed.gap_before, '{{ mended_thing_pattern() }}')
        )
    )
{%- endmacro %}


{#
    A word of stopping that tells of a state of today (現在も停止中), but where it labels its line (【停止中】), or of the time until something was stopped
    (停止までの間). Reads the columns of int_events_meant. Returns: a condition.
#}
{% macro is_no_suspension() -%}
    (
        regexp_matches(followed.gap_after, '^まで(?:に|の(?:間|期間))') and not regexp_matches(followed.gap_before, '[日時分]の$')
        or followed.surface like '%中'
        and not (
            regexp_matches(text_before, '{{ label_opens_pattern() }}')
            and regexp_matches(right(followed.surface, 1) || followed.gap_after, '{{ label_of_state_pattern() }}')
        )
    )
{%- endmacro %}
