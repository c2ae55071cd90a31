{#
    What stands before a number of inquiries: 「ご連絡を16件」「お問い合わせは12件」. Returns: a regular expression for the text before
    the count.
#}
{% macro inquiries_before_pattern() -%}
    (?:連絡|電話|問い?合わ?せ|指摘|申し?出|通報|相談|苦情|照会)(?:件数)?[をはがも: ]{0,2}(?:これまでに|現在|既に|すでに|計|合計|約)*$|(?:ご?連絡|お?電話|ご?指摘|お?申し?出|ご?通報|ご?返信|ご?回答|苦情)(?:[をがの])?(?:くださっ|下さっ|いただい|頂い|お?寄せ(?:られ|いただい)?|し|され|あっ|なさっ|受け)た(?:方|方々|お客様|お客さま|人|もの|会員)?(?:の?数|人数|件数|の)?[はが]、?(?:これまでに|現在|既に|すでに|計|合計|約)*$
{%- endmacro %}


{#
    What follows a number of inquiries, or of those who made them: 「2件の連絡があり」「2名から、…と問い合わせがあった」. Returns: a
    regular expression for the text after the count.
#}
{% macro inquiries_after_pattern() -%}
    ^(?:様|さん|さま|の方)?(?:から|より)(?:は|も|の)?、?(?:「[^」]*」)?[^。預]{0,50}?(?:連絡|電話|申し?出|通報|指摘|報告|問い?合わ?せ|相談|苦情)[がをも](?:あ|いただ|頂|受け|寄せ)|^の[^、。0-9がをはにへと]{0,8}(?:連絡|問い?合わ?せ|指摘|通報|相談|照会|申し?出|苦情)(?:[がをもに、]|$)
{%- endmacro %}


{#
    What stands before a part of those affected that was, or was not yet, spoken to: 「連絡の取れない2名」「お詫びを済ませた30名」.
    Returns: a regular expression for the text before the count.
#}
{% macro part_spoken_to_pattern() -%}
    (?:連絡|通知|説明|謝罪|お詫び|おわび)[のがをは](?:取|と|つ|済|完|終|でき|行)[れかいえらま]?[^、。0-9]{0,12}(?:方|方々|お客様|お客さま|ない|なかった|会員|[生患]者?徒?)?[は、: ]{0,2}$
{%- endmacro %}


{#
    What stands before a number that was published earlier or by others: 「5月12日の公表(約」「B社が公表(59団体、約」. Returns: a regular
    expression for the text before the count.
#}
{% macro published_before_pattern() -%}
    (?:公表|発表|[0-9一二三四前][次回]報告|第 ?[0-9一二三四五]報|速報|中間報告|前報|既報|前回のお知らせ)(?:分|時|時点|の内容|の件数)?\([^()]{0,24}$
{%- endmacro %}


{#
    What follows the difference of two numbers: 「11人減」「766人減りました」. Returns: a regular expression for the text after the count.
#}
{% macro difference_pattern() -%}
    ^の?[減増](?:[)、。]|少|加|え[たてま、]|り|っ|$)
{%- endmacro %}


{#
    What tells of a number that another organisation has for all its clients: 「…件が漏えいした可能性があり、その中に当組合の…も含まれ」「同社の全ての顧客
    約12万件」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_total_of_all_clients(text_before, text_after) -%}
    (
        regexp_matches({{ text_after }}, '^[^。]{0,80}(?:同社|委託先|各社)の(?:発表|公表|報告|説明)(?:に|で)')
        or regexp_matches({{ text_after }}, '^[^。]{0,50}(?:その中|このうち|そのうち)に?は?、?(?:当|本|弊)[^。]{0,40}含ま')
        or regexp_matches({{ text_after }}, '^[^。]{0,50}うち、?(?:当|本|弊)[^。0-9、]{0,10}(?:関する|関わる|係る|分|お客様|お客さま|利用者)')
        or regexp_matches({{ text_after }}, '^[^。0-9]{0,24}、(?:その)?(?:うち)?(?:当|本|弊)(?:社|店|院|校|市|区|町|村|県|会|組合|金庫|行|学|法人|施設)[^。0-9、]{0,6}(?:分|関係|の対象)[はが]')
        or regexp_matches({{ text_after }}, '^分?[^。、0-9]{0,10}のうち、?(?:約|およそ)?[0-9,.万億]+ ?[人名件社口]分?[がは][^。、0-9]{0,24}(?:旨|との|とする)の?(?:報告|連絡|通知|説明)')
        or regexp_matches({{ text_before }}, '(?:^|[。、])(?:全国|全体|県内全体|各地|他の(?:自治体|団体|企業))では?も?、?[^。0-9当本弊]{0,30}$')
        or regexp_matches({{ text_before }}, '同(?:社|サービス|システム|製品)(?:の(?:利用|導入|契約|顧客)(?:企業|団体|法人|社|者|先)?|を(?:利用|使用|導入)(?:する|している)[^、。0-9]{0,12})(?:で|の|は)?(?:全体で)?[^。、0-9]{0,4}$')
        or regexp_matches({{ text_before }}, '(?:同社|委託先|受託者|運営会社|提供会社)(?:が|の)[^。、]{0,16}(?:全ての|すべての|全|他の)[^。、0-9]{0,8}(?:顧客|利用者|契約者|取引先|委託元|利用企業)[^。、0-9]{0,6}$')
        or regexp_matches({{ text_before }}, '(?:各社|全社|各団体|各自治体|利用企業|加盟店|全国)(?:の|で|での)?(?:合計|総数|総計|件数|全体)[^、。0-9]{0,6}$')
        or regexp_matches({{ text_before }}, '(?:他社分|他の委託元|他の自治体)[^。、0-9]{0,12}(?:含め|合わせ|併せ|加え)[^。、0-9]{0,6}$')
    )
{%- endmacro %}


{#
    What stands before all the people whom the publisher has: 「病院の職員は約」, nothing being said of an exposure. Returns: a
    regular expression for the text before the count.
#}
{% macro all_people_pattern() -%}
    (?:^|[、。のる])(?:職員|教職員|従業員|社員|会員|生徒|児童|園児|学生|利用者|加入者|登録者)(?:数)?は、?(?:全体で|全部で|全員で|およそ|約|計)*$
{%- endmacro %}


{#
    What stands before people described by what was exposed of them: 「写真に写っている園児は」. Returns: a regular expression for the
    text before the count.
#}
{% macro described_by_exposure_pattern() -%}
    (?:写って|写り込んで|載って|掲載されて|記載されて|保存されて|含まれ|登録されて|入って|記録されて|該当す|対象とな|影響を受け)(?:い)?[るた][^、。]{0,8}は、?[^、。0-9]{0,4}$
{%- endmacro %}


{#
    What tells of a whole staff that was instructed or warned, or of the size of a membership: 「全職員(約6,000名)に注意喚起」
    「モニター数 約217万人、2017年1月現在」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_all_there_are(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '全[^、。()]{0,6}(?:職員|社員|従業員|教員|校長|会員)\((?:およそ|約|計)*$')
    and regexp_matches({{ text_after }}, '^\)、?(?:に|へ|を対象|を集め)')
    or regexp_matches({{ text_before }}, '(?:調査中|確認中|不明|精査中)[^。()]{0,6}\([^()]{0,16}(?:会員|登録者|利用者|加入者|ユーザー|顧客|職員|患者)の?(?:総数|数)(?:は|[: ])?(?:およそ|約|計)*$')
    or regexp_matches({{ text_before }}, '(?:会員|モニター|ユーザー|登録者|利用者|加入者|職員|従業員)(?:総数|数)(?:は|[: ])?(?:およそ|約|計)*$')
    and regexp_matches({{ text_after }}, '^(?:[、,(]|です|となって|で)?[^。]{0,4}(?:[0-9]{4}年|時点|現在)')
{%- endmacro %}


{#
    What follows such a number: the end of the sentence or of the clause. Returns: a regular expression.
#}
{% macro end_of_clause_pattern() -%}
    ^(?:$|。|で、|で[^、。]{0,6}(?:おり|いる)|いる|おり|在籍|である|です)
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
    regexp_matches({{ text_after }}, '^(?:様)?の(?:[^、。がはを]{0,8}の)?[^、。がはを]{0,6}(?:アカウント|メールアドレス|ID)(?:が|に|へ|は)[^。]{0,40}(?:不正|乗っ取|悪用|侵害|詐取)')
    or regexp_matches({{ text_before }}, '(?:アカウント|パスワード|ID)を(?:盗|奪|詐取|乗っ取)[^。、]{0,16}$')
{%- endmacro %}


{#
    What tells of a whole that was gone through or of which the sentence only ends with a part: 「全封書31,204通を確認」「18枚のうち1枚」.
    Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_gone_through(text_before, text_after) -%}
    regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,14})?(?:すべて|全て|全部)?[をの][^、。0-9]{0,10}(?:確認し|を確認|点検|調査し|を調査|調べ|捜索|精査)')
    and regexp_matches({{ text_before }}, '(?:全|すべての|掲載中の|保管中の)[^、。0-9]{0,8}$')
    or regexp_matches({{ text_after }}, '^のうち、?約?[0-9]+[枚通冊部件]$')
{%- endmacro %}


{#
    The rules by which a count is one of recipients, or of a part of them. Returns: a regular expression for role_rule.
#}
{% macro rules_of_recipients_pattern() -%}
    ^(?:sent_to_them|addressed_|recipient_|number_of_recipients$|part_of_those_before$|like_others_of_the_list$|told_plainly_elsewhere$)
{%- endmacro %}


{#
    What stands before a number of addresses that something went to: 「流出した宛先の件数」「送信先:」. Returns: a regular expression for
    the text before the count.
#}
{% macro number_of_recipients_pattern() -%}
    (?:送信先|宛先|流出先|配信先|送付先|発送先|配付先|配布先|交付先|郵送先|提供先|開示先|受信者)(?:の?(?:件数|数|人数|宛先数))?[:は ]{0,3}(?:全|計|合計|約)*$|(?:送信|配信|送付|発送|配布|交付)先は[^、。0-9]{0,16}$|^[ 0-9.・()*○-]*(?:誤?(?:送信|配信|送付|発送|配付|配布|交付|郵送|提供|開示|通知)先)[: ]+[^。、0-9がはを]{0,14}$
{%- endmacro %}


{#
    What follows a number that may yet grow to it: 「最大29,281件に増えるおそれ」. Returns: a regular expression for the text after the
    count.
#}
{% macro may_grow_to_pattern() -%}
    ^に(?:まで)?(?:増|拡大|膨ら|なる|上る|達する)[^。]{0,8}(?:おそれ|恐れ|可能性|見込|見通)
{%- endmacro %}


{#
    What stands before or after parties of guests: お客様 388組. Arguments: the text before the count; the text after it.
    Returns: a condition.
#}
{% macro is_party_of_guests(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:お客様|お客さま|予約者?|宿泊者?|ご?夫婦|ご?家族|保護者|カップル|挙式)[^、。]{0,4}$')
    or regexp_matches({{ text_after }}, '^(?:様|分)?の(?:お客様|お客さま|ご?予約|ご?宿泊|ご?夫婦|ご?家族|保護者|カップル|方)')
{%- endmacro %}


{#
    A computer, a store of data or a box that the sentence named before a number of things: 「USBメモリが…2個」「箱2個」. Returns: a
    regular expression for the text before the count.
#}
{% macro device_before_pattern() -%}
    (?:{{ lexicon_pattern('lexicon_count_contexts', where="code = 'device'") }}|箱|段ボール|ダンボール|封筒|ケース)[^。0-9]{0,40}$
{%- endmacro %}


{#
    What follows people who do a piece of work, not people counted: 「2人で確認」「1人で済ませ」「2名が立ち会い」. Returns: a regular
    expression for the text after the count.
#}
{% macro way_of_working_pattern() -%}
    ^(?:以上)?(?:の職員|の担当者?)?(?:で|での|による)(?:の)?(?:相互)?(?:確認|点検|照合|突き合わせ|突合|読み合わせ|チェック|作業|行[ういっ]|済ませ|対応|処理|宛先|封入|担当)|^の(?:担当者?|職員|社員)(?:に任せ|のみ|だけ)|^が立ち会|^(?:体制|一組|1組)
{%- endmacro %}


{#
    What tells of a number of letters sent out of which the sentence goes on to name the part that went wrong: 「6月に発送した寄附者
    1,870名分の証明書のうち、64名分が誤り」「児童32名に配った封筒のうち、16名に別の児童の…」. Arguments: the text before the count; the text after it.
    Returns: a condition.
#}
{% macro is_whole_of_those_sent_out(text_before, text_after) -%}
    ((
        regexp_matches({{ text_before }}, '(?:(?:発送|送付|郵送|配布|配付|交付|送信|配信|印刷|作成)し|お?送(?:り(?:し)?|っ)|お?配(?:り(?:し)?|っ)|お?渡し|お?届けし)(?:た|ました)[^。、0-9]{0,14}$')
        or regexp_matches({{ text_after }}, '^(?:分)?[にへ](?:配|送|発送|送付|郵送|交付|配布|配付|送信|配信)[^。、0-9]{0,4}た')
    )
    and regexp_matches({{ text_after }}, '^[^。、0-9]{0,24}のうち、?[^。]{0,40}{{ wrong_party_pattern() }}')
    or regexp_matches({{ text_after }}, '^(?:分|様|の方|の保護者(?:様)?|のご?家族)?[にへ](?:対し)?[^。0-9]{0,30}(?:発送|送付|郵送|配布|配付|交付|送信|配信|送|配)[しっりた][^。0-9]{0,16}うち、?[^。]{0,40}(?:{{ wrong_party_pattern() }}|漏れ)')
    or regexp_matches({{ text_after }}, '^(?:分|様|の方)?[にへ](?:対し)?(?:発送|送付|郵送|配布|配付|交付|渡|送|配)[しっりた][^。、0-9]{0,10}(?:資料|書類|文書|通知書?|封筒|案内|プリント|冊子|名簿|リスト)[^。]{0,6}に、?(?:別の|ほかの|他の|誤って)'))
{%- endmacro %}


{#
    What stands before a number of people who looked at the data themselves: 「実際に開いた生徒は」. Those whose data was looked at
    (閲覧された方) are others. Returns: a regular expression for the text before the count.
#}
{% macro viewers_before_pattern() -%}
    (?:閲覧し|開い|見|目にし|目にされ|ご覧になっ|アクセスし|ダウンロードし)た(?:と(?:みられる|思われる|考えられる)|可能性のある|可能性がある|ことが確認された)?(?:[^、。0-9されがをに]{1,4})?(?:の?数|人数)?[はが、: ]{1,2}(?:計|約|延べ|のべ|合計|推計で?|推定で?|およそ|少なくとも|最大で?|全部で)*$
{%- endmacro %}


{#
    What stands before a number of attempts: 「ログインを試みた件数は」. Returns: a regular expression for the text before the count.
#}
{% macro attempts_before_pattern() -%}
    (?:試行|試み|試した)[^、。0-9]{0,14}$|攻撃の?対象(?:となった|とされた|の)[^、。0-9]{0,8}[はが: ]{1,2}(?:約|計)*$
{%- endmacro %}


{#
    What follows people who gave away their passwords or opened what they should not: 「12名が偽サイトにIDとパスワードを入力しており」. Returns: a
    regular expression for the text after the count.
#}
{% macro deceived_person_pattern() -%}
    ^(?:の[^、。がは]{0,8})?が、?[^。]{0,24}(?:偽|フィッシング|リンク|URL|ID|パスワード)[^。]{0,20}(?:入力し|打ち込|送信し|クリックし|だまされ|騙され)
{%- endmacro %}


{#
    What follows organizations whose people are counted next, or of whom the data are listed: 「78社109名様の氏名」「12,400社につきましては、代表者名…を
    含みます」. Returns: a regular expression for the text after the count.
#}
{% macro organization_with_people_pattern() -%}
    ^[、・(]?(?:約)?[0-9,]+ ?[名人](?:様|さま|分)?[)]?の|^(?:様|さま)?(?:については|につきましては|に関しては|は)、?[^。0-9]{0,30}(?:名|氏名|住所|番号|アドレス|情報)[^。0-9]{0,12}(?:含みます|含まれ|含む)
{%- endmacro %}


{#
    What tells that mails are counted: 「保存されていたメール 3,671件」「メールの総数は」. Records of mails that were themselves carried off (メール210件が
    転送され) are records. Arguments: the text before the count; the text after it; its unit. Returns: a condition.
#}
{% macro is_number_of_mails(text_before, text_after, unit) -%}
    (
        ({{ unit }} = '通' or {{ unit }} = '件' and not regexp_matches({{ text_after }}, '^が[^。、]{0,16}(?:転送|漏|流出|閲覧|持ち出)'))
        and regexp_matches({{ text_before }}, '(?:メール|メッセージ)(?:の?(?:総数|件数|通数|合計|数))?[はがも:、 ]{0,2}(?:全部で|合計|全|計|約|最大|およそ|延べ)*$')
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
        regexp_matches({{ text_before }}, '連絡[のが](?:取|と|つ)[れかいえらな]{1,5}(?:[^、。0-9れかいえら]{1,8})?[は: ]{0,2}$')
        or regexp_matches({{ text_after }}, '^(?:の方|様|さま)?(?:と|に|へ)?(?:は|の|も|には)?、?(?:まだ|未だ|いまだ)?ご?連絡が(?:取|と|つ)')
    )
{%- endmacro %}


{#
    What stands before a number of things that came back: 「うち回収できたもの」. Returns: a regular expression for the text before the
    count.
#}
{% macro came_back_before_pattern() -%}
    (?:(?:回収|返却|返送|発見)(?:でき|し|され|済み|済)|取り戻[せし]|戻って(?:き|来))(?:た|の)?(?:もの|分|件数|書類|通知書|枚数|数)?[はが: ]{0,3}(?:約|計)*$
{%- endmacro %}


{#
    What stands before a number of those that a bad login, a leak or a look happened to: 「不正ログインが成立した会員数」「表示された可能性のあるお客様:」. They are
    no membership, whatever they are called. Returns: a regular expression for the text before the count.
#}
{% macro those_it_happened_to_pattern() -%}
    (?:ログイン|アクセス|漏えい|漏洩|流出|閲覧|表示|影響)(?:(?:が|に)?(?:成立し|成功し|確認され|され|し|受け|あっ)た|(?:の|された)?(?:可能性|おそれ|恐れ)の?(?:が)?ある)(?:お客様|お客さま|会員|利用者|ユーザー|登録者|アカウント)(?:様|さま)?の?(?:件数|人数|数)?[はが: ]{0,3}(?:約|計|最大|合計)*$|重複を除(?:く|いた|きます)と?[^、。0-9]{0,8}$
{%- endmacro %}


{#
    What tells that cases of fraud are counted: 「37件の不正利用」「不正利用が疑われるものは…112件」. Arguments: the text before the count; the text
    after it. Returns: a condition.
#}
{% macro is_counted_as_misused(text_before, text_after) -%}
    (
        regexp_matches({{ text_after }}, '^分?(?:の(?:カード|情報|アカウント|ID))?[がは]、?[^。、]{0,10}(?:不正に(?:使用|利用|交換|購入|引き出|送金)|悪用|不正(?:利用|使用))され(?:て[いお]|た(?:こと|と|。|$)|まし)')
        and not regexp_matches({{ text_after }}, '^[^。]{0,40}(?:可能性|おそれ|恐れ|疑い)')
        or regexp_matches({{ text_before }}, '(?:うち|内)[^、。0-9]{0,12}$')
        and regexp_matches({{ text_after }}, '^(?:の方|の会員|のお客様)?[^、。0-9]{0,10}で、?(?:残高|ポイント|電子マネー|チャージ|クーポン)[^。]{0,24}(?:使われ|使用され|利用され|交換され|失われ|盗まれ)')
        or regexp_matches({{ text_after }}, '^(?:様)?から[^。]{0,24}(?:円|金銭|現金|預金|お金)を?[^。]{0,8}(?:だまし取|騙し取|詐取|着服|搾取)')
        or regexp_matches({{ text_after }}, '^の(?:カードの)?(?:不正利用|不正使用|不正な取引|不正取引|不正な決済|不正請求)')
        or regexp_matches({{ text_before }}, '(?:ポイント|残高|マイル|電子マネー|預金)[がを](?:不正に)?(?:減|失|消え|抜き取ら|盗ま|引き出さ)[^、。0-9]{0,14}$')
        or regexp_matches({{ text_before }}, '不正(?:利用|使用)(?:が疑われる|の疑いのある|の疑いがある)[^。0-9]{0,24}$')
    )
{%- endmacro %}


{#
    What stands before a number of organisations whose people are listed: 「ご担当者 /」. Returns: a regular expression for the text
    before the count.
#}
{% macro people_before_organizations_pattern() -%}
    (?:担当者|代表者|役員)(?:様|さま)?[ /:・|]{1,4}(?:約|計)*$
{%- endmacro %}
