{#
    The shapes of a number that is of more than the exposure: one that a later number replaces, a whole of which a part went wrong.
#}


{#
    Whether a count is called the whole (…名のうち) of a part that was exposed, not of one that was told. A whole may stand in brackets behind
    its part (…(全1万店舗のうち)), or tell its share (のうち約5%). Argument: the text after the count. Returns: a condition.
#}
{% macro is_whole_of_exposed_part(text_after) -%}
    {%- set called_the_whole = '^[)」]?分?(?:の(?:うち|中(?:[でにのか]|、))|中の)' -%}
    {%- set part = "regexp_replace(" ~ text_after ~ ", '" ~ called_the_whole ~ "', '')" -%}
    (
        regexp_matches({{ text_after }}, '{{ called_the_whole }}')
        and (
            regexp_matches({{ part }}, '{{ exposed_part_pattern() }}')
            or regexp_matches({{ part }}, '^[、 ]*(?:約|およそ|計)?[0-9][0-9,.万千]* ?[名人件]分?(?:様|さま)?(?:の(?:方|お客様|会員)(?:様|さま)?)?(?:の|分)?[)。: ]*$')
            or regexp_matches({{ part }}, '^[、 ]*[^。0-9]{0,24}[0-9][0-9,.万千]* ?[名人件]分?(?:様|さま)?の(?:氏名|お名前|住所|メールアドレス|アドレス|電話番号|個人情報|情報|データ|名簿)[^。]{0,30}(?:入って|載って|記載|添付|見え|写って|保存|書かれ|含まれ)')
            or regexp_matches({{ part }}, '^[、 ]*(?:約|およそ)?[0-9.]+ ?(?:%|パーセント|割)|^\)|^[、 ]*(?:ごく)?一部')
        )
        and not regexp_matches({{ part }}, '{{ part_told_pattern() }}|{{ part_recovered_pattern() }}|^[^。0-9]{0,8}[0-9][0-9,.万千]* ?[名人件]分?(?:様|さま)?(?:の(?:方|お客様|会員)(?:様|さま)?)?(?:は|については|に関しては|につきましては)、?[^。0-9]{0,40}(?:も|まで)、?[^。、0-9]{0,8}(?:漏|流出|閲覧|含)')
    )
{%- endmacro %}


{#
    How a sentence goes on that tells how many of the papers lost were found again, so that the whole is that of those lost: 「のうち104枚を拾い集め」.
    Returns: a regular expression for the text after the words that make a number the whole.
#}
{% macro part_recovered_pattern() -%}
    ^[、 ]*[^。、0-9]{0,8}[0-9][0-9,.万千]* ?[枚通冊件部点](?:を|は|が|について|も)[^。、0-9]{0,20}(?:回収|拾[いわ]|発見し|取り戻|引き取|見つけ|送り返|返送|返却|戻[っりる]|お?返し(?:いただ|て(?:いただ|もら|くださ))|返され)
{%- endmacro %}


{#
    Whether a whole (全体で…) is only the sum of what the next sentence counts (内訳は…), and no number of others. Arguments: the text before the count;
    the next sentence. Returns: a condition.
#}
{% macro is_sum_of_what_follows(text_before, next_sentence) -%}
    (
        regexp_matches({{ text_before }}, '(?:^|[、 ])全体では?、?(?:およそ|約|計|最大)*$')
        and regexp_matches({{ next_sentence }}, '^[ ・※(]*内訳')
    )
{%- endmacro %}


{#
    What stands in brackets between a whole and a part of it, which is not said to be the publisher's own: 「…件(うちカード情報
    …件)」. Returns: a regular expression for the text between the two.
#}
{% macro part_in_brackets_pattern() -%}
    ^[^()。]{0,4}\((?:うち|内)[、:は]?[^()。当本弊自様客]*$
{%- endmacro %}


{#
    The rules by which a number is that of others or an earlier one, so that a part of it is no part of the exposure.
    Returns: a regular expression for role_rule.
#}
{% macro rules_of_other_wholes_pattern() -%}
    ^(?:total_of_all_clients$|replaced_|later_number$|earlier_number$|number_of_recipients$)
{%- endmacro %}


{#
    The rules by which a number tells of something beside the exposure, so that it says nothing about the same number elsewhere: as many papers
    came back as had gone astray. Returns: a regular expression for role_rule.
#}
{% macro rules_of_other_numbers_pattern() -%}
    ^(?:not_a_count_|number_of_recipients$|new_password$|counted_as_misused$|came_back$|given_back$)
{%- endmacro %}


{#
    The rules by which a number is a whole of which only a part was exposed: that part is not like it. Returns: a regular
    expression for role_rule.
#}
{% macro rules_of_wholes_with_a_part_pattern() -%}
    ^(?:whole_|total_of_all_clients$|total_above_our_share$|announced_by_a_vendor$|sent_out_before_a_part$|handled_before_a_part$|all_|gone_through$)
{%- endmacro %}


{#
    What tells of all who dealt with the publisher, of whom the sentence goes on to count those concerned: 「12月にお手続きをされた
    5,250人のうち、600人分」. Whose data hold more (うち300人は口座番号も) are a part of those concerned. Arguments: the text before the count;
    the text after it. Returns: a condition.
#}
{% macro is_whole_of_customers(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:手続き?|申し?込み?|応募|参加|受講|受診|受検|購入|利用|予約|寄附|寄付|回答|提出|申請|来店|来場|来館|宿泊|注文|検査|面談|入札|発行|処理|封入|出荷|取引|契約)[をに]?(?:し|さ?れ|い?ただい|頂い|なさっ|にな(?:っ|られ)|行(?:っ|われ))(?:ていただい|て頂い|てい)?[たる][^、。0-9]{0,12}$')
    and regexp_matches({{ text_after }}, '^分?(?:の[^、。0-9]{0,10})?の?うち、?[^。0-9]{0,24}[0-9]')
    and not regexp_matches({{ text_after }}, 'うち[^。]{0,40}[人名件]分?[^。0-9]{0,16}(?:も|まで)')
{%- endmacro %}


{#
    What tells of all of a group of whom the sentence goes on to count those who had done what their data came from: 「2年生280名のうち、申込みを
    済ませていた130名分」「受講者560名中、入力済みの77名」「240名(うち回答済み97名)」. Who gave one item (電話番号を登録していた) gave more than the others, and
    those affected of whom a part answered stay affected. Arguments: the text before the count; the text after it. Returns: a
    condition.
#}
{% macro is_whole_of_those_who_acted(text_before, text_after) -%}
    regexp_matches({{ text_after }}, '^分?(?:の(?:うち|中で?)|中|\(うち|、うち)、?(?:約|およそ|既に|すでに|実際に|期間中に|当日)*[^。、0-9]{0,14}?{{ act_of_owners_pattern() }}(?:[をが]?(?:済ませ|終え|完了し|済んで|行[っい]|さ?れ|し|い?ただい|頂い|なさっ|出し)[^。、0-9]{0,14}|済み?[^。、0-9]{0,12})(?:約|およそ)?[0-9][0-9,]* ?[名人件世社組]')
    and not regexp_matches({{ text_after }}, '^[^。0-9]{0,10}(?:番号|アドレス|住所|口座|氏名|生年月日|情報|データ|パスワード|写真)[をも]|^[^。]{0,60}[名人件]分?[^。0-9]{0,16}(?:も|まで)|^[^。、]{0,40}(?:から|より)')
    and not regexp_matches({{ text_before }}, '(?:対象|該当|漏えい|漏洩|流出|紛失|影響|閲覧|誤送|送付|発送|送信|配信)[^。、0-9]{0,12}$')
{%- endmacro %}


{#
    What the owners of data do to give them: they answer, apply, fill in. Returns: a regular expression.
#}
{% macro act_of_owners_pattern() -%}
    (?:ご?回答|ご?応募|ご?申し?込み?|ご?入力|ご?提出|ご?登録|手続き?|ご?予約|ご?参加|ご?利用|ご?購入|ご?注文|ご?記入|ご?申請|ご?受診|ご?受検|ご?受講|ご?更新|ご?返信|届出|ログイン)
{%- endmacro %}


{#
    What tells that a whole was sent out, in a sentence that ends with it: 「納付書740件を、負担者ごとに発送」「通知書1,520通を発送しました。」.
    Nothing in it says that the sending was wrong. Returns: a regular expression for the text after the count.
#}
{% macro sent_out_at_the_end_pattern() -%}
    ^分?(?:の[^。誤別0-9]{0,30})?(?:を|に|へ|宛てに|あてに)[^。誤別他違]{0,40}(?:発送|送付|郵送|配布|配付|交付|投函|差し出|送っ|送りま|お送り|配っ|配りま|お配り)(?:[いで]?(?:し|た|きし)*(?:ました)?)[。 ]*$
{%- endmacro %}


{#
    How the next sentence names the part that went wrong, by its number or by letters: 「その際、2名分の通知書を別の方の封筒に入れて」「このとき、B氏あての
    文書を」. Mails are another matter, where all addresses are shown at once. Argument: the next sentence. Returns: a condition.
#}
{% macro names_wrong_part(sentence) -%}
    regexp_matches({{ sentence }}, '^[ ・○●◯※-]*(?:(?:その|この|当該|発送|送付|封入|郵送|印刷|作業|配布)[^。、0-9]{0,8}(?:際に?|とき|時に?|中で|中に|うち|折|あたり|当たり|ところ|過程で)|しかし|ところが|(?:この|その)?うち|一部)、?[^。]{0,24}(?:[0-9]+ ?(?:名|人|件|通|枚|世帯|社|部|組)|[A-Z](?:氏|様|さん|さま|社|世帯|宅)|一部)[^。]{0,40}(?:{{ wrong_party_pattern() }}|[A-Z](?:氏|様|さん|さま|社|世帯|宅)|入れ|封入|同封|混入)')
    and not regexp_matches({{ sentence }}, 'Bcc|CC|宛先欄|メール|アドレスが')
{%- endmacro %}


{#
    What tells of a whole in a list whose next line tells the part that went wrong: 「・発送した通知 520通」「・うち中身が入れ替わっていたもの 42通」.
    Arguments: the text before the count; the text after it; the next sentence. Returns: a condition.
#}
{% macro is_whole_above_its_part(text_before, text_after, next_sentence) -%}
    (
        regexp_matches({{ text_before }}, '(?:{{ plain_deed_pattern() }}|確認)(?:し|され)?た?[^、。0-9誤]{0,14}[: はが]*(?:全)*$')
        and not regexp_matches({{ text_before }}, '誤|漏|流出|紛失|対象')
        and regexp_matches({{ text_after }}, '^分?[)。 ]*$')
        and regexp_matches({{ next_sentence }}, '^[ ・※○●◯-]*(?:この|その)?(?:うち|内)、?[^0-9。]{0,30}(?:{{ wrong_party_pattern() }}|漏えい|漏洩|流出|紛失|不備|欠け)[^0-9。]{0,16}[0-9]')
    )
{%- endmacro %}


{#
    What follows a number of papers or people's papers that were carried, kept or made before some went astray: 「…枚を段ボール箱に詰めて運んでいたところ」
    「発送した…世帯分の一部」「12,000通の封入作業で」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_handled_before_a_part(text_before, text_after) -%}
    (
        regexp_matches({{ text_after }}, '^分?(?:\([^()]*\))?\)?(?:の[^。、0-9]{0,12})?を[^。]{0,50}(?:運[んび]|運搬|搬送|輸送|移送|積[みん]|詰め|持ち帰|持ち運|保管し|預か|収集|集め|整理|印刷|封入|作成し|処理し|仕分け|持ち出し|入力し|登録し|転記し|読み取|スキャンし|コピーし|複写し|配布し|配付し|手渡)[^。]{0,40}(?:ところ|際|途中|うち|とき|中に)')
        or regexp_matches({{ text_after }}, '^(?:分|余り|ほど|程度)?の[^。、0-9]{0,10}(?:封入|封緘|発送|印刷|仕分け|入力|配布|梱包)(?:作業|業務|処理)?(?:で|中|時|の際|に際|におい)')
        or regexp_matches({{ text_before }}, '(?:^|[^誤][^、。]{0,3})(?:発送|送付|郵送|配布|配付|交付|印刷|作成|発行)し(?:た|ました)[^、。0-9誤]{0,16}\($')
        and regexp_matches({{ text_after }}, '^分?\)(?:について|につきまして|に関し|のうち)')
        or regexp_matches({{ text_after }}, '^分?(?:の[^。、0-9]{0,12})?の(?:ごく)?一部(?:$|[。、がをでに]|と)')
    )
    and not regexp_matches({{ text_before }}, '(?:紛失|流出|漏えい|漏洩|誤って)[^、。]{0,6}$|誤[^、。]{0,12}\($')
{%- endmacro %}


{#
    What follows a number of which the things are named before a part of them went wrong: 「2,415通の応募はがきのうち…行方不明」. Whose data
    hold more (300名の情報のうち20名は口座番号も) are a part of those concerned. Argument: the text after the count. Returns: a condition.
#}
{% macro is_whole_of_named_things(text_after) -%}
    regexp_matches({{ text_after }}, '^分?の[^、。0-9を]{1,14}のうち')
    and regexp_matches({{ text_after }}, '{{ exposed_part_pattern() }}')
    and not regexp_matches({{ text_after }}, 'うち[^。]{0,40}(?:含ま|[人名件]分?[^。0-9]{0,16}(?:も|まで))')
{%- endmacro %}


{#
    Whether a count stands for those affected where nobody else does: mails that were seen, people of whom only a talk is told,
    those whom papers reached that were not theirs. Reads columns of int_counts_agreed and int_causes_resolved. Returns: a
    condition.
#}
{% macro stands_for_the_affected() -%}
    (
        starts_with(agreed.role_rule, 'mail_')
        or agreed.role_rule in ('spoken_to', 'unit_document')
        or regexp_matches(agreed.text_after, '{{ given_those_of_others_pattern() }}')
        or causes.cause_code = 'misdelivery'
        and regexp_matches(agreed.role_rule, '{{ rules_of_recipients_pattern() }}')
        and regexp_matches(agreed.sentence_text, '{{ wrong_party_pattern() }}|べき(?:ところ|もの)')
    )
{%- endmacro %}


{#
    What follows a whole that is set against the part that was exposed: 「約3,800件ですが、対象は12件です」「9千人を超えますが、ほかの名簿はここにありません」.
    Returns: a regular expression for the text after the count.
#}
{% macro contrast_of_a_part_pattern() -%}
    {%- set there_are = '(?:です|でした|[がも]?(?:い|おり|ござい|あり|いらっしゃい)ま(?:す|した)|[をは]?(?:超え|上回り|数え|保有し|登録し|受け付け)(?:て(?:い|おり))?(?:ま(?:す|した)|る|た)|ある|あった|いる|いた)' -%}
    ^(?:の[^、。0-9]{1,8})??{{ there_are }}が、(?:[^。]{0,16}(?:対象|該当|影響|漏えい|漏洩|流出|含ま|載って|誤|紛失|閲覧)[^。0-9]{0,24}[0-9]|[^。0-9]{0,8}(?:以外|ほか|他)[^。0-9]{0,24}{{ denied_pattern() }})
{%- endmacro %}


{#
    What stands before the number of another year, by which the publisher tells its size: 「昨年度の寄附は」. Returns: a regular expression for
    the text before the count.
#}
{% macro number_of_a_year_pattern() -%}
    (?:昨年度?|前年度?|例年|年間|毎年|今年度|[0-9]年度)の?[^。、0-9]{0,10}(?:件数|人数|応募|寄附|寄付|ご?利用|申し?込み?|参加|来場|来館|発送|取扱い?|受診|受験|注文)(?:者数?|件数|数)?は、?(?:延べ|のべ)*$
{%- endmacro %}


{#
    What stands before a number of documents that 件 or 点 counts, which may each hold the data of several people: 「文書は、全部で」「PDFデータ」.
    Returns: a regular expression for the text before the count.
#}
{% macro carriers_before_pattern() -%}
    (?:文書|書類|書面|資料|帳票|ファイル|フォルダー?|ページ|PDF(?:データ|ファイル)?|通知書?|申請書|封書|封筒|はがき|ハガキ|画像|投稿|メール|台帳)(?:の?(?:件数|数))?(?:[はがも:]|は、)?[^。、0-9はがを]{0,6}(?:全部で|合計|合わせて|計|全|約|延べ)*$
{%- endmacro %}


{#
    Words by which a sentence tells of the exposure, or of what was exposed. Returns: a regular expression.
#}
{% macro exposure_told_pattern() -%}
    (?:{{ exposure_words_pattern(['leak', 'mishap', 'visible', 'chance', 'contained']) }}|{{ wrong_party_pattern() }}|対象|該当|影響|不明|不正|被害)
{%- endmacro %}


{#
    Deeds of a day's work, of which a part may go wrong: sending, asking, searching, counting. Returns: a regular expression.
#}
{% macro plain_deed_pattern() -%}
    (?:送付|発送|送信|配信|郵送|配布|配付|交付|投函|お?送り|お?送っ|お?配り|配っ|依頼|案内|検索|点検|数え|印刷|作成|処理|封入|出荷|回収し|廃棄し|溶解|裁断|運[んび]|運搬|搬[出入送]|受け付け|受付|発行|保管して|保存して)
{%- endmacro %}


{#
    What tells of a whole, nothing being said of an exposure, of which the same sentence goes on to name the part that was exposed: 「この間の検索は8,527件で、
    このうち142件が…閲覧された」「書類は48枚あり、その中に…」. Whose data hold more (うち20名は口座番号も) are a part of those concerned. Arguments:
    the text before the count; the text after it. Returns: a condition.
#}
{% macro is_whole_told_before_its_part(text_before, text_after) -%}
    {%- set went_wrong = "(?:" ~ exposure_words_pattern(['leak', 'mishap', 'visible']) ~ '|' ~ wrong_party_pattern() ~ '|足り|不足)' -%}
    (
        not regexp_matches({{ text_before }}, '{{ exposure_told_pattern() }}')
        and regexp_matches({{ text_before }}, '{{ plain_deed_pattern() }}')
        and (
            regexp_matches({{ text_after }}, '^分?(?:(?:の[^、。0-9がは]{1,12})?(?:で(?:す|した)?|あり|です|でした|[がは]?(?:あ[っり]|い|おり|ござい|届[いき])[^、。0-9]{0,6})(?:が)?、(?:この|その)?(?:うち|中(?:で|に))|の(?:なか|中|うち)(?:に|で|から)は?、?)[^。]{0,60}{{ went_wrong }}')
            or regexp_matches({{ text_after }}, '^分?(?:の[^、。0-9]{0,16})?[をがでに][^。0-9]{0,60}、[^。、0-9]{0,6}[0-9][0-9,]* ?[名人件枚通冊部世帯箱]{1,2}分?(?:について)?[がはにを、][^。0-9]{0,30}{{ went_wrong }}')
        )
        and not regexp_matches({{ text_after }}, '[名人件枚通冊]分?[^。0-9]{0,16}(?:も|まで)|うち[^。0-9]{0,12}(?:含め|加え|合わせ)|{{ part_told_pattern()[1:] }}')
    )
{%- endmacro %}


{#
    What tells of a whole in a sentence that says nothing of an exposure, where the next sentence names the part that was exposed: 「事業所838件へ依頼しました。」
    「このうち1回目の480件について…見える状態」. Arguments: the sentence; the next one. Returns: a condition.
#}
{% macro is_whole_before_the_sentence_of_its_part(sentence, next_sentence) -%}
    (
        not regexp_matches({{ sentence }}, '{{ exposure_told_pattern() }}')
        and regexp_matches({{ sentence }}, '{{ plain_deed_pattern() }}')
        and regexp_matches({{ next_sentence }}, '^[ ・※(]*(?:この|その)?(?:うち|中(?:で|に))、?[^。]{0,30}[0-9][^。]{0,80}(?:{{ exposure_words_pattern(['leak', 'mishap', 'visible']) }}|{{ wrong_party_pattern() }})')
        and not regexp_matches({{ next_sentence }}, '^[^。]{0,40}[名人件枚通冊]分?[^。0-9]{0,16}(?:も|まで)')
    )
{%- endmacro %}
