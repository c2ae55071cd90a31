{#
    Whether a code of lexicon_events is an event of its own, not a mark of what a date stands for.
    Argument: a column. Returns: a condition.
#}
{% macro is_event_code(code) -%}
    {{ code }} not in ('plan', 'as_of', 'attribute', 'target_ppc', 'target_police', 'target_authority')
{%- endmacro %}


{#
    What follows a date that belongs to the nearest predicate only: 「7日に受けていた(ことが分かり)」「22日付で公表した」.
    A comma instead would hand it to the last predicate. Returns: a regular expression.
#}
{% macro inner_date_pattern() -%}
    ^ ?(?:\([^)]{1,6}\))? ?(?:頃|ごろ|ころ)?(?:に[^、はな]|にな[^っ]|から[^、]|より[^、]|付け?で|付け?の|付け?「|付け?(?:[おご]|公表|発表|報告|プレス|リリース|ニュース)|の?(?:朝|夕方?|夜|昼|早朝|深夜|未明|午前中?|午後)(?:に[^、は]|で)|で(?:ある|あった)|だった|の[^時間期朝夕夜昼午早深未う])
{%- endmacro %}


{#
    A period set off by a comma, so that its predicate comes last, behind what describes a noun: 「2日から5日にかけて、委託している会社のサーバーに(侵入した)」.
    Returns: a regular expression for the text behind a period.
#}
{% macro period_with_comma_pattern() -%}
    ^ ?(?:頃|ごろ|ころ)?(?:に(?:かけて?|わたり|わたって)|(?:まで)?の?(?:間|期間)(?:中)?に?|まで)、|^ +[^~ -]
{%- endmacro %}


{#
    A clause of its own right behind a date, so that what describes a noun later on tells nothing of the day: 「26日に乗車し、(網棚に置いた鞄が)」. Returns: a
    regular expression for the text between a date and a word.
#}
{% macro clause_told_pattern() -%}
    ^[^、]*(?:[しりきちいっみえけめせげぎびね]|れ|て|で)、
{%- endmacro %}


{#
    What stands between the body that a report went to and its date: 「個人情報保護委員会および経済産業省へは8月2日に報告」.
    Applied to the text before the date. Returns: a regular expression.
#}
{% macro body_before_date_pattern() -%}
    {%- set telling = '(?:被害の?)?(?:ご?報告|速報|確報|届け?出|被害届|届け|ご?相談|ご?連絡|通報|通知)' -%}
    (?:に|へ|に対し(?:て)?)(?:は|も)?[、 ]?$|(?:に|へ)(?:は|も)、?[^。、はがを]{1,14}を、?$|への{{ telling }}日?(?:は|を|も)?[、{{ label_marks() }}]*$|(?:に|へ)(?:{{ telling }}|届け出|伝え|知らせ)[ぁ-ん]{0,6}たの?(?:は|日(?:は|時)?)[、{{ label_marks() }}]*$
{%- endmacro %}


{#
    What joins dates in a row: 「5月25日、6月16日」「8日と9日」. Returns: a regular expression for the whole text between two dates.
#}
{% macro joint_pattern() -%}
    [ ]?(?:、|・|及び|および|並びに|ならびに|と|,|/|\|)[ ]?
{%- endmacro %}


{#
    The same for two dates of one noun, which a comma may part from each other: 「8日と9日に行われた」, not 「市は15日、14日付の」.
    Returns: a regular expression for the whole text between two dates.
#}
{% macro close_joint_pattern() -%}
    [ ]?(?:・|や|と|及び|および|並びに|ならびに|/)[ ]?
{%- endmacro %}


{#
    What was done on a day, cut short before the next day that shares its predicate: 「9月9日(に3名、)11月6日に5名のアドレスを」. Returns: a regular
    expression for the whole text between two dates.
#}
{% macro coordinated_clause_pattern() -%}
    に(?:[^。、()]|\([^()]*\)){1,30}、
{%- endmacro %}


{#
    A sentence that introduces a list of the days on which it happened: 「次のとおり同じ誤りがありました。」「以下の日に発生しておりました。」
    Returns: a regular expression for a sentence.
#}
{% macro introduces_occurrences_pattern() -%}
    (?:次|以下|下記|下表)の(?:とおり|通り|日|時期|[0-9]+[日件回])[^。]*(?:誤り|ミス|事案|事故|漏えい|漏洩|流出|誤?(?:送信|送付|配信|交付|配布|掲載|投函)|発生)[^。]*(?:た|です)。?$|(?:誤り|ミス|事案|事故|漏えい|漏洩|流出|誤(?:送信|送付|配信|交付|配布|掲載|投函))[^。]*(?:次|以下|下記|下表)の(?:とおり|通り|日|時期|[0-9]+[日件回])[^。]*(?:た|です)。?$
{%- endmacro %}


{#
    What was sent by the day before it, both in brackets: 「納税通知書(4月15日発送)」. Returns: a regular expression for the text
    behind a date.
#}
{% macro sending_in_brackets_pattern() -%}
    ^ ?(?:に|付け?で?)?誤?(?:送付|発送|郵送|送信|配信|配布|配付|交付|投函|掲載|公開)(?:分)?\)
{%- endmacro %}


{#
    What was sent on a day, told from what was sent on others: 「5月31日送付分」. Returns: a regular expression for the text behind a
    date.
#}
{% macro sent_share_pattern() -%}
    ^ ?(?:付け?の?)?(?:送付|発送|郵送|送信|配信|配布|配付|交付|投函)分(?:$|[^か-け0-9])
{%- endmacro %}


{#
    What was sent on a day and had a mistake in it: 「2月27日(発送の通知書で、2人分が一つの封筒に入った)」「1日に出したはがきのうち、宛名のずれたものが」. Returns: a regular
    expression for the text behind a date.
#}
{% macro faulty_mailing_pattern() -%}
    ^(?:に|付けで)?(?:発送|送付|郵送|送信|配信|配布|配付|交付|投函|出し|お送りし|お届けし|お渡しし)(?:いたし|し)?(?:まし)?(?:た|の)[^。、た]{1,30}(?:で|に|は|のうち|の一部|につき|において|に関し)[^。]*(?:誤[りっ]|ずれ|取り違え|入れ違|混[入在ざじ]|別の|他の|ほかの|他人|もれ|漏れ|重な|2人分|全員の|見え)
{%- endmacro %}


{#
    A heading for the period in which data was in reach: 「アクセスされる可能性のあった期間」. Applied to a word of the heading and the text
    behind it. Returns: a regular expression.
#}
{% macro period_in_reach_pattern() -%}
    (?:(?:可能性|おそれ|恐れ|状態|でき[たるて]|可能|見ら?れ|見え)[^。、]{0,10}(?:期間|時間帯?|日時)|(?:掲載|公開|公表|公示|公告|掲示|展示|共有|配信|表示|露出)(?:し|され)?(?:てい)?た?(?:期間|時間帯?)|(?:設定|不備|不具合|誤り)[^。、]{0,10}(?:期間|時間帯?))[^ぁ-んァ-ヶ一-龠]*$
{%- endmacro %}


{#
    How many may be concerned, with the period behind it in brackets: 「閲覧された可能性のある件数(1月5日~3月9日)」. Returns: a regular expression for
    the text before a period.
#}
{% macro possible_number_pattern() -%}
    (?:可能性|おそれ|恐れ)(?:が|の)?(?:ある|あった)[^。、()]{0,12}(?:件数|人数|数|方|お客様|お客さま|情報|データ) ?\($
{%- endmacro %}


{#
    A search that begins on a day: 「1月15日から全店で書類を点検し」. Returns: a regular expression for the text behind the day.
#}
{% macro begun_search_pattern() -%}
    ^ ?(?:頃|ごろ)?(?:から|より|以降)?、?[^。、]{0,24}(?:、[^。、]{1,16}){0,2}(?:(?:を|の|が|まで)(?:一斉|総)?(?:点検|調査|捜索|精査|照合|棚卸し?|洗い出し|解析|分析|検証)(?:し|を)|(?:を|でも?|が|まで)(?:調べ|探し|捜し|探索|洗い出し|見直し)|(?:聞き取り|聴き取り|聴取|ヒアリング|アンケート)(?:調査)?(?:をし|を行|を実施|を始|を開始|し))[^。]*(?:た|ところ|結果|ている|ております)
{%- endmacro %}


{#
    A search by the day of its beginning, or one under way since a day: 「6月3日に始めた調査は」「4日からの点検により、」「10日より進めてきた解析が」. What is
    told behind it happened on another day. Returns: a regular expression for the text behind the day.
#}
{% macro search_by_its_beginning_pattern() -%}
    {%- set searches = '(?:調査|解析|分析|点検|検証|調べ|捜索|照合|監査|検査|聞き取り|聴き取り|フォレンジック)' -%}
    ^ ?(?:頃|ごろ)?(?:(?:に|から|より)(?:開始|始め|着手|依頼|委託|実施|進め|行|続け|取り?組)[ぁ-ん]{0,12}(?:た|ている)|(?:から|より)の)[^。、を]{0,20}{{ searches }}[一-龠]{0,2}(?:は|が|で|も|により|によって|の結果|において|を通じて?)
{%- endmacro %}


{#
    A mistake by what should have been done or by what was taken for something else: 「B課に渡すところをC課に渡した」「確認すべきところ、怠り」
    「不要品と思い込み」. Returns: a regular expression for a sentence.
#}
{% macro mistake_pattern() -%}
    (?:[うくぐすつぬぶむるき]ところを|べきところ、|はず(?:が|のところ|だった)|誤って|間違[えいうっ]|[りしき]違[えい]|見誤|と(?:思い込|勘違い|誤認))[^。]{0,60}(?:[たしっ]|[一-龠ァ-ヶうくすつむる]。?$)|(?:誤り|ミス|手違い)が(?:あっ|あり|発生し|生じ)(?:まし)?た|(?:(?:別|他|ほか)の[^。、はが]{1,12}|他人)(?:の|に|へ)[^。]{0,20}(?:発行|交付|印刷|出力|表示|渡|送|届|配)[^。、ぁ-ん]?(?:され|[しいりっ])[^。、]{0,4}た|[てで]しま(?:った|いました|い、)
{%- endmacro %}


{#
    What was sent or handed out by mistake over a period: 「…までの間、誤って外部のアドレスに送っていた」. Returns: a regular expression for the text behind the
    period.
#}
{% macro sent_by_mistake_pattern() -%}
    (?:誤っ|間違)[^。]{0,40}(?:送[っらりる付信]|転送|発送|郵送|渡し|交付|配[布付達信っ]|投函|廃棄|処分)
{%- endmacro %}


{#
    An intruder as the one who acted: 「攻撃者は7月8日、…に入り」「第三者が旧ドメインを取得した」「第三者が初めてログイン」「外部から取得された」. Returns: a regular expression for a
    sentence.
#}
{% macro intruder_pattern() -%}
    (?:攻撃者|侵入者|犯人|窃盗犯|何者か|(?:悪意の(?:ある)?)?第三者)(?:が|は、?)[^。]*(?:た(?:。?$|[^めい])|(?:アクセス|ログイン|侵入|接続|操作|閲覧|取得|窃取|複製|実行|設置|改ざん|暗号化|送信|持ち出し|持ち去り|ダウンロード)。?$)|(?:外部|社外|学外|庁外|海外|国外|第三者|何者か|見知らぬ(?:人物?|者|相手)|不審(?:者|な人物))(?:の者|の何者か)?(?:から|により|によって|に)[^。、]{0,12}(?:取得|接続|操作|閲覧|参照|ダウンロード|複製|窃取|改変|書き換え|変更|移さ|変え|追加|奪わ)[らさ]?れ[^。、]{0,5}(?:た(?:。?$|[^めいこ])|、)|(?:偽|なりすまし|身に覚えのない|送った覚えのない)の?[^、。]{1,16}(?:が|は)[^。、]{0,16}(?:告知|掲載|投稿|送信|配信|送付|表示|公開|開設|実行|発信|送ら|行わ)[さ]?れ[^。、]{0,6}た(?:。?$|[^めいこ])
{%- endmacro %}


{#
    What was found to have happened, in words that no lexicon knows: 「2日に本部へ運び込んでいたことが分かった」. Returns: a regular
    expression for the text behind a date.
#}
{% macro found_to_have_happened_pattern() -%}
    ^[^。]*た(?:こと|形跡|痕跡|事実)(?:が|を|も)[^。、]{0,16}(?:発覚|分か|わか|判|確認|明らか|見つか|把握|突き止)
{%- endmacro %}


{#
    What follows a day in a sentence that tells of it: 「8日夕、」「11日に校長に」. Returns: a regular expression.
#}
{% macro narrated_day_pattern() -%}
    ^(?: ?\([月火水木金土日]\))?の?(?:[朝昼夕夜]|夕方|早朝|未明|明け方|深夜|午前|午後)?(?:頃|ごろ|ころ|過ぎ|すぎ|前)?(?:、|に[^は、]|には|付け?(?:の[^。、]{1,8})?で|から順次)
{%- endmacro %}


{#
    What follows a period in which something was done: 「4月24日から5月23日にかけて届いた」. Returns: a regular expression.
#}
{% macro narrated_period_pattern() -%}
    ^ ?(?:頃|ごろ|ころ)?(?:にかけて?|まで[^のにで])
{%- endmacro %}


{#
    A day as the answer to what a sentence asks: 「病院に伝えたのは3月14日だった」. Arguments: the text before and after it. Returns: a
    condition.
#}
{% macro is_answer(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '[ただ]の[はが]、?[^、。]{0,6}$')
        and regexp_matches({{ text_after }}, '^(?:頃|ごろ|ころ)?(?:の[^、。]{1,6})?(?:だった|であった|でした|です|である|のこと)')
    )
{%- endmacro %}


{#
    A sentence that does no more than set the day of what the next ones tell: 「3月8日の夕方のことです。」 Returns: a regular expression for the text behind
    a date.
#}
{% macro opens_a_story_pattern() -%}
    ^(?:頃|ごろ|ころ)?(?:の[^、。]{1,6}?)?(?:に起きた|に起こった)?のこと(?:でし?た|だった|です|である|であった)。?$
{%- endmacro %}


{#
    Those who gave their data within a period: 「…までに、カードでお支払いいただいた方」. Returns: a regular expression for the text
    behind a period.
#}
{% macro customers_of_period_pattern() -%}
    ^ ?(?:まで)?(?:の(?:間|期間)(?:中)?)?(?:に|、)[^。]{0,40}(?:カード|決済|支払|購入|買い?物|注文|サイト|フォーム|ページ)[^。、]{0,14}(?:た|の)(?:お客|顧客|方|利用者|会員|人|ユーザー|皆)
{%- endmacro %}


{#
    The end of the brackets that count how often it happened: 「(5月25日、6月16日、8月9日の計3回)」. Returns: a regular expression for the
    text behind each of the dates.
#}
{% macro times_in_brackets_pattern() -%}
    ^(?:(?:、|,|・|及び|および|と)(?:(?:令和|平成)?[0-9]{1,4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日)*の?(?:合?計|延べ)?[0-9]+[回度]\)
{%- endmacro %}


{#
    What keeps an undated sentence on the day of the one before it: 「直後に」「約10分後に」「夜になって」「その場で」「すぐに…を切断した」.
    What follows 「その後」 may have come days later. Returns: a regular expression for a sentence up to a word.
#}
{% macro same_day_pattern() -%}
    ^(?:(?:この|その)(?:際|時|とき)|[^。]{0,24}(?:直後|(?:約|およそ)?[0-9]+(?:分|時間)後|午前(?:中)?に|午後に|夕方に|夜に|夜、|夕方、|午後、|午前中、|その場で|その日|当日中|(?:すぐ|直ちに|ただちに|速やかに|即座に)[^。]*(?:削除|遮断|切断|切り離|停止|回収|変更|変え|止め|閉じ|閉鎖|非公開|取り下げ|取り外|引き揚げ|抜|中止|修正|気[付づ]))|[^。]{0,20}(?:調べ|確認|確かめ|調査|点検|照会|照合|聞き取り|捜索|捜|探)(?:し|を(?:行っ|実施し))?たところ)
{%- endmacro %}


{#
    A day of which something is told in words that no lexicon knows: a past sentence (「教諭は8日、鞄を持って退勤した」) or the lines
    under a date heading. Argument: the alias of int_dates_placed. Returns: a condition.
#}
{% macro is_told_day(dates) -%}
    (
        {{ dates }}.section in ('lead', 'summary', 'chronology', 'response', 'leaked_data', 'damage')
        and not {{ dates }}.is_bracketed
        and (
            {{ dates }}.is_narrated
            and not ({{ dates }}.leads_line and {{ dates }}.has_text_after)
            or (
                {{ dates }}.section = 'chronology'
                and {{ dates }}.leads_line
                and not {{ dates }}.has_text_after
                and {{ dates }}.role = 'point'
                and {{ dates }}.precision <> 'year'
            )
        )
    )
{%- endmacro %}


{#
    A period of which nothing else is said: alone in its line, or 「…までの間、」. In the parts of a notice that tell of the
    incident it is the time in which data was exposed. Argument: the alias of int_dates_placed. Returns: a condition.
#}
{% macro is_bare_period(dates) -%}
    (
        {{ dates }}.role = 'range'
        and {{ dates }}.date_end is not null
        and {{ dates }}.section in ('lead', 'summary', 'chronology', 'cause', 'leaked_data', 'damage')
        and not coalesce({{ dates }}.tells_of_search, false)
        and ({{ dates }}.spans_an_interval or {{ dates }}.is_labelled_exposure or ({{ dates }}.leads_line and not {{ dates }}.has_text_after))
    )
{%- endmacro %}
