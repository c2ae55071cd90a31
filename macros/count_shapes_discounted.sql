{#
    What follows a count that an earlier report told: 「…とお伝えしておりましたが」「…と説明していた」.
    Returns: a regular expression for the text after the count.
#}
{% macro replaced_estimate_pattern() -%}
    ^(?:、[^。、,()0-9]{0,10}[0-9,]+ ?[名人件通枚社口台冊世帯]{1,2}分?){0,4}(?:[^。、,()]{0,13}[^落。、,()])?と(?:お伝え|お知らせ|ご?案内|ご?説明|ご?報告|公表|発表|申し上げ|記載|掲載|して|され|見込|想定|推定|見|考え|把握し|認識し)[^。、,]{0,10}(?:ましたが|でしたが|たが|ていた|ておりました|ていました|(?:おり|い)ました\))
{%- endmacro %}


{#
    What follows a count that was spared: 「…は漏えいしていない」「…は対象外」. That nothing was confirmed spares nobody.
    Returns: a regular expression for the text after the count.
#}
{% macro spared_count_pattern() -%}
    ^[^。、,は]{0,16}(?:[、,]?(?:および|及び|ならびに|並びに)[^。、,は]{0,20})?(?:は|には|については|に関しては)(?:[^。,が]|が[^、。]){0,30}(?:(?:漏えい|漏洩|流出|漏出|影響|該当|閲覧|含ま)[ぁ-んさ受]{0,7}(?:ません|ないこと|ていない|ておらず|なかった)|(?:影響|漏えい|漏洩|漏れ|流出|ログイン|アクセス|侵入|被害)(?:の(?:おそれ|恐れ|可能性|形跡))?(?:は|も|が)?(?:あり?ません|ありません|ございません|ない|なし|なかった)|対象外)|^分?(?:について|につき|を|も|(?:の|に関する|に係る)[^、。]{0,10}[をも])[^。]{0,60}(?:同様の|同じ(?:ような)?|ほかに|他に)[^。]{0,6}(?:誤り|ミス|間違い|不備|問題|事案|事象|紛失|漏えい|漏洩|流出)[はも]?[^。]{0,6}(?:認められ(?:な|ませ)|ありませ|ございませ|なか|確認され(?:な|ませ)|見つから(?:な|ず)|見つかりませ|見当たら(?:な|ず)|見当たりませ|なく)|^(?:の[^、。]{0,10})?に(?:は)?(?:影響|被害)[はも](?:ありません|ございません|ない|なく|なし)
{%- endmacro %}


{#
    How a clause goes on whose subject was out of reach of the incident: kept elsewhere, not in what leaked, found in order. Returns: a
    regular expression without capturing groups.
#}
{% macro out_of_reach_pattern() -%}
    (?:(?:別の|別に|異なる|別[系回])[^。]{0,24}(?:保管|管理|保存|置[いかき]|あ[りっ])|(?:サーバ|システム|ネットワーク|クラウド|金庫|書庫)[^。、]{0,8}(?:(?:だけ|のみ)に|にあり)|(?:一覧|リスト|名簿|データ|ファイル|書類|媒体|メモリ|ツール|ソフト|端末|パソコン)[^。、]{0,8}に(?:は)?[もは]?(?:データが)?(?:見当た|見つか|含まれ|載って|載せて|入って|入れて|記載|残って|保存)[^。、]{0,10}(?:ません|ない|らず|なかった|ておらず)|(?:ソフト|ツール|端末|媒体|サーバ)[^。、]{0,4}にデータが?(?:なく|無く|ない|ありま)|(?:では|から)(?:届かな|届きませ|開けな|開けませ|開くことはでき(?:な|ませ)|アクセスでき(?:な|ませ)|見ることはでき(?:な|ませ))|侵入(?:の|した|された)?(?:跡|痕跡|形跡)[はも]?(?:あり?ませ|ございませ|な[いくか]|無|認められ|見つから)|(?:誤り|混入|間違い|問題|異常|同様の事象|同様の誤り|漏えい|流出)[がはの]?(?:ない|なかった|無い)(?:こと|の)を?[^。、]{0,4}(?:確認|確かめ)|対象[にとでは]{1,2}(?:あり?ませ|ございませ|なら|なりま?せ|含ま|な[いく])|対象から(?:は?外れ|除かれ)|対象外|(?:(?:流出|漏えい|漏洩|紛失)の?)?(?:心配|おそれ|恐れ|可能性|懸念)[はも](?:あり?ませ|ございませ|な[いくし])|(?:関わり|かかわり|関係|誤り|異常|問題)[はがも]?(?:あり?ませ|ございませ|な[いく])|影響[はもが]?(?:な[しいく]|ありませ|ございませ|受けて(?:い|お)(?:ませ|りませ|らず|ない))|(?:すべて|全て|全数|全部)[^。、]{0,6}(?:確認でき|揃って|そろって)|(?:揃って|そろって)(?:い|お)[まりたる]|無事(?:で|を)|正し(?:い[^。、]{1,8}(?:で|に|へ)|く)[^。、]{0,6}(?:届|送|封入|入っ|発送|配|交付|印刷)|正しい(?:もの|番号|宛先|住所|内容|状態)(?:でし|であ|です)|(?:失われ|なくなっ|盗まれ|持ち出され|紛失し)て(?:い|お)(?:ま|り|ら|な)[^。、]{0,3}(?:せん|ない|ず)|(?:保管|保存)され(?:て(?:い|お)る|た)(?:こと|の)?[をが]確認|残って(?:い|お)る(?:こと|の)?[をが]確認|手元に(?:あ|残|保管)|にあること[をが][^。、]{0,4}(?:確認|確かめ)|所在[をは]?(?:[^。、]{0,4})確認(?:し|済|でき))
{%- endmacro %}


{#
    What tells of others than those affected, who were out of reach of the incident: 「そのほかの診療科の患者9万名のデータは別のサーバーにあり」「残る60名の
    方には…誤りがないことを確認」「12,000名については、流出した一覧に見当たりません」「販売システム(4万件)は別の回線にあり」. Arguments: the text before the
    count; the text after it. Returns: a condition.
#}
{% macro is_out_of_reach(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '(?:以外|ほか|他|別|残り|残る|残余|以前|以降|以後|なかった)(?:の|に|した|、)?[^。、()0-9]{0,16}(?:\((?:会員|登録者|利用者)数)?(?:計|約|およそ)*$|以(?:前|降|後)[^。、()0-9]{0,24}$|(?:会員|登録者|利用者|加入者|契約者)(?:総)?数[はが: ]{0,2}(?:約|およそ)*$')
        and regexp_matches({{ text_after }}, '^[^。、0-9]{0,24}[はもに][^。]{0,60}?{{ out_of_reach_pattern() }}')
        or regexp_matches({{ text_after }}, '^(?:様|さま|の方|の皆様|分)?(?:[のに][^、。0-9はがを]{1,10})?(?:は|も|には|については|についても|につきましては|に関しては)、?(?:[^。0-9が]|が[^、。]){0,40}{{ out_of_reach_pattern() }}')
        or regexp_matches({{ text_before }}, '[^、。()0-9]{2}\([^()。]{0,10}$')
        and regexp_matches({{ text_after }}, '^[^()。0-9]{0,10}\)(?:の[^、。0-9はがを]{1,10})?(?:は|も|には|にも|については|につきましては)、?(?:[^。が]|が[^、。]|が、(?:こちら|これ|いずれ)){0,60}?{{ out_of_reach_pattern() }}')
        or regexp_matches({{ text_before }}, '(?:過去|これまで|以前|ほか|他|別|同じ|同様)[のにで][^。、0-9]{0,16}$')
        and regexp_matches({{ text_after }}, '^[^。、0-9]{0,16}(?:調べ|点検|確認|調査|精査|見直)[^。、0-9]{0,10}(?:が|ところ|結果)、(?:同様の|同じ)?(?:誤り|間違い|不備|問題|異常|漏えい|漏洩|流出|紛失)[はもが]?[^。、]{0,8}(?:な[いかく]|ませ|ず)')
        or regexp_matches({{ text_before }}, '(?:残り|残る)[^。、0-9]{0,6}(?:[0-9]+回)?[^。、0-9]{0,4}$')
        and regexp_matches({{ text_after }}, '^(?:様|さま|分)?\)?(?:の|への)[^。、0-9]{0,4}(?:送信|発送|配信|送付|投函|配布)[をは]、?[^。、0-9]{0,6}(?:止め|中止|取り?やめ|見送|見合わせ)')
    )
{%- endmacro %}


{#
    What follows papers that came back: 「…枚が届けられ、回収した」. Returns: a regular expression for the text after the
    count.
#}
{% macro recovered_pattern() -%}
    ^(?:(?:で|、|で、)[^。、]{0,12}(?:全て|すべて|全部|全数)(?:を)?回収|(?:の[^、。0-9がを]{1,8})?を[^。、]{0,16}(?:回収|返却|返送|持参|届け|発見|見つけ|拾[いっわ]|引き?取[っりる]|取り戻|送り返|お?返しいただ|返して(?:いただ|もら|くださ))|(?:とも|すべて|全て)?(?:[がはも]|とも|については|に関しては)[^。]{0,25}(?:回収|返却|返送|届けら|持参|見つか[りっる]|発見[しさ]|引き取|保管して|拾[いっわ]|戻[っり]|送り返|お?返し(?:いただ|て(?:いただ|もら|くださ))|返され))
{%- endmacro %}


{#
    What follows papers that did not come back: 「…枚が見つかっておりません」. Returns: a regular expression for the text after the
    count.
#}
{% macro still_missing_pattern() -%}
    ^[^。、]{0,12}未(?:回収|発見|返却)|^[^。0-9]{0,24}(?:回収|返送|返却)(?:に|の|を)?(?:ご協力|ご?依頼|お?願い|要請|求め|呼び?[掛か]け|試み|急い|進め|続け)|^[^。0-9]{0,40}(?:見当た[らり]|(?:見つか|戻)って(?:い|お)(?:ま|り|ら|な))[^。、]{0,4}(?:ない|なかった|ません|らず|ず)|^[^。、]{0,25}(?:(?:見つか|戻)(?:って[いお]|ら|り)|(?:発見|回収)(?:でき|され|に(?:は)?至[らっ]))[^。、]{0,6}(?:ない|なかった|ません|らず|ず)
{%- endmacro %}


{#
    What stands before a count that was spared: 「漏えいのなかったお客様」「売却されていない約」「(a)以外の会員」. Returns: a regular
    expression for the text before the count.
#}
{% macro spared_before_pattern() -%}
    (?:(?:漏えい|漏洩|流出|漏出|閲覧|売却|影響|該当)(?:[しされのがは]{0,3}(?:なかった|ない|ておらず|ていない|ておりません)|を受け(?:ない|なかった|ていない|ておりません)|がな[いし])|対象外の|(?:発送|送信|配布|交付|投函|配達)(?:する)?の?前に(?:気付|気づ|判明し|発見し|見つ)|[^務途的記]以外の|正し(?:い[^、。0-9誤]{1,8}[でに]|く)[^、。0-9誤]{0,6}(?:届|送|封入|入っ|発送|配|交付|印刷)[^、。0-9誤]{0,6}た)[^、。0-9]{0,24}$
{%- endmacro %}


{#
    What follows a number of letters or mails of which only a part went wrong: 「…を発送したところ、うち」.
    Returns: a regular expression.
#}
{% macro sent_out_pattern() -%}
    ^(?:の[^。、誤別0-9]{0,20})?を[^。、誤]{0,16}(?:(?:発送|送付|送信|配信|配布|配付|交付|郵送)し|送っ|送りま?し|配っ|渡し)(?:たところ|た際|たうち|たが|た(?:後|あと|のち)|ました(?:が|後)|、このうち|、うち)|^(?:分|様|の方)?[にへ][^。、0-9誤]{0,10}(?:発送|送付|送信|配信|配布|配付|交付|郵送)(?:後|した後|し|したところ|したが)、?(?:その|この)?うち
{%- endmacro %}


{#
    What stands before a number that was published earlier or by others: 「5月12日の公表(約」「B社が公表(59団体、約」. Returns: a regular
    expression for the text before the count.
#}
{% macro published_before_pattern() -%}
    (?:公表|発表|[0-9一二三四前][次回]報告|第 ?[0-9一二三四五]報|速報|中間報告|前報|既報|前回のお知らせ)(?:分|時|時点|の内容|の件数)?\([^()]{0,24}$
{%- endmacro %}


{#
    What tells of numbers that an earlier notice gave, several of them perhaps: 「5月7日の発表では、会員8,000名、注文では3万件とお伝えしました」.
    Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_told_of_an_earlier_notice(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '(?:[0-9][日月](?:付け?)?の?|前回の?|前報の?|先般の?|先日の?|当初の?|第 ?[0-9一二三四五]報)(?:公表|発表|ご?報告|お知らせ|ご?案内|速報|プレスリリース|リリース)?(?:の?時点|の際|分)?(?:では|においては|には)、[^。]{0,60}$|第 ?[0-9一二三四五]報で(?:は)?、[^。]{0,60}$')
        and regexp_matches({{ text_after }}, '^[^。]{0,60}と(?:お伝え|お知らせ|ご?案内|ご?説明|ご?報告|公表|発表)(?:(?:いた)?し(?:まし)?た|しており)')
    )
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
        or regexp_matches({{ text_after }}, '^分?[がの][^。]{0,40}(?:おそれ|恐れ|可能性|漏えい|流出|漏洩)[^。]{0,20}、(?:その中に)?(?:当|弊|本)(?:社|組合|会|市|町|村|県|区|学|院|校|協会|団体|機構|行|金庫|法人)[^。、]{0,16}も[^。]{0,6}(?:含まれ|対象)')
        or regexp_matches({{ text_after }}, '^分?[^。、0-9]{0,10}のうち、?(?:約|およそ)?[0-9,.万億]+ ?[人名件社口]分?[がは][^。、0-9]{0,24}(?:旨|との|とする)の?(?:報告|連絡|通知|説明)')
        or regexp_matches({{ text_before }}, '(?:^|[^当弊本])(?:社|サービス|システム|[)」])(?:の|を利用する)?(?:全て|すべて|全)?の?(?:お?取引先|委託元|顧客|お客様|利用企業|契約先|導入先|利用者|事業者)?(?:全体|全社)(?:では|で|の(?:件数|人数|総数))[^。0-9当本弊]{0,24}(?:[0-9]+ ?(?:社|団体)、)?[^。0-9当本弊]{0,6}$')
        or regexp_matches({{ text_before }}, '(?:^|[。、 ])[^。、当弊本]{0,20}[^当弊本]社の(?:公表|発表)(?:では|によると|によれば|によりますと)、[^。]{0,40}$')
        or regexp_matches({{ text_before }}, '(?:全国|全体|各地|合わせて|自治体|利用企業|団体|各社)[^。]{0,30}$')
        and regexp_matches({{ text_after }}, '^分?(?:に(?:及ぶ|上る|のぼる|達する)|が[^。、0-9]{0,8}(?:流出し?た?|対象(?:である)?))と(?:報じ|報道|発表され|公表され|されて|みられ)')
        or regexp_matches({{ text_before }}, '[当弊本][^、。]{0,3}以外(?:の[^。、0-9]{0,10})?(?:から|の)(?:預か|受託|委託)[^。、0-9]{0,12}$|(?:事業者|企業|団体|自治体|各社|他社)(?:を|も|の?分[をも])?含め(?:て|ると|れば)?、?[^。、0-9]{0,12}$|(?:委託元|取引先|顧客|利用企業|契約先|導入先|団体|自治体)[0-9]*社?(?:を|の)?(?:合わせ|合計|総計)[^、。0-9]{0,10}$')
        or regexp_matches({{ text_before }}, 'を(?:ご?利用|導入|使用|契約)(?:する|している|中の)[^、。0-9]{0,6}(?:事業者|企業|団体|自治体|施設|学校|法人|社)?全体(?:では|で|の(?:件数|人数|総数))?[^。0-9当本弊]{0,8}(?:[0-9][0-9,]*[件人名]、うち[^。0-9当本弊]{0,24})?$')
        or regexp_matches({{ text_before }}, '(?:社|委託先|提供元)の(?:全て|すべて|全)の?お?(?:取引先|委託元|顧客|お客様|利用企業|契約先|導入先)[^。、0-9当本弊]{0,10}$')
        or regexp_matches({{ text_before }}, '(?:^|[。、])(?:全国|全体|県内全体|各地|他の(?:自治体|団体|企業))では?も?、?[^。0-9当本弊]{0,30}$')
        or regexp_matches({{ text_before }}, '同(?:社|サービス|システム|製品)(?:の(?:利用|導入|契約|顧客)(?:企業|団体|法人|社|者|先)?|を(?:利用|使用|導入)(?:する|している)[^、。0-9]{0,12})(?:で|の|は)?(?:全体で)?[^。、0-9]{0,4}$')
        or regexp_matches({{ text_before }}, '(?:同社|委託先|受託者|運営会社|提供会社)(?:が|の)[^。、]{0,16}(?:全ての|すべての|全|他の)[^。、0-9]{0,8}(?:顧客|利用者|契約者|取引先|委託元|利用企業)[^。、0-9]{0,6}$')
        or regexp_matches({{ text_before }}, '(?:各社|全社|各団体|各自治体|利用企業|加盟店|全国)(?:の|で|での)?(?:合計|総数|総計|件数|全体)[^、。0-9]{0,6}$')
        or regexp_matches({{ text_before }}, '(?:^|[、。 はが])(?:当|弊|本)[^、。0-9がはを]{1,5}(?:を含む|をはじめとする|など|ほか)(?:全国の?|計|約)*$')
        and regexp_matches({{ text_after }}, '^(?:様)?(?:の|から)[^。]{0,30}(?:預か|受託|委託|管理|処理|保管)')
        or regexp_matches({{ text_before }}, '(?:他社分|他の委託元|他の自治体)[^。、0-9]{0,12}(?:含め|合わせ|併せ|加え)[^。、0-9]{0,6}$')
    )
{%- endmacro %}


{#
    What stands before all the people whom the publisher has: 「病院の職員は約」, nothing being said of an exposure. Returns: a
    regular expression for the text before the count.
#}
{% macro all_people_pattern() -%}
    (?:^|[、。のる])(?:職員|教職員|従業員|社員|正会員|組合員|被保険者|会員|生徒|児童|園児|学生|利用者|加入者|登録者)(?:数)?は、?(?:全体で|全部で|全員で|全国に|国内に|県内に|[^。、0-9は]{0,14}(?:合わせて|併せて|あわせて)|およそ|約|計)*$
{%- endmacro %}


{#
    What stands before people described by what was exposed of them: 「写真に写っている園児は」. Returns: a regular expression for the
    text before the count.
#}
{% macro described_by_exposure_pattern() -%}
    (?:写って|写り込んで|載って|掲載されて|記載されて|保存されて|含まれ|登録されて|入って|記録されて|該当す|対象とな|影響を受け)(?:い)?[るた][^、。]{0,8}は、?[^、。0-9]{0,4}$
{%- endmacro %}


{#
    What tells of a whole staff that was instructed or warned, or of the size of a membership: 「全職員(約6,000名)に注意喚起」「全職員1,100人に研修を」
    「モニター数 約217万人、2017年1月現在」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_all_there_are(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '全(?:て|ての)?(?:職員|教職員|社員|従業員|教員)(?:およそ|約|計)*$')
    and regexp_matches({{ text_after }}, '^(?:に|へ|を対象|を集め)[^。]{0,24}(?:研修|注意|周知|指導|訓示|通知|受講|点検|教育|徹底)')
    or regexp_matches({{ text_before }}, '全[^、。()]{0,6}(?:職員|社員|従業員|教員|校長|会員)\((?:およそ|約|計)*$')
    and regexp_matches({{ text_after }}, '^\)、?(?:に|へ|を対象|を集め)')
    or regexp_matches({{ text_before }}, '(?:調査中|確認中|不明|精査中)[^。()]{0,6}\([^()]{0,16}(?:会員|登録者|利用者|加入者|ユーザー|顧客|職員|患者)の?(?:総数|数)(?:は|[: ])?(?:およそ|約|計)*$')
    or regexp_matches({{ text_before }}, '(?:会員|モニター|ユーザー|登録者|利用者|加入者|職員|従業員)(?:総数|数)(?:は|[: ])?(?:およそ|約|計)*$')
    and regexp_matches({{ text_after }}, '^(?:[、,(]|です|となって|で)?[^。]{0,4}(?:[0-9]{4}年|時点|現在)')
{%- endmacro %}


{#
    What tells how many are registered with a service at present, which is more than those affected: 「サービスには4月末現在、約22万人が登録されています」
    「登録者は5月1日現在で52,000人です」. Who was registered in what leaked (登録されていました) is affected. Arguments: the text before the count; the
    text after it. Returns: a condition.
#}
{% macro is_registered_at_present(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '(?:サービス|サイト|アプリ|システム|会員|ショップ|クラブ|カード)[^。]{0,24}$')
        and regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,10})?[がにの](?:方が)?、?(?:ご?(?:登録|加入|入会|利用|契約)|会員)[^、。0-9]{0,10}(?:て(?:い|おり)ます|てい?る|中です|です)(?:[。)]*$|が、)')
        and not regexp_matches({{ text_before }}, '(?:対象|該当|影響|漏えい|漏洩|流出|紛失|閲覧)[^。]{0,24}$')
        or regexp_matches({{ text_before }}, '(?:全部で|全体で|総数で)(?:約|およそ|計)*$')
        and regexp_matches({{ text_after }}, '^(?:が|の方が)?、?(?:登録|掲載|保存|収録)され(?:て(?:い|おり)ます|てい?る)(?:が、|[。)]*$)')
        or regexp_matches({{ text_before }}, '(?:会員|モニター|ユーザー|登録者|利用者|加入者|契約者)(?:総数|数)?は、?[^。、]{0,14}(?:現在|時点)[^。0-9]{0,3}(?:約|およそ|計)*$')
        and regexp_matches({{ text_after }}, '{{ end_of_clause_pattern() }}')
        or regexp_matches({{ text_after }}, '^(?:の[^、。0-9がを]{0,12})?[がに](?:は)?、?[^。、0-9]{0,6}ご?(?:登録|加入|入会|利用|契約|購読|会員|在籍|参加)[^。0-9]{0,16}(?:て(?:い|おり)ます|てい?る|中です)(?:[。)]*$|が、)')
        and not regexp_matches({{ text_before }} || {{ text_after }}, '{{ exposure_words_pattern(['leak', 'mishap', 'visible', 'chance']) }}|対象|該当|影響|不明|不正|被害')
        or regexp_matches({{ text_before }}, '(?:登録|会員|利用者|加入者|契約者|顧客|受診者|受講者|参加者|応募者|申込者|対象者|来場者|出席者|応募|申し?込み?|ご?回答|ご?予約|受付|エントリー)(?:総数|件?数)?は、?(?:全部で|全体で|総数(?:で|は)?)(?:約|計)*$')
    )
{%- endmacro %}


{#
    What follows such a number: the end of the sentence or of the clause. Returns: a regular expression.
#}
{% macro end_of_clause_pattern() -%}
    ^(?:$|。|で、|で[^、。]{0,6}(?:おり|いる)|いる|います|おり|在籍|である|です)
{%- endmacro %}


{#
    What tells of a whole that was gone through or of which the sentence only ends with a part: 「全封書31,204通を確認」「18枚のうち1枚」.
    Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_gone_through(text_before, text_after) -%}
    regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,14})?(?:すべて|全て|全部)?[をの][^、。0-9]{0,10}(?:確認し|を確認|確かめ|点検|調査し|を調査|調べ|捜索|精査|見直し)')
    and regexp_matches({{ text_before }}, '(?:全|すべての|掲載中の|保管中の)[^、。0-9]{0,8}$')
    or regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,10})?を(?:改めて|再度|順に|すべて|全て)?(?:確かめ|調べ|点検し|精査し|照合し|洗い出)')
    or regexp_matches({{ text_after }}, '^を(?:[1一][枚件通人名冊部](?:[1一][枚件通人名冊部]|ずつ)|すべて|全て|全部|改めて|再度)[^。、0-9]{0,8}(?:確認|点検|照合|調べ|見直|精査|開封)')
    or regexp_matches({{ text_after }}, '^を[^。、0-9]{0,8}(?:点検|確認|確かめ|調べ|調査|精査|照合|棚卸)[^。]{0,40}(?:見当た|不足|紛失|所在|誤り|不明|欠け|足りな)')
    or regexp_matches({{ text_after }}, '^(?:の[^、。0-9]{0,12})?(?:すべて|全て|全部)?(?:について|につき|に関し|を対象に|を)[^。]{0,20}点検(?:し|を|に)')
    or regexp_matches({{ text_after }}, '^のうち、?約?[0-9]+[枚通冊部件戸名人社]分?$')
    or regexp_matches({{ text_after }}, '^\)?を[^。、]{0,20}と(?:突き合わせ|照合|突合|照らし合わせ)')
{%- endmacro %}


{#
    What follows people who do a piece of work, not people counted: 「2人で確認」「1人で済ませ」「2名が立ち会い」. Returns: a regular
    expression for the text after the count.
#}
{% macro way_of_working_pattern() -%}
    ^(?:以上)?(?:の職員|の担当者?)?(?:で|での|による)(?:の)?(?:相互)?(?:確認|点検|照合|突き合わせ|突合|読み合わせ|チェック|作業|行[ういっ]|済ませ|対応|処理|宛先|封入|担当|棚卸|中身を|内容を|送る|送信(?:してい|すること))|^(?:以上)?で[^、。0-9]{0,14}(?:確かめ|確認|点検|照合|見直|見比べ|見合わせ|目を通|読み合わせ|目視)|^(?:の(?:担当者?|職員|社員))?(?:だけ|のみ)?に(?:任せ|任さ|委ね|頼っ|頼り)|^の(?:担当者?|職員|社員)(?:のみ|だけ)|^が立ち会|^(?:に|へ|から ?[0-9]+ ?[名人][にへ])(?:増や|増員|拡充|増強)|^(?:体制|一組|1組)
{%- endmacro %}


{#
    What tells of a number of letters sent out of which the sentence goes on to name the part that went wrong: 「6月に発送した寄附者
    1,870名分の証明書のうち、64名分が誤り」「児童32名に配った封筒のうち、16名に別の児童の…」. Arguments: the text before the count; the text after it.
    Returns: a condition.
#}
{% macro is_whole_of_those_sent_out(text_before, text_after) -%}
    ((
        regexp_matches({{ text_before }}, '(?:(?:発送|送付|郵送|配布|配付|交付|送信|配信|印刷|作成)し|お?送(?:り(?:し)?|っ)|お?配(?:り(?:し)?|っ)|お?渡しし?|お?届けし)(?:た|ました)[^。、0-9]{0,14}$')
        or regexp_matches({{ text_after }}, '^(?:分)?[にへ](?:配|送|発送|送付|郵送|交付|配布|配付|送信|配信)[^。、0-9]{0,4}た')
    )
    and regexp_matches({{ text_after }}, '^[^。、0-9]{0,24}のうち、?[^。]{0,40}{{ wrong_party_pattern() }}')
    or regexp_matches({{ text_before }}, '(?:(?:発送|送付|郵送|配布|配付|交付|発行|送信|配信|印刷|作成)し|お?送(?:り(?:し)?|っ)|お?配(?:り(?:し)?|っ)|お?渡しし?|お?届けし)た[^、。0-9誤]{0,14}[はが]$')
    and regexp_matches({{ text_after }}, '^分?(?:で|あり)、?(?:その|この)?うち、?[^。]{0,24}[0-9][^。]{0,30}{{ wrong_party_pattern() }}')
    or regexp_matches({{ text_after }}, '^(?:分|様|の方|の保護者(?:様)?|のご?家族)?[にへ](?:対し)?[^。0-9]{0,30}(?:発送|送付|郵送|配布|配付|交付|送信|配信|送|配)[しっりた][^。0-9]{0,16}うち、?[^。]{0,40}(?:{{ wrong_party_pattern() }}|漏れ)')
    or regexp_matches({{ text_after }}, '^(?:分|様|の方)?[にへ](?:対し)?(?:発送|送付|郵送|配布|配付|交付|渡|送|配)[しっりた][^。、0-9]{0,10}(?:資料|書類|文書|通知書?|封筒|案内|プリント|冊子|名簿|リスト)[^。]{0,6}に、?(?:別の|ほかの|他の|誤って)')
    or regexp_matches({{ text_after }}, '^分?(?:様|の方|の皆様)?(?:の[^。、誤別0-9]{0,14})?[をにへ][^。誤別0-9]{0,30}(?:発送|送付|郵送|配布|配付|交付)(?:し|する|いたし|の)?(?:たところ|た際|際|ましたところ|たが|ましたが)に?、?[^。0-9]{0,10}[0-9][0-9,]* ?[名人件通枚世部][^。]{0,40}{{ wrong_party_pattern() }}'))
{%- endmacro %}


{#
    What stands before a number of things that came back: 「うち回収できたもの」. Returns: a regular expression for the text before the
    count.
#}
{% macro came_back_before_pattern() -%}
    (?:路上|道路|現場|周辺|付近|交番|警察|駅|河川|側溝|ごみ置き?場)[^、。0-9]{0,10}(?:見つか|拾わ|拾|回収さ|発見さ)[^、。0-9をが]{0,4}た[^、。0-9をがはに]{0,10}[はが: ]{0,3}(?:約|計)*$|(?:(?:回収|返却|返送|発見)(?:でき|し|され|済み|済|いただい)|取り戻[せし]|戻って(?:き|来)|戻っ|お?戻し(?:いただい|くださっ))(?:た|の)?(?:の|もの|分|件数|書類|通知書|枚数|通数|部数|数)?[はが: ]{0,3}(?:約|計)*$|(?:(?:回収|返却|返送)(?:でき|し|され|いただい)た|(?:回収|返却|返送)(?:済みの|済の)|戻っ(?:てき)?た)[^、。0-9をがはにで]{0,10}[はが: ]{0,3}(?:約|計)*$
{%- endmacro %}


{#
    What tells of a total of all clients whose next sentence counts the publisher's own: 「業者によると、全国の…約71万人分が対象とのことです。本町分は642人
    です」. Arguments: the sentence; the text before the count; the next sentence. Returns: a condition.
#}
{% macro is_total_above_our_share(sentence, text_before, next_sentence) -%}
    (
        regexp_matches({{ sentence }}, '全国|全体|各地|各社|県内|国内|同社|業者|委託先|運営会社|提供元|社(?:から|より|によ)')
        and not regexp_matches({{ text_before }}, '[当本弊](?:社|町|市|村|区|県|校|園|院|会|法人|大学|学園|組合|金庫|行|施設)[^。]{0,16}$')
        and regexp_matches({{ next_sentence }}, '^[ ・※]*(?:なお、|このうち、?|そのうち、?|うち、?|その中に)?(?:は)?(?:[当本弊](?:社|町|市|村|区|県|校|園|院|会|法人|大学|学|学園|組合|金庫|行|施設|店|団体))(?:の)?(?:分|関係分?|に(?:関する|係る|関係する|該当する)[^、。0-9]{0,10}|に関しては|については|では、対象|の対象[^、。0-9]{0,6}|[^、。0-9はが]{0,12}(?:利用者|会員|お客様|お客さま|顧客|児童|生徒|住民|町民|市民|組合員|職員))[はがもの][^。]{0,30}[0-9]')
    )
{%- endmacro %}


{#
    What stands before a number of data that are told apart from other data, not from what leaked: 「カード情報以外の個人情報」「それ以外の
    情報」. Returns: a regular expression for the text before the count.
#}
{% macro other_data_pattern() -%}
    (?:情報|データ|それ|これら?|上記|もの)以外の[^。、0-9はがを]{0,10}(?:情報|データ|項目)(?:の?(?:件数|数))?[はがも: ]{0,2}(?:約|計|最大|延べ)*$
{%- endmacro %}
