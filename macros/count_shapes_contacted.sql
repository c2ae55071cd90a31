{#
    What follows a count of people whom something was sent to: 「…名の方へ案内を送信」. A letter of apology makes nobody a
    recipient. Returns: a regular expression for the text after the count.
#}
{% macro recipient_pattern() -%}
    ^\)?(?:様|さま)?(?:すべて|全員|全て)?(?:の[^、。,をがはで]{0,10})?(?:に|へ|宛て?に?|あてに?)(?:対し)?[^。]{0,60}{{ lexicon_pattern('lexicon_count_contexts', where="code = 'sent'") }}
{%- endmacro %}


{#
    What follows staff who made good what had happened: 「職員2名が訪ねて謝罪し」. Returns: a regular expression.
#}
{% macro helping_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:が|で|は)[^。誤]{0,24}(?:訪問(?:し(?:[^た]|た(?:[。、]|$))|を|[。、]|$)|訪ね|謝罪|お詫び|おわび|回収[しいさ]|引き取|受け取り|伺[いっ]|うかが[いっ]|捜索|捜[しす]|探[しす]|聞き取り|に向か|(?:担当|従事)し(?:[^たて]|てお|ていま|て、|た(?:[。、]|$))|出向|駆け付け|駆けつけ|対応に当た|立ち会)
{%- endmacro %}


{#
    What follows people who only said or heard something: 「…名から返信があり」「…人に説明した」「…名を対象に研修」. Returns: a
    regular expression for the text after the count.
#}
{% macro spoken_to_pattern() -%}
    ^\)?(?:の[^、。がをはにでへと()]{1,6})?(?:\([^()]*\))?(?:(?:から|より)(?:の|は|も)?(?:、|[^。、「」()]{0,16}「[^」]*」)?[^。、]{0,25}(?:連絡|返信|返答|返事|返送|回答|了解|了承|承諾|申し出|申出|通報|指摘|報告|問い?合わ?せ|相談|苦情|回収)|への?(?:聞き取|ヒアリング|聴取|面談)|に(?:は|対し、?|対して、?)?(?:[^。上達及][^。]{0,39})?(?:連絡が(?:と|取|つ)|連絡でき|説明|聞き取|ヒアリング|聴取|参加|出席|受講|念のため|呼び?[かけ]け|指導|周知|研修|訓練|教育|講習|面談|お願い|依頼|事情を|話を聞)|を?対象(?:に|と)[^。]{0,25}(?:研修|訓練|教育|講習|調査|点検|聞き取|アンケート)|に[^。、]{0,10}(?:話し|話さ|伝え|見せ|教え)|と(?:は|の|も)?ご?連絡|を(?:集め|招)|[がは][^。]{0,12}(?:参加|出席|受講|来場|集ま)|が、?[^。、]{0,14}と(?:答え|お?答え|回答|返答))
{%- endmacro %}


{#
    What follows recipients who saw each other: 「…名への案内をCCで送り、アドレスが互いに見える状態」. Returns: a regular
    expression for the text after the count.
#}
{% macro shown_to_each_other_pattern() -%}
    ^[^。]{0,70}(?:(?:互い|相互)に|他の(?:受信者|受取人|方|会員|宛先)|アドレスが)[^。]{0,20}(?:見え|見られ|表示|閲覧|公開|分か|わか|知)|^\)?(?:様|さま|の方)?(?:に|へ|宛てに|あてに)、?「?(?:TO|To|CC|Cc|宛先)」?(?:欄)?(?:で|に(?:入|設定|指定)|として)
{%- endmacro %}


{#
    What follows mails whose parts the sentence goes on to name. Returns: a regular expression for the text after the
    count.
#}
{% macro mail_that_was_read_pattern() -%}
    ^\)?の(?:本文|差出人|宛先|件名|内容)
{%- endmacro %}


{#
    What stands before a number of inquiries: 「ご連絡を16件」「お問い合わせは12件」. Returns: a regular expression for the text before
    the count.
#}
{% macro inquiries_before_pattern() -%}
    (?:連絡|電話|問い?合わ?せ|指摘|申し?出|通報|相談|苦情|照会)(?:件数)?(?:[をはがも: ]{0,2}|[はがも]、?[^。、(]{0,20}(?:時点|現在|まで)(?:で|に)?(?:は|、)?)(?:これまでに|現在|既に|すでに|合計)*$|問い?合わ?せ[はがも]、?[^。0-9]{0,14}[0-9]+ ?(?:日|週|か月|カ月|ヶ月|時間)間?で(?:延べ)*$|(?:既に|すでに|これまでに)[^。、0-9]{0,8}(?:請求|申請|申し?出)を(?:い?ただい|頂い|され|し|受け)(?:てい)?た(?:方|方々|お客様|人)[はが]、?(?:合計)*$|(?:再発行|返金|補償|解約|退会|払い?戻し|交換)[をの](?:ご?希望|お?申し?込|ご?申請|ご?請求|ご?依頼)[^。、0-9]{0,6}た?(?:方|お客様|お客さま|会員|件数|もの)(?:の?数)?[はが: ]{0,2}、?(?:これまでに|合計)*$|(?:ご?連絡|お?電話|ご?指摘|お?申し?出|ご?通報|ご?返信|ご?回答|苦情)(?:[をがの])?(?:くださっ|下さっ|いただい|頂い|お?寄せ(?:られ|いただい)?|し|され|あっ|なさっ|受け)た(?:方|方々|お客様|お客さま|人|もの|[^、。0-9がをはに]{2,4})?(?:の?数|人数|件数|の)?[はが]、?(?:これまでに|現在|既に|すでに|合計)*$
{%- endmacro %}


{#
    What follows a number of inquiries, or of those who made them: 「2件の連絡があり」「2名から、…と問い合わせがあった」. Returns: a
    regular expression for the text after the count.
#}
{% macro inquiries_after_pattern() -%}
    ^(?:から|より)(?:は|も|の)?、?(?:「[^」]*」)?[^。預]{0,50}?(?:連絡|電話|申し?出|通報|指摘|報告|問い?合わ?せ|相談|苦情|請求|要望)[がをも](?:あ|いただ|頂|受け|寄せ)|^(?:から|より)の(?:お?電話|ご?連絡|ご?指摘|ご?通報|情報提供|お?問い?合わ?せ|お?申し?出|ご?相談|メール)(?:で|により|によって|をきっかけ|を機)|^(?:から|より)、?[^。、0-9]{0,6}(?:伺|うかが|お聞き|聞いて)[^。、預]{0,10}(?:ます|ました|ている|た)。?$|^の[^、。0-9がをはにへと]{0,8}(?:連絡|お電話|問い?合わ?せ|指摘|通報|相談|照会|申し?出|苦情)(?:[がをもに、]|$)
{%- endmacro %}


{#
    What stands before a part of those affected that was, or was not yet, spoken to: 「連絡の取れない2名」「お詫びを済ませた30名」.
    Returns: a regular expression for the text before the count.
#}
{% macro part_spoken_to_pattern() -%}
    (?:連絡|通知|説明|謝罪|お詫び|おわび)[のがをは](?:取|と|つ|済|完|終|でき|行)[れかいえらま]?[^、。0-9]{0,12}(?:方|方々|お客様|お客さま|ない|なかった|会員|[生患]者?徒?)?[は、: ]{0,2}$
{%- endmacro %}


{#
    What follows people through whom the next number is counted: 「児童108人の保護者86件」. Returns: a regular expression for the
    text after the count.
#}
{% macro counted_through_pattern() -%}
    ^の(?:保護者|家族|ご家族|親|世帯)[^、。0-9]{0,8}[0-9]
{%- endmacro %}


{#
    What tells of accounts whose passwords were changed as a measure. Arguments: the text before the count; the text after
    it. Returns: a condition.
#}
{% macro has_new_password(text_before, text_after) -%}
    regexp_matches({{ text_before }}, 'パスワード[^。、()]{0,8}(?:変更|リセット|無効化|再設定|初期化)[^。、()]{0,6}\([^()]{0,6}$')
    or regexp_matches({{ text_before }}, 'パスワード[をの][^。、0-9]{0,8}(?:変更|リセット|初期化|無効化|再設定|失効)(?:し|いたし|を行っ|をし)?た[^。、0-9]{0,10}[はが: ]{0,2}(?:全)*$')
    or regexp_matches({{ text_after }}, '^の(?:ID[・とや])?パスワード[をの][^。、]{0,8}(?:変更|リセット|初期化|無効|再設定)')
{%- endmacro %}


{#
    What tells that mails were sent from an account that an intruder had taken: 「アカウントから1,548件のメール」. Arguments: the text
    before the count; the text after it. Returns: a condition.
#}
{% macro is_sent_from_account(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:アカウント|アドレス|メールサーバー?)(?:等)?(?:から|より)、?[^。0-9]{0,16}$')
    and (
        regexp_matches({{ text_after }}, '^の[^、。]{0,6}メール')
        or regexp_matches({{ text_before }}, 'メール[をがは]?[^。0-9]{0,4}$')
    )
{%- endmacro %}


{#
    What tells of the few people whose accounts were taken: 「利用者1名のメールアカウントが…不正アクセスを受け」「アカウントを盗まれた教職員が2名」.
    Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro holds_taken_account(text_before, text_after) -%}
    regexp_matches({{ text_after }}, '^の(?:[^、。がはを]{0,8}の)?[^、。がはを]{0,6}(?:アカウント|メールアドレス|ID)(?:が|に|へ|は)[^。]{0,40}(?:不正|乗っ取|悪用|侵害|詐取)|^の[^、。はを]{0,24}(?:認証情報|ログイン情報|アカウント(?:情報)?|ID|パスワード)(?:など|等)?(?:[がを](?:盗|窃取|詐取|奪|抜き取|不正に|悪用|用い|使[いわっ]|利用し)|で[^すし])')
    or regexp_matches({{ text_before }}, '(?:アカウント|パスワード|ID)を(?:盗|奪|詐取|乗っ取)[^。、]{0,16}$')
{%- endmacro %}


{#
    What stands before a number of addresses that something went to: 「流出した宛先の件数」「送信先:」. Returns: a regular expression for
    the text before the count.
#}
{% macro number_of_recipients_pattern() -%}
    (?:送信先|宛先|流出先|通知先|請求先|回答先|納付先|配信先|送付先|発送先|配付先|配布先|交付先|郵送先|提供先|開示先|受信者)(?:の?(?:件数|数|人数|宛先数))?[:は ]{0,3}(?:全|合計)*$|(?:届い(?:た|ていた|てしまった)|お?送(?:った|りした)|お?渡した|(?:送信|送付|配信|配布|配付|交付|配達|配送|郵送|発送|投函|提供|開示)(?:し|され|してしまっ|いたし)た)(?:先|相手方?|家|お宅|ご家庭)(?:は[^、。0-9をがは]{0,14}|[のは:、 ]{0,3})(?:全|合計)*$|(?:送信|配信|送付|発送|配布|交付)先は[^、。0-9]{0,16}$|^(?:うち、?)?[^。、]{0,36}(?:(?:メール|通知書?|書類|案内|文書|封筒|はがき|ハガキ|資料|FAX|データ|ファイル)を(?:誤って)?(?:受け取っ|受け取られ)|受信し|受信され|受信なさっ|返信し|返信なさっ|返信され|届い|開封し|開封され|閲覧し|閲覧でき|閲覧なさっ|見られ得|ダウンロードし|ダウンロードなさっ)た[^。、0-9をがは]{0,16}(?:方|方々|様|客|さま|人|者|員|生|徒|社|院|校)(?:の?人?数)?[: ]+(?:[0-9]+ ?クラス)?[^。、0-9をがは]{0,4}$|^[^ぁ-んァ-ヴ一-龠A-Za-z]*(?:誤?(?:送信|配信|送付|発送|配付|配布|交付|郵送|提供|開示|通知)(?:し(?:てしまっ)?た)?|(?:誤って)?お?(?:配|送|渡|届い|届け|お見せ)(?:っ|し|り|りし|て(?:しまっ)?)?た)(?:先|相手)[: ]+[^。、0-9がはを]{0,14}$
{%- endmacro %}


{#
    What stands before a number of attempts: 「ログインを試みた件数は」. Returns: a regular expression for the text before the count.
#}
{% macro attempts_before_pattern() -%}
    (?:試行|試み|試した)[^、。0-9]{0,14}$|(?:攻撃の?対象(?:となった|とされた|の)|(?:攻撃|アタック|ログイン試行)を受けた)[^、。0-9]{0,8}[はが: ]{1,2}$
{%- endmacro %}


{#
    What follows people who gave away their passwords or opened what they should not: 「12名が偽サイトにIDとパスワードを入力しており」. Returns: a
    regular expression for the text after the count.
#}
{% macro deceived_person_pattern() -%}
    ^(?:の[^、。がは]{0,8})?が、?[^。]{0,24}(?:偽|フィッシング|リンク|URL|ID|パスワード)[^。]{0,20}(?:入力し|打ち込|送信し|クリックし|だまされ|騙され)|^の(?:メール(?:アカウント|ボックス|の設定)?|アカウント|受信メール)[がにで]、?[^。]{0,30}転送
{%- endmacro %}


{#
    What tells that mails are counted: 「保存されていたメール 3,671件」「メールの総数は」. Records of mails that were themselves carried off (メール210件が
    転送され) are records. Arguments: the text before the count; the text after it; its unit. Returns: a condition.
#}
{% macro is_number_of_mails(text_before, text_after, unit) -%}
    (
        ({{ unit }} = '通' or {{ unit }} = '件' and not regexp_matches({{ text_after }}, '^が[^。、]{0,16}(?:転送|漏|流出|閲覧|持ち出)'))
        and regexp_matches({{ text_before }}, '(?:メール|メッセージ)(?:の?(?:総数|件数|通数|合計|数))?[はがも:、 ]{0,2}(?:全部で|合計|全|最大|延べ)*$')
        or {{ unit }} = '通' and regexp_matches({{ text_before }}, 'メール(?:の(?:送受信|受信|送信|本文))?(?:の)?(?:データ|ファイル|履歴)$')
        or {{ unit }} = '通' and regexp_matches({{ text_before }}, '(?:メールボックス|受信トレイ|メールサーバー?|アカウント)[^。、0-9]{0,16}$')
    )
{%- endmacro %}


{#
    What tells of a part of those affected who were, or were not yet, reached: 「連絡の取れた方 55名」「16名の方とはご連絡がとれておりません」. Where a mail
    was to be deleted (29名から削除したとの回答、連絡が取れない4名), they are its recipients. Arguments: the text before the count; the text after it.
    Returns: a condition.
#}
{% macro is_part_to_be_reached(text_before, text_after) -%}
    not regexp_matches({{ text_before }} || {{ text_after }}, '削除|受信|送信先|回答')
    and (
        regexp_matches({{ text_before }}, '(?:メール|手紙|はがき|通知|封書|書状|郵便)が(?:戻っ|返っ|届かなかっ|返送され)[^、。0-9]{0,10}$')
        or regexp_matches({{ text_before }}, '連絡[のが](?:取|と|つ)[れかいえらな]{1,5}(?:[^、。0-9れかいえら]{1,8})?[は: ]{0,2}$')
        or regexp_matches({{ text_after }}, '^(?:と|に|へ)?(?:は|の|も|には)?、?(?:まだ|未だ|いまだ)?ご?連絡が(?:取|と|つ)')
    )
{%- endmacro %}


{#
    What stands before a number of addresses that something went to by mistake: 「第三者のメールアドレス(」. Returns: a regular expression for
    the text before the count.
#}
{% macro wrong_address_pattern() -%}
    (?:第三者|外部|社外|他社|他人|別人|別の|他の|ほかの|無関係の?|関係の?ない|誤った|間違った|誤って登録[^、。0-9]{0,6})[^、。0-9をがはに]{0,14}(?:アドレス|宛先|アカウント)(?:等|など)? ?\(?(?:延べ)*$
{%- endmacro %}


{#
    What tells of people whom papers or mails reached that were not theirs: 「誤って届いた6世帯」「他の方の通知書を受け取られたお客様」「4世帯の方に届いて
    いました」. What reached another (別の方に届いた5名) was theirs. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_recipient_of_what_went_astray(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:(?:^|[^に])(?:誤って|間違って)届い(?:た|てしまった)|(?:メール|書類?|封筒|箱|カード|小包|郵便物|会員証|資料|票|証|はがき|ハガキ|手紙|荷物|通知|請求|データ|ファイル|案内|もの)(?:が(?:誤って)?届い(?:た|てしまった)|を(?:誤って)?(?:お?受け取(?:った|られた|ってしまった|りになった)|開封(?:した|された)))|(?:誤って|間違って)お?受け取(?:った|られた))[^、。0-9をがはに]{0,8}[はが: ]?、?(?:[^。、0-9]{0,16}(?:時点|現在|限り|まで)[^。、0-9]{0,6})?(?:合計|合わせて|あわせて|全部で)*$')
    or regexp_matches({{ text_after }}, '^(?:の(?:方|方々|お客様|お客さま|お宅|ご?家庭|ポスト|郵便受け))?(?:に|へ)(?:も|は)?(?:誤って)?(?:渡(?:った|って(?:いた|いまし|しま))|投函され(?:た|て(?:いた|いま[すし]))|届(?:い(?:た|て(?:いた|いま[すし]|いる|おりま[すし]|しま))|け(?:た|て(?:いた|しま)|られ)))')
{%- endmacro %}


{#
    What stands before a number of people who could have looked at the data: 「閲覧が可能だった方」. Returns: a regular expression for the text
    before the count.
#}
{% macro able_to_view_before_pattern() -%}
    (?:閲覧|アクセス|参照|ダウンロード|見ること)(?:することが|が)?(?:可能だった|可能であった|可能な状態(?:だった|であった|にあった)|でき(?:た|る状態(?:だった|であった|にあった))|し得た|しえた)(?:方|者|人|職員|教職員|社員|従業員|学生|生徒|教員|役員|組合員)(?:々|等)?の?(?:人?数)?[はが: ]{0,2}(?:最大)*$|(?:閲覧|アクセス|参照|ダウンロード|見ること|開くこと)(?:が|を)?(?:でき|可能な?|可能で?)[^。、0-9]{0,10}のは、?[^。0-9]{0,20}$|[^、。0-9がはの]{1,12}を(?:見られる|見ることができる|(?:閲覧|参照)できる|開ける)(?:状態|立場|権限)(?:に?(?:あった|いた)|だった|であった|のある|を持つ)[^、。0-9がをは]{1,10}[はが: ]{0,2}(?:最大)*$
{%- endmacro %}


{#
    Whether mails, not letters, or pages are counted, so that they matter only where nobody is counted beside them. Reads columns of
    int_counts_agreed. Returns: a condition.
#}
{% macro is_mail_beside_people() -%}
    (
        agreed.unit in ('ページ', 'メール')
        or agreed.unit = '件'
        and regexp_matches(agreed.heading_text, 'メールの?(?:総|送信|配信|合計)?(?:件数|通数|数)[^ぁ-ん]*$')
        or agreed.unit = '通'
        and regexp_matches(agreed.sentence_text, 'メール|メッセージ')
        and not regexp_matches(agreed.sentence_text, '封筒|封書|郵便|郵送|はがき|ハガキ|書類|書面|通知書|証明書|請求書|投函')
    )
{%- endmacro %}


{#
    What stands before those who were deceived: 「偽の画面に認証情報を入れた職員は」. Returns: a regular expression for the text before the count.
#}
{% macro deceived_before_pattern() -%}
    (?:偽|フィッシング|不審|詐欺|リンク|URL)[^。0-9]{0,30}(?:入力し|入れ|打ち込|クリックし|開い|応じ|アクセスし|だまされ|騙され)(?:て?しまっ)?[ただ][^。、0-9]{0,10}[はが]?、?$
{%- endmacro %}


{#
    What tells how far the talk with those whom a mail or paper reached has come: 「81件でご了解をいただきました」「つながらなかった8件」「226件は配信を
    確認」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_progress_of_talk(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:(?:お?電話|連絡)[がのに](?:つなが|通じ|出)[^、。0-9はが]{1,8}|つながらな(?:い|かった)|不在(?:だった|の)|(?:不達|配信エラー|未達)(?:だった|であった|となった|の))(?:方|もの|分|お客様|お客さま|会員)?(?:は|が)?$')
    or regexp_matches({{ text_after }}, '^(?:で|から|より|は|には)、?[^。、0-9]{0,12}(?:ご?了解|ご?了承|ご?承諾|ご?同意)を(?:い?ただ|頂|得)|^(?:は|に(?:は)?|で)、?[^。、0-9]{0,8}(?:配信|到達|届いた(?:こと|の)|開封|受信)を?[^。、]{0,4}確認(?:し|でき|済)')
{%- endmacro %}
