{#
    What follows a word that is denied: 「…は確認されておりません」「…の形跡なし」. A comma ends its reach: what is denied
    after a comma is another thing. Returns: a regular expression for the text after the word.
#}
{% macro denied_cause_pattern() -%}
    ^(?:は|も)?(?:なく|無く)、|^(?:は|も|を|までは)?(?:し|行っ|され|行われ)?て(?:は|も)?(?:おりません|いません|いない|おらず)|^[^。、]{0,24}(?:(?:侵入|関与|攻撃|流出|感染)[はも]?(?:なく|無く)|可能性[はも](?:極めて|非常に|ほぼ)?(?:低|な[いく])|跡[はも]|なし$|なし[。・]|ではなく|ではありません|ではございません|形跡[はも]|痕跡[はも]|様子[はも]|形跡なし|痕跡なし|(?:検出|確認|検知|発見|把握)(?:さ|でき)[^。、]{0,4}(?:ません|ない|ず)|認め(?:られ|て)[^。、]{0,4}(?:ません|ない|ず)|(?:事実|こと|感染|被害|侵入|アクセス|改ざん|紛失|盗難)[はも](?:ありません|ございません|な[いくか]))|^[^。、]{0,12}(?:形跡|痕跡|事実|兆候)(?:や|、|または|又は)[^。]{0,40}(?:(?:確認|検知|発見)(?:さ|でき)[^。、]{0,4}(?:ません|ない|ず|おりません)|ありません|ございません|認められ)|^[^。、]{0,16}(?:受けて|届いて|寄せられて)(?:は|も)?(?:い|お)(?:ません|ない|りません|らず)|^[^。、]{0,6}(?:経緯|経路|方法|手口|原因)[はがも]?[^。]{0,8}(?:不明|分かって|わかって|判明して|特定でき|調査中)|^[^。]{0,50}特定(?:に|には)(?:は)?至って(?:い|お)
{%- endmacro %}


{#
    Whether a disposal is only thought of: 「誤って廃棄した可能性もある」. Papers that cannot be found were lost until it is known
    where they went; whoever finds a disposal most likely (可能性が高い) or ends an inquiry with it (…と判断した) knows, unless what was
    found is that they count as lost. Argument: the text after the word. Returns: a condition.
#}
{% macro is_hedged_disposal(text_after) -%}
    regexp_matches({{ text_after }}, '^[^。、]{0,30}{{ supposing_pattern() }}|^[^。]{0,40}(?:捨て|廃棄|処分|溶解)[^。、]{0,14}{{ supposing_pattern() }}')
    and (
        not regexp_matches({{ text_after }}, '^[^。低]{0,60}(?:と(?:の結論|結論|判断|断定)|可能性が(?:極めて|非常に|最も)?高)')
        or regexp_matches({{ text_after }}, '{{ taken_for_lost_pattern() }}')
    )
{%- endmacro %}


{#
    How a sentence ends that holds what may have been thrown away for lost: 「…が、確認できず、紛失と判断しました」「…紛失したものとして扱う」. Returns: a
    regular expression for the text after the disposal.
#}
{% macro taken_for_lost_pattern() -%}
    ^[^。]{0,60}(?:紛失|亡失|所在不明)(?:した|し|に当た|扱い)?(?:もの|こと)?(?:と|である)(?:の?(?:判断|結論|整理|判定|断定)|し|取り?扱|みなし|見なし)
{%- endmacro %}


{#
    Words that tell that something is only supposed. Returns: a regular expression without capturing groups.
#}
{% macro supposing_pattern() -%}
    (?:可能性|おそれ|恐れ|思われ|みられ|みて|考えられ|疑われ|推測|推定)
{%- endmacro %}


{#
    What stands before a theft of data alone: 「認証情報を盗まれ」. That is done over a network and tells of no burglar; who lost a
    computer with data lost the computer (情報が入った端末を盗まれ). Returns: a regular expression for the text before the word.
#}
{% macro data_before_theft_pattern() -%}
    (?:情報|データ|番号|パスワード|ID)(?:など|等)?(?:\([^()]*\)|約?[0-9][0-9,万]*[件名人]分?)?(?:[がをもは]|まで)[^。、がを]{0,8}$
{%- endmacro %}


{#
    What stands before words of not finding that tell of no loss: 「悪用された形跡は(見つかっておりません)」. Returns: a regular expression for the text
    before the word.
#}
{% macro trace_before_pattern() -%}
    (?:形跡|痕跡|跡|証拠|根拠|事実|被害|悪用|流出|漏えい|漏洩|不正|異常|兆候|様子|ログ|記録|事例|情報|問題|誤り|こと|もの)(?:など|等)?(?:は|も|が|を)[^。、]{0,14}$
{%- endmacro %}


{#
    What stands before a handling of data that mends a mistake: 「正しい通知を改めて(郵送し)」. Returns: a regular expression for the text before the word.
#}
{% macro remedy_pattern() -%}
    (?:正しい|正しく|正規の|正式な|改めて|あらためて|再度|訂正し|訂正後|作り直し|差し替え)[^。、]{0,24}$
{%- endmacro %}


{#
    What follows a deletion that others are asked for: 「(メールの)消去をお願いし」. Returns: a regular expression for the text after the word.
#}
{% macro asked_disposal_pattern() -%}
    ^(?:する|して)?(?:よう|こと|の|を)?[^。、]{0,6}(?:お願い|依頼|要請|求め)|^(?:を|して|て)?(?:いただ|もら)
{%- endmacro %}


{#
    Whether a disposal is one that others are asked for, or one that was due and left undone: 「処分すべきと言われていたが、怠り」「処分することになっていたが」.
    Arguments: the word; the text after it. Returns: a condition.
#}
{% macro is_disposal_undone(surface, text_after) -%}
    (
        regexp_matches({{ text_after }}, '{{ asked_disposal_pattern() }}')
        or regexp_matches({{ surface }} || {{ text_after }}, '^(?:廃棄|処分|破棄|消去|削除)す(?:る(?:よう|こと|ことに|予定|はず|べき)|べき)[^。、]{0,8}(?:指示|言われ|定め|決ま|な[っり]て|だった|であった|でした)[^。、]{0,12}(?:が|ものの|ところ)、')
    )
{%- endmacro %}


{#
    What follows a theft that is only thought of where a thing cannot be found: 「盗まれ(たおそれもあり)」. Returns: a regular expression for the text
    after the word.
#}
{% macro hedged_theft_pattern() -%}
    ^(?:た|の)?(?:可能性|おそれ|恐れ|疑い)も
{%- endmacro %}


{#
    What follows BCC where it was used as it should be: 「BCCで送信しており」, or all recipients where they were sent an apology: 「受信者全員に(お詫びの
    メールを送り)」. Returns: a regular expression for the text after the
    word.
#}
{% macro bcc_well_used_pattern() -%}
    ^」?(?:で|にて|により|機能で|を用いて|を使って|を使い)[^。、すべ]{0,6}(?:した|して|った|って)(?:い|お)?(?:ため|ので|り|る|ま|もの)|^[^。、]{0,6}(?:お詫び|おわび|謝罪|削除|経緯)
{%- endmacro %}


{#
    What follows the field of an address into which the address of a single other party went: 「宛先欄に(別の会員のアドレスを入力し)」. Returns: a regular expression
    for the text after the word.
#}
{% macro one_wrong_address_pattern() -%}
    ^(?:、|誤って|間違って)*(?:別の|誤った|異なる|違う|無関係の?)[^、。]{1,12}(?:アドレス|宛先)を
{%- endmacro %}


{#
    Whether a word tells what was thought at first and is taken back behind it: 「当初は感染を疑っておりましたが、…」「サイバー攻撃を疑い調べたところ、
    …」「不具合とみておりましたが、…」. Arguments: the text before the word; the text after it. Returns: a condition.
#}
{% macro is_first_suspicion(text_before, text_after) -%}
    regexp_matches({{ text_after }}, '^[^。、]{0,14}(?:を疑[いっ]|が疑われ)[^。]{0,30}(?:が|ものの|ところ)、')
    or (
        regexp_matches({{ text_before }}, '(?:当初|はじめ|初め|最初|第[1一]報|前回|先般|これまで)[^。]{0,40}$')
        and regexp_matches({{ text_after }}, '^[^。]{0,24}(?:と(?:考え|思|見|みて|判断|認識|推測|推定|お伝え|公表|発表|ご?報告|お知らせ|ご?説明|し)|可能性)[^。]{0,24}(?:が|ものの|けれども)、')
    )
{%- endmacro %}


{#
    Whose name a false mail uses where it followed from the incident and did not bring it about: 「弊店名をかたるメール」「職員を装ったメール」.
    Returns: a regular expression for the text before the word.
#}
{% macro own_name_before_lure_pattern() -%}
    (?:[当弊本小](?:社|店|学|院|校|会|館|園|組合|法人|協会|財団|機構|市|県|町|村|区|行|庫|局|所)(?:の?(?:名|名称|名前|ドメイン|アドレス|担当者?))?|(?:実在する?の?)?(?:職員|社員|従業員|教員|役員|関係者|スタッフ)の?(?:名|名前)?|[社店]名)$
{%- endmacro %}


{#
    What follows a word that is only warned of, guarded against or ruled: 「…防止」「…にご注意」「(持ち出し)の決まりを改め」. Returns: a regular expression
    for the text after the word.
#}
{% macro warned_cause_pattern() -%}
    ^(?:等|など|や[^、。]{0,8})?[^、。]{0,8}(?:防止|対策|監視の|監視を強|[をも]防[いぐげ]|予防|しないよう|のないよう|ご注意|に注意|注意喚起|リスク|訓練|研修|保険|といった事故|に備え|される恐れがあ)|^(?:の|に関する|に係る|時の|する際の)?(?:決まり|ルール|規程|規定|規則|基準|手順|手続き?|運用|要領|管理|許可|申請)(?:等|など)?を(?:改|見直|定め|設け|強化|厳格|徹底|作成|整備|周知|再)|^を(?:原則として?|改めて|全面的に)?(?:禁止|禁じ|許可制|見直|厳格)
{%- endmacro %}


{#
    What tells of another matter than the one of the notice: 「(昨年の紛失)とは関係ありません」. Returns: a regular expression without capturing groups.
#}
{% macro another_matter_pattern() -%}
    とは(?:一切|直接|何ら|まったく|全く)?の?(?:関係|関連|別の|異なる|無関係)[^。]{0,12}(?:ません|ない|です|ます)
{%- endmacro %}


{#
    A sentence that asks the reader for something, tells what shall be done (今後は…を徹底します) or tells of another matter (昨年の…とは関係ありません).
    Returns: a regular expression.
#}
{% macro request_sentence_pattern() -%}
    (?:ください|下さい|おすすめ|お勧め|お控え|お願い(?:いた|致|し|申)[^。]{0,14})[。)]?$|^(?:今後|以後|これから)[^。]*(?:ます|所存です)[。)]?$|{{ another_matter_pattern() }}[。)]?$
{%- endmacro %}


{#
    Who from outside did what follows: 「第三者が会員のIDを使い、(不正に利用し)」「何者かによる(不正な閲覧)」. Returns: a regular expression for the text before
    the word.
#}
{% macro done_by_outsider_pattern() -%}
    (?:第三者|部外者|外部の者|攻撃者|侵入者|犯人|何者か)(?:が|は|により|によって|による)[^。]*$
{%- endmacro %}


{#
    What follows an item that was spared: 「…は含まれておりません」. Returns: a regular expression for the text after
    the item.
#}
{% macro spared_item_pattern() -%}
    ません|ておらず|おりませ|ていない|できない|なかった|含まない|含まれない|持たない|ないという|対象外|を除く|除き|なし|別のシステム
{%- endmacro %}


{#
    Words that tell that a page or a program was altered. Returns: a regular expression.
#}
{% macro altered_page_pattern() -%}
    改ざん|改竄|書き換え|書換|スクリプト|スキミング
{%- endmacro %}


{#
    The score from which words tell of a cause clearly enough that generic words beside them mean the same.
#}
{% macro telling_score() -%}
    8
{%- endmacro %}
