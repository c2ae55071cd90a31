{#
    What is taken back, or asked back, from whoever got it. Returns: a regular expression.
#}
{% macro retrieval_pattern() -%}
    回収|削除|廃棄|破棄|返却|消去|返送|引き取
{%- endmacro %}


{#
    A visit to take back what went astray, which notifies nobody: 「訪問して書類を回収」. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro visit_to_retrieve_pattern() -%}
    ^(?:[おご]?[宅自家]宅?[庭]?[にへを])?お?(?:訪問|訪ね|訪れ|伺|回)(?:い|っ|し)?(?:まし)?(?:て|、)?[^。謝詫説]{0,16}(?:回収|引き取|引取|受け取|受領|返[しさ]|返却|交換|差し替え|取り替え)
{%- endmacro %}


{#
    What was found not to be, or to be where it belongs: 「検索結果に表示されないこと(を確認)」「金庫にあること(を確認)」. That is no discovery. Returns: a regular expression for the
    text before a word.
#}
{% macro absence_pattern() -%}
    (?:安全性?|施錠|消灯)[をが]?$|(?:キャビネット|金庫|書庫|引き?出し|ロッカー|[棚机箱袋鞄]|ケース|保管庫|保管場所|所定の場所|定位置)(?:の?[中内上])?に(?:ある|あった|入っている|保管されている|そろっている|揃っている)こと(?:$|[をがはも][^。、]{0,10}$)|(?:異[常状]|問題|被害|影響|痕跡|漏れ|混入|誤り|不備|該当|写し|複製|控え|コピー|残り|同様の[^。、]{1,8})(?:など|等)?[のがは]?(?:無|な)いこと[をもは]?$|(?:残って|使われて|(?:利用|使用|悪用|閲覧|保存|転送|拡散|流出|開封|複製|コピー|印刷|ダウンロード|提供)(?:を|は)?(?:されて|して)|開かれて|開いて)い?ないこと[をもは]?$|(?:表示され|現れ|検索され|閲覧でき|参照でき|見られ|見え|起き|発生し)な(?:い|くなった)こと[をもは]?$|(?:そろって|揃って)いること[をもは]?$
{%- endmacro %}


{#
    What was looked for and not found: 「確認したが、見つからず」. That is no discovery. Returns: a regular expression for a word and the
    text behind it.
#}
{% macro found_nothing_pattern() -%}
    ^[^。、]{0,4}(?:確認|確かめ|発見)[^。、]{0,6}(?:が|も|ものの)、?[^。、]{0,10}(?:見つから|見つかって(?:おり|い)(?:ませ|な)|見つけられ|見当たら|発見(?:でき|され|に(?:は)?(?:至ら|いたら))[^。、]{0,2}[なずま])
{%- endmacro %}


{#
    What happened as the subject of a dated finding: 「不正アクセスは5日に判明し」. The date is that of the finding. Applied to the word and the
    text behind it. Returns: a regular expression.
#}
{% macro subject_of_finding_pattern() -%}
    (?:は|が|も)、?[0-9年月日昨一本今同翌前去令和平成()曜火水木金土末上中下旬頃ごろ午後時分]{2,24}に?(?:なって|入って)?、?(?:判明|発覚|明らか|発見され|確認され|検知され|見つか)
{%- endmacro %}


{#
    What has happened, as what was found: 「持ち帰っていたことが(分かった)」「複製したデータのあることを(確認)」. Returns: a regular
    expression for the text between a date and a word.
#}
{% macro has_happened_pattern() -%}
    (?:た|のある)(?:こと|事実)(?:$|[がをもは]、?(?:[^。、]{1,16}(?:[がにで]|から|により))?$)
{%- endmacro %}


{#
    What had gone on since a day, as what was found: 「4月から続いていたことを(確かめた)」. Returns: a regular expression for the text between the day and a
    word.
#}
{% macro gone_on_pattern() -%}
    ^ ?(?:頃|ごろ)?(?:から|より)、?(?:続|行わ|繰り返|始ま)[^。、]*た(?:こと|事実)[をがも]?$
{%- endmacro %}


{#
    What a search showed, as the opening of a sentence: 「直ちに調べたところ、」. Returns: a regular expression for the text before a word.
#}
{% macro result_opens_sentence_pattern() -%}
    ^[^。、]{0,16}(?:たところ|結果)、
{%- endmacro %}


{#
    Data in view as what was found: 「閲覧できる状態となっていたことが(判明)」. Returns: a regular expression for the text between a date and
    a word.
#}
{% macro found_in_view_pattern() -%}
    (?:状態|表示され|掲載され|公開され|閲覧でき|閲覧可能|参照でき|見られる|見える|アクセスでき|アクセス可能)[^。]{0,20}(?:こと|事実)[がをも]?$
{%- endmacro %}


{#
    A trace as what was found: 「5日から11日までの間、侵入の痕跡が(見つかった)」. In a period it dates what left the trace. Returns: a
    regular expression for the text between a date and a word.
#}
{% macro trace_pattern() -%}
    (?:痕跡|形跡)(?:$|[がをもは](?:[^。、]{1,16}[がに]|[^。、]{1,16}により)?$)
{%- endmacro %}


{#
    A search that begins on the day from which it is told: 「10月1日から点検した(結果)」. Returns: a regular expression for the
    text between a date and the end of a word.
#}
{% macro search_pattern() -%}
    (?:調べ|調査|点検|捜索|探し|捜し|聞き取り|ヒアリング|解析)[ぁ-ん]{0,9}(?:結果|ところ)|(?:捜索|聞き取り|ヒアリング|を調べ|[捜探]しまし|[捜探]し回)$
{%- endmacro %}


{#
    A lost thing that turns up, as what was found: 「別の駅で鞄が(見つかり)」「封筒を(発見)」, not what was found to be so: 「鞄がないのを(発見)」.
    That is no discovery of the loss. Returns: a regular expression for the text before a word.
#}
{% macro lost_thing_pattern() -%}
    (?:USBメモリー?|[鞄袋]|かばん|カバン|バッグ|リュック(?:サック)?|社?有?車|残り(?:の[^、。がはを]{1,6})?|[0-9]+[通枚冊部]|パソコン|端末|手帳|ハードディスク|スマートフォン|携帯電話|封筒|書類|台帳|名簿|調査票|伝票|申請書|答案(?:用紙)?|カルテ)(?:の(?:一部|全部|すべて))?(?:[0-9]+[個台冊部枚通])?(?:が|は|を)(?:[^。、]{0,20}[^のと。、][でに])?(?:すべて|全て)?$|(?:捜|探)(?:し|索)[^。]*[、てろ果][^。、はがを]{1,16}[^とのこ]で$|(?:メモリー?|[鞄袋]|かばん|カバン|バッグ|パソコン|端末|手帳|封筒|書類|台帳|名簿|票|答案(?:用紙)?)が[^。、]{0,20}(?:入って|落ちて|置かれて|置いて|残って|紛れて|挟まって|保管されて)い?る(?:こと|の)(?:が|を)?$
{%- endmacro %}


{#
    The place where something lost turned up, which is not named again: 「2日に終着駅で(見つかり、戻って)」. Returns: a regular
    expression for the text between a date and a word.
#}
{% macro place_of_find_pattern() -%}
    ^ ?(?:頃|ごろ|ころ)?(?:に|、)[^。、はがを]{1,16}[^とのこ]で$
{%- endmacro %}


{#
    What stands before a finding that closes an investigation: 「解析の結果」. Returns: a regular expression.
#}
{% macro by_investigation_pattern() -%}
    (?:調査|解析|検査|点検|フォレンジック|調査会社の報告)[^。]{0,14}(?:の結果|により|によって|によると|によれば|を終え|で、)[^。]*$
{%- endmacro %}


{#
    A finding as what the message told: 「保存されていたことが(判明したとの報告)」. It is one of that day besides the message. Applied to the word and the
    text behind it. Returns: a regular expression.
#}
{% macro reported_finding_pattern() -%}
    判明(?:いた)?し(?:まし)?た(?:との|旨の?|という)(?:ご?報告|ご?連絡|通知)
{%- endmacro %}


{#
    An investigation of one's own, or one that is first or goes on, which closes nothing: 「所内の調査で」「初動調査により」「その後の調査により」. Returns: a regular
    expression.
#}
{% macro own_investigation_pattern() -%}
    (?:継続|その後の)[^、。]{0,2}(?:調査|解析)|(?:初動|初期|一次|中間|[所社学院庁校園局店課行館]内(?:で)?の?)(?:調査|点検|解析|報告)
{%- endmacro %}


{#
    A search whose result follows: 「調べたところ、」. What comes behind is what was found that day, not what happened on it.
    Returns: a regular expression for the text between a date and a word.
#}
{% macro upon_search_pattern() -%}
    (?:調べ|調査|確認|解析|点検|分析|検査|検証|照合|精査|捜索|探|捜|確かめ|見直)(?:[ぁ-ん]{0,7}[ぁあう-ん])?たところ、
{%- endmacro %}


{#
    A search and what was there: 「調べたところ、顧客情報が保存されていました」, but not nothing wrong. Applied to
    a word and the text behind it. Returns: a regular expression.
#}
{% macro found_upon_search_pattern() -%}
    (?:調べ|調査|確認|解析|点検|検査|照合|精査|確かめ|見直|数え|開封)(?:[ぁ-ん]{0,7}[ぁあう-ん])?たところ、(?:[^。異問痕形被]|問い)*(?:て(?:い|おり)?(?:た|ました)|なかった|ませんでした|(?:足り|合わ|な)な(?:い|かった)|が(?:あった|ありました))。?$
{%- endmacro %}


{#
    What was found on the date that follows: 「埋め込まれているのを5月1日に見つけた」. Applied to the text behind a word. Returns: a
    regular expression.
#}
{% macro found_on_next_date_pattern() -%}
    ^[ぁ-ん]{0,6}(?:の|こと|事実|痕跡|形跡)[をが]、?(?:[0-9]|同[日月年]|翌)
{%- endmacro %}


{#
    Those who investigate, as the source of a report: 「専門会社から…との(報告)」. What they report closes what they were
    asked for. Returns: a regular expression for the text before a word.
#}
{% macro from_investigators_pattern() -%}
    (?:(?:調査|解析|専門|セキュリティ|フォレンジック)(?:会社|機関|業者|企業|事業者|チーム)|専門家)(?:より|[^。、]{0,11}(?:から|[^に。、]より)|[はが]、?[^。]*(?:と|旨を|ことを)、?[0-9年月日付け中に]{2,14})[^。]*$|(?:会社|機関|業者|企業|専門家|弁護士)(?:等|など)?(?:に|へ)[^。、]{0,12}(?:調査|解析|分析|フォレンジック)[^。、]{0,6}を(?:依頼|委託|要請)[^。]*$
{%- endmacro %}


{#
    A program without its fault, as what was put in use: 「修正したプログラムを(公開)」「修正版を(公開)」. Returns: a regular expression for the text between a date
    and a word.
#}
{% macro mended_program_pattern() -%}
    (?:修正|改修|対策|更新|是正)(?:版|済みの?|後の|を?(?:し|施し)た)[^、。]{0,16}$
{%- endmacro %}


{#
    A site on which intruders show what they took: 「ダークウェブに(掲載)」. Returns: a regular expression for the text before a word.
#}
{% macro site_of_intruders_pattern() -%}
    (?:ダークウェブ|ダークサイト|闇サイト|リークサイト|暴露サイト|漏えいサイト|攻撃者の[^、。]{0,6}サイト)(?:上|等|など)?[にで]$
{%- endmacro %}


{#
    A word of putting something in view that may or may not be an announcement, as the entry of the lexicon that found it. Returns:
    a regular expression.
#}
{% macro put_in_view_pattern() -%}
    ^(?:disclosed|shown_on_page)_(?:を|に)?(?:HP|ホームページ|ウェブサイト|Webサイト|サイト|公式サイト)?(?:上?に|上?で|を)?(?:掲載|公開|載せ)?(?:し|いたし|。)?$
{%- endmacro %}


{#
    A word of changing what is set up, as the entry of the lexicon that found it. Before anybody noticed, it is what brought the exposure
    about, but for a changed password, which only ends it. Returns: a regular expression.
#}
{% macro change_pattern() -%}
    ^(?:contained|change|reset|renewed|set_right|narrowed|made_impossible|access_denied|made_hidden|remedy_done)_(?:[^パP]|パ[^ス]|P[^W])*(?:設定|変更|更新|改修|改め|切り?替え)
{%- endmacro %}


{#
    A word of doing away with things, as the entry of the lexicon that found it. After somebody noticed, it is a measure. Returns: a regular
    expression.
#}
{% macro disposal_pattern() -%}
    ^(?:occurred|deed_done|shredded)_(?:シュレッダー|を?(?:廃棄|破棄|処分|溶解|焼却|裁断|消去))
{%- endmacro %}


{#
    What others were asked to do so that the exposure ends. Returns: a regular expression for the text before 依頼.
#}
{% macro asked_measure_pattern() -%}
    (?:削除|廃棄|破棄|返却|消去|回収|返送)[^。、]{0,14}$
{%- endmacro %}
