{#
    The words that tell what part an organisation has, for one scan. More than some 900 of them beside the shapes of names
    outgrow the memory of the engine's automaton. Returns: a regular expression without groups.
#}
{% macro part_words_pattern() -%}
    {{ lexicon_pattern('lexicon_third_parties', where="code <> 'happening'") }}
{%- endmacro %}


{#
    The name of a firm of accountants, labour consultants or the like: its legal form is a word that tells a part, too. Returns: a regular
    expression without groups.
#}
{% macro professional_name_pattern() -%}
    (?:社会保険労務士|税理士|司法書士|行政書士)法人 ?{{ name_letters_pattern() }}{{ name_letters_pattern() }}+
{%- endmacro %}


{#
    Words for what befell somebody: 不正, 紛失, 誤. Returns: a regular expression without groups.
#}
{% macro happening_pattern() -%}
    {{ lexicon_pattern('lexicon_third_parties', where="code = 'happening'") }}
{%- endmacro %}


{#
    A name in quotes alone, as newspapers write it, right behind a word such as 会社 or 会社の. Group 1 is the name.
    Returns: a regular expression for the text after the word.
#}
{% macro quoted_name_pattern() -%}
    ^(?:である|の)?「([^「」]{2,20})」
{%- endmacro %}


{#
    Quoted words that are no names of organisations: works, services, systems. Returns: a regular expression.
#}
{% macro quoted_thing_pattern() -%}
    (?:業務|事業|システム|サービス|サイト|調査|講座|アプリ|センター|ポータル|キャンペーン|セミナー|者|先)$
{%- endmacro %}


{#
    Words written like a name that name a system, a person in charge or a happening. Returns: a regular expression.
#}
{% macro unmarked_thing_pattern() -%}
    (?:業務|事業|システム|サービス|サイト|調査|講座|アプリ|センター|サーバー?|クラウド|パソコン|PC|端末|ネットワーク|プログラム|ソフト|メール|ファイル|アカウント|カード|ポイント|クレジット|ログイン|アクセス|ページ|メッセージ|ドメイン|スクリプト|ツール|ルーター|スタッフ|オペレータ|オペレーター|ドライバー|アルバイト|ベンダー|メーカー|グループ|ホームページ|フォーム|データ|バックアップ|チーム|プロジェクト|ユニット|メンバー|リーダー|マネージャー|エンジニア|ボランティア|ヘルパー|パート|オーナー|フロント|カウンター|コース|ログ|ディスク|テープ|メモリー?|ドライブ|ストレージ|データベース|フォルダー?|キャッシュ|コピー|リスト|ルーム|ロッカー|キャビネット|コンテナ|ケース|ボックス|バッグ|ミス|トラブル|ウイルス|ランサムウェア|サイバー攻撃|者|先|側|等|元|被害|攻撃|感染|障害|事故|事案|問題|詐欺)$|^(?:[A-Z]社|以下|当該|同社|ランサム|ウイルス|ウィルス|マルウ|サイバー|フィッシング|インターネット|セキュリティ)
{%- endmacro %}


{#
    What is written like a name of an organisation that no legal form marks: katakana or letters of some length, kanji
    that end in a trade. Returns: a regular expression without groups.
#}
{% macro unmarked_name_pattern() -%}
    (?:[一-龠々]{0,6}(?:[ァ-ヴー][ァ-ヴー・]{2,}|[A-Z][A-Za-z0-9&.-]{2,})[ァ-ヴーA-Za-z・]*[一-龠々]{0,6}|[一-龠々]{2,8}(?:運輸|急便|通運|運送|物流|倉庫|興業|工業|電機|電工|商事|産業|旅行|印刷|新聞社|商会|製作所|郵便|総研))
{%- endmacro %}


{#
    Where somebody has its seat, in brackets behind a name: (京都市中京区). It marks a name by itself. Returns: a regular
    expression without groups.
#}
{% macro seat_pattern() -%}
    \((?:本社|[^()]{1,10}[都道府県市区町村])[^()]{0,12}\)
{%- endmacro %}


{#
    A name right behind a word such as 委託先 or 委託している. Group 1 is what links the two, group 2 or 3 the name.
    Returns: a regular expression for the text after the word.
#}
{% macro name_behind_pattern() -%}
    ^(である|であった|の|、)?(?:({{ unmarked_name_pattern() }})(?:[がはにで、(「]|から|より|側|の(?:元|女性|男性)?(?:社員|従業員|職員|担当|派遣|契約|スタッフ|作業員|配達員|ドライバー|オペレータ|サーバ|システム|ネットワーク|パソコン|端末|クラウド|アカウント|社内|倉庫|工場|ミス|手違い|不手際|過失|設定|作業)|$)|([一-龠々ァ-ヴーA-Za-z0-9&・]{2,20}){{ seat_pattern() }})
{%- endmacro %}


{#
    A name right before a word such as 委託し: 「入力をホシビジネスに」「ホシ(京都市)に業務を」. Group 1 or 2 is the name. Returns: a
    regular expression for the text before the word.
#}
{% macro name_before_pattern() -%}
    (?:({{ unmarked_name_pattern() }})|([一-龠々ァ-ヴーA-Za-z0-9&・]{2,20}){{ seat_pattern() }})(?:様|社)?[にへ](?:対し)?(?:[^、。]{0,14}を)?$
{%- endmacro %}


{#
    Whether what has the form of a name names nobody: A社, データセンター, 株式会社 弊社, the 〇〇社 of 〇〇社員. Arguments: the name;
    the text after it. Returns: a condition.
#}
{% macro names_nobody(name, text_after) -%}
    regexp_matches({{ name }}, '^(?:信託|地方|都市|取引|指定)?(?:金融機関|銀行)$|^[A-Z甲乙丙]?(?:社|団体|会社|組合|協会|法人|事業所|株式会社)?$|^(?:(?:一般|公益|特例)?(?:社団|財団)|社会福祉|医療|学校|宗教|特定非営利活動|(?:地方)?独立行政|国立大学|社会保険労務士|税理士|司法書士|行政書士)法人$|[ 社][当弊本]社$|^[当弊本同各両他]|(?:データ|コール|お客様|サポート|相談|受付)センター$|^(?:健診|検診|検査|予約|給食|配送|物流|発送|研修|保健|医療|事務|運用|サービス|印刷|処理|計算|健康管理|入力|業務)センター$')
    or ({{ name }} like '%社' and regexp_matches({{ text_after }}, '^[員内長団会労宅]'))
{%- endmacro %}


{#
    What stands between two names of one list: 「、」「(以下「ホシ社」)及び」. Returns: a regular expression.
#}
{% macro listed_name_pattern() -%}
    ^(?:様|さま)?(?:\([^()]*\))?(?:様|さま)?(?:[、,・/ ]|及び|および|並びに|ならびに|と|又は|または)*$
{%- endmacro %}


{#
    What follows the name of a parent or a subsidiary of the publisher. Returns: a regular expression for the text after
    the name.
#}
{% macro kinship_pattern() -%}
    ^[^、。がはをにの]{0,8}(?:子会社|親会社)|^の(?:子会社|親会社)である[当弊本]|^\([^()]*(?:子会社|親会社|当社グループ|弊社グループ)
{%- endmacro %}


{#
    What stands before a word such as 親会社 that tells of a relative of somebody else: 「(委託先の)ホシ株式会社の」. Returns: a regular expression
    for the text before the word.
#}
{% macro relative_of_other_pattern() -%}
    (?:{{ legal_form_pattern() }}[^、。がはをにの当弊本]{0,20}|[^、。がはをにの当弊本]{2,20}(?:{{ legal_form_pattern() }}|社))(?:\([^()]*\))?の$
{%- endmacro %}


{#
    A relative of the publisher by what it does, before its name: 「当社の子会社で、眼鏡を販売する|株式会社ホシ」. Returns: a regular expression for the text
    before the name.
#}
{% macro relative_described_pattern() -%}
    (?:子会社|グループ会社|関連会社|関係会社|親会社|持分法適用会社)(?:で|であり|である|として)、?[^。がは]{1,60}[るたすう]$
{%- endmacro %}


{#
    What follows an organisation that itself had the work done by the one told of: 「ホシ公社が修繕を委託している」. Returns: a
    regular expression for the text after the name.
#}
{% macro principal_pattern() -%}
    ^が[^、。]{0,24}[^再](?:委託|依頼|発注)し(?:た|てい|てお)
{%- endmacro %}


{#
    What stands before and after the name of whoever provides a named service: 「モリ予約」(株式会社ホシ). Returns: a regular
    expression for the text between the word before and the name.
#}
{% macro named_service_pattern() -%}
    ^[^。、「」]{0,12}「[^「」]+」\($
{%- endmacro %}


{#
    Whether a word such as 委託先 is a label on a line of its own: 2.業務委託先, 【委託先の名称】. Arguments: the text before and after it. Returns: a
    condition.
#}
{% macro is_label_of_party(text_before, text_after) -%}
    (length(trim({{ text_before }})) <= 6 and regexp_matches({{ text_after }}, '^(?:の?(?:会社名|事業者名|名称|名|商号))?[】>: ]*$'))
{%- endmacro %}


{#
    Whether a token tells that the publisher had work done by others. Advice on how contractors are to be chosen tells
    nothing, nor do measures, in which anything may be asked (削除をお願いしております). Arguments: the columns of its code and section. Returns: a condition.
#}
{% macro tells_of_contractor(code, section) -%}
    {{ code }} in ('contracting', 'contractor', 'subcontractor')
    and {{ section }} not in ('prevention', 'request', 'contact')
    and not ({{ code }} = 'contracting' and {{ section }} = 'response')
{%- endmacro %}


{#
    Whether a company is named after the same house as another organisation: 株式会社ホシノ物流, ホシノ銀行. Arguments: their names
    without blanks. Returns: a condition.
#}
{% macro is_of_one_house(name, other_name) -%}
    regexp_matches({{ name }}, '株式会社|有限会社|合同会社')
    and length(regexp_extract({{ house_name(name) }}, '^[ァ-ヴー]{3,}')) >= 3
    and left({{ house_name(name) }}, 3) = left({{ house_name(other_name) }}, 3)
{%- endmacro %}


{#
    A company's name without its legal form. Argument: the name. Returns: a text.
#}
{% macro house_name(name) -%}
    regexp_replace({{ name }}, '^(?:株式会社|有限会社|合同会社)', '')
{%- endmacro %}


{#
    What follows the name of an organisation where something happened, said so plainly that no word need tell its part.
    Returns: a regular expression for the text after the name.
#}
{% macro place_of_happening_pattern() -%}
    ^(?:様|さま)?(?:において|におきまして|における|内で|で(?:発生|[^。、]{0,24}(?:を?(?:紛失|盗|取り違|誤)|(?:攻撃|感染|不正アクセス|侵入|障害|被害)(?:が|を)))|の[^。、]{0,8}(?:従業員|職員|社員|スタッフ|作業員|サーバー?|システム|ネットワーク|パソコン|端末)[^。、]{0,6}[がはにで])|{{ doer_pattern() }}
{%- endmacro %}


{#
    What follows the name of an organisation whose product was struck: 「のクラウドへの不正アクセス」. Returns: a regular expression for
    the text after the name.
#}
{% macro struck_product_pattern() -%}
    ^(?:様|さま)?(?:\([^()]*\))?」?(?:の|製の?|が提供する)[^、。がはを]{0,14}(?:ツール|ソフト|ソフトウェア|システム|サービス|アプリ|クラウド|製品|サーバー?)(?:が|に|を通じて?|を経由して?|において|で|への)[^。]{0,24}(?:攻撃|不正アクセス|侵入|感染|ランサムウェア)
{%- endmacro %}


{#
    What follows the name of an organisation whose people or whose fault did it. Returns: a regular expression for the
    text after the name.
#}
{% macro doer_pattern() -%}
    ^(?:様|さま|側)?(?:の[^、。]{0,8}(?:従業員|職員|社員|スタッフ|作業員|担当者|不手際|ミス|誤り|手違い|過失)|が[^。当弊本]{0,40}?(?:誤|紛失|CC|手違い|間違|取り違|設定ミス|失念|忘れ))
{%- endmacro %}


{#
    What follows a party whose people did it, as a sentence ends that tells by whom: 「(委託先)の元従業員によるもの」. Returns: a regular expression for the
    text after the party.
#}
{% macro done_by_its_people_pattern() -%}
    ^(?:様|さま)?の[^、。]{0,8}(?:従業員|職員|社員|スタッフ|作業員|担当者)に?よるもの
{%- endmacro %}


{#
    What follows an organisation that something was on its way to: 「ホシ社に送るべきところ」「ホシ社へ誤って送信」. Returns: a regular
    expression for the text after the name.
#}
{% macro errand_pattern() -%}
    ^(?:様|さま)?(?:との|へ|に[^およ])[^。]{0,30}(?:べき|するはず|予定[のでだ]|途中|向か|打合せ|打ち合わせ|送る際|送付する際|送信する際)|^(?:様|さま)?[へに](?:対し)?[^。、委託依頼]{0,24}誤って?[^。、]{0,8}(?:送|添付|提供|渡|配信)
{%- endmacro %}


{#
    What follows the name of a vendor that told of its own system: 「から、同社のサーバーが攻撃を受けたとの報告」「から、システムの不具合により…との連絡」. Who told
    of the publisher's, or of cards misused, is a mere informant. Returns: a regular expression for the text after the name.
#}
{% macro told_of_itself_pattern() -%}
    ^(?:様|さま)?(?:より|から)(?:は|も)?、?[^。当弊本]{0,30}(?:同社|同サービス|提供元|(?:システム|プログラム|サービス)の(?:不具合|誤り|障害|不備|欠陥))[^。]{0,80}との?(?:ご?報告|ご?連絡|通知|説明)|^(?:様|さま)?(?:より|から)、?[^。当弊本カ]{0,20}(?:不正アクセス|サイバー攻撃|ランサムウェア|侵入|(?:サーバー?|システム)が[^。、]{0,8}攻撃)[^。当弊本カ]{0,50}との(?:ご?報告|ご?連絡|通知)
{%- endmacro %}


{#
    What follows the name of somebody that told of its own house: 「から、同社のシステムが…との報告」. Whoever tells so had the publisher's data. Returns: a
    regular expression for the text after the name.
#}
{% macro told_of_own_house_pattern() -%}
    ^(?:様|さま)?(?:より|から)(?:は|も)?、?[^。当弊本]{0,24}[自同](?:社|サービス)の?[^。、当弊本]{0,24}(?:攻撃|不正アクセス|侵入|侵害|感染|ランサムウェア|障害|不具合|漏えい|流出)[^。]{0,60}との?(?:ご?報告|ご?連絡|通知|説明)
{%- endmacro %}


{#
    What closes the brackets in which a service is told by whose it is: 「申込システム(ホシ社|が運営)」. Returns: a regular expression for the text after
    the name.
#}
{% macro running_in_brackets_pattern() -%}
    ^(?:様|さま)?(?:が|の)?(?:(?:提供|運営|開発|管理|運用|保守)[・、]?)+(?:する|している|しております)?(?:サービス|システム)?\)
{%- endmacro %}


{#
    What follows the name of an organisation on whose premises it happened: において, のコールセンターにおいて. Returns: a regular expression for the text
    after the name.
#}
{% macro premises_pattern() -%}
    ^(?:様|さま)?(?:の[^、。がはを]{0,8}(?:センター|事業所|支店|倉庫|工場|店舗|営業所|拠点|窓口))?(?:において|におきまして|内で|で発生)
{%- endmacro %}


{#
    What follows a contractor that noticed what befell the publisher and told it: 「が2月1日に検知し、弊社に報告」. What befell its own house (自社の, 同社の)
    is another thing. Returns: a regular expression for the text after the name.
#}
{% macro noticed_for_publisher_pattern() -%}
    ^(?:様|さま)?が[^。自同誤]{0,24}(?:検知|発見|把握|気付)[^。自同誤]{0,40}(?:報告|連絡|通知)
{%- endmacro %}


{#
    What follows the name of somebody who only built what was attacked: 「に委託して構築したサイト」. Returns: a regular expression for the
    text after the name.
#}
{% macro builder_pattern() -%}
    ^(?:様|さま|社)?[にへ](?:委託|依頼|発注)(?:して|し、)[^。、]{0,6}(?:構築|制作|作成|開発|製作)(?:した|し、|している)
{%- endmacro %}


{#
    What stands before the name of whoever did the work in which it happened: 「発送業務を行う」「封入を手がけた」. Returns: a regular
    expression for the text before the name.
#}
{% macro doing_work_pattern() -%}
    (?:業務|作業|事務|運営|印刷|封入|封緘|発送|配送|配達|運搬|輸送|保管|回収|廃棄|入力|集計|制作|製作|構築|開発|保守|運用|管理|検針|点検|工事|清掃|警備|派遣|代行|受付|更新|改修|移行|設定|作成|設置|修理|修正|入替え?|入れ替え|撮影|翻訳|配布|仕分け|梱包|配信|企画)(?:等|など)?を(?:一括して|主に|担って)?(?:行う|行った|行っている|行っていた|行っております|行いました|実施した|実施する|実施している|手[掛が]け[たる]|手[掛が]けている|手[掛が]けていた)、?$
{%- endmacro %}


{#
    Whether a word such as 委託している tells of who does the work (受託している, 請け負う), not of who has it done (委託している). Argument: the
    word. Returns: a condition.
#}
{% macro is_done_oneself(surface) -%}
    regexp_matches({{ surface }}, '受託|受注|請け負|担[うっ当]|行[うっ]|代行|引き受け|受け持|運搬|輸送|配[送達]|運ん|保管|印刷|封入')
{%- endmacro %}


{#
    What stands before a word such as 受託している where the publisher itself does the work: 「当財団が指定管理者として」. Returns: a regular
    expression for the text before the word.
#}
{% macro publisher_works_pattern() -%}
    (?:[当弊本][^、。がは]{1,6}|(?:^|[、。 ])(?:市|県|町|村|区|都|府|国))が[^、。がはるたう]{0,24}$
{%- endmacro %}


{#
    What stands before a word such as 委託している where the running of a thing is handed over, and what stands behind it where that thing was
    struck: 「運営を外部に(委託している)サイトにおいて」. Returns: a regular expression for the text on that side of the word.
#}
{% macro running_pattern() -%}
    (?:運営|運用|管理|保守|運行|提供)[^、。]{0,6}を[^、。をがは]{0,12}$
{%- endmacro %}


{#
    See running_pattern. Returns: a regular expression for the text after the word.
#}
{% macro run_thing_pattern() -%}
    ^[^、。がはをに]{0,16}(?:サイト|システム|サーバー?|ホームページ|ウェブ|アプリ|サービス|ショップ|ストア|ページ|ネットワーク|基盤)(?:\([^()]*\))?(?:「[^「」]*」)?[^、。が]{0,12}(?:において|におきまして|が|に対|に、|へ|で)
{%- endmacro %}


{#
    What follows the name of an organisation that a sentence tells only to spare it: 「の画面で入力いただくため、当社では保持しておりません」「に保守を委託していますが、
    同社に異常はありません」. Returns: a regular expression for the text after the name.
#}
{% macro spared_party_pattern() -%}
    ^[^。]{0,60}(?:[当弊本](?:社|サイト|店|院|会|校|園|館|学|市|町)|弊社)(?:で|に(?:て|おいて)?|の[^、。]{0,8}に)?は[^。、]{0,12}(?:保持|保有|保存|取得|記録)(?:して|し|されて)?(?:おりません|いません|おらず|いない)|^(?:様|さま)?[にへ][^。、]{0,14}(?:委託|依頼)して[^。、]{0,6}が、(?:同社|委託先)[^。]{0,20}(?:異常|問題|被害|影響|侵入|不備)[^。]{0,12}(?:ません|なかった|なく|ない)
{%- endmacro %}


{#
    What links words such as 調査を委託 to the name of whoever did a survey: 「アンケート調査を委託した株式会社ホシ」. Returns: a regular
    expression for the text between them.
#}
{% macro surveyor_gap_pattern() -%}
    ^し(?:た|ていた|ている|ており|ております|ておりました)$
{%- endmacro %}


{#
    What stands before the name of somebody who was called to mend what had happened: 「復旧は…に依頼」. Returns: a regular expression for the
    text before the name.
#}
{% macro called_to_mend_pattern() -%}
    (?:復旧|調査|解析|究明|駆除|診断|対策|再発防止)(?:作業|対応)?[はをもに]、?(?:[^。、]{0,16}[のる])?$
{%- endmacro %}


{#
    What stands before a word such as 運営する where the publisher itself does it: 「当公社が」「市が」. The name behind is of its own house.
    Returns: a regular expression for the text before the word.
#}
{% macro publisher_acts_pattern() -%}
    (?:[当弊本][^、。がは]{1,6}|(?:^|[、。 ])(?:市|県|町|村|区|都|府|国))が[^、。がは]{0,6}$
{%- endmacro %}


{#
    What stands before a word such as 委ねている where it is already told to whom: 「指定管理者(…)に管理運営を」. The name behind is of what was
    committed. Returns: a regular expression for the text before the word.
#}
{% macro already_committed_pattern() -%}
    (?:社|業者|管理者|事業者|法人|組合|団体|協会|委託先|センター|[)」]|(?:株式会社|有限会社|法人)[^、。がはを]{1,14})に[^。、がは]{0,16}を?$
{%- endmacro %}


{#
    What follows a word such as 担当していた where it describes the publisher: 「当社の元従業員」. Returns: a regular expression.
#}
{% macro publisher_described_pattern() -%}
    ^[当弊本我][社行会校院所園市県町村区]
{%- endmacro %}


{#
    What links a client to the contractor named next: 「市から委託を受けた株式会社ホシ」. Returns: a regular expression for the text
    between them.
#}
{% macro commissioned_gap_pattern() -%}
    ^(?:て[^、。]{0,24}[るたすう]|た|ている|ていた|し[^、。]{0,24}[るたすう])$
{%- endmacro %}


{#
    What follows contractors in a title that something went to, not happened at: 「委託先への誤送信」「代理店向けサイト」. Returns: a
    regular expression for the text after the word.
#}
{% macro meant_for_contractor_pattern() -%}
    ^(?:様|各社|各位|等|さま)?(?:向け|宛|あて|専用|[へに](?:の|対する)?(?:誤|メール|[^不攻]{0,6}送|配布|提供|案内|お知らせ))
{%- endmacro %}


{#
    What follows a vendor that was called to help: 「システム会社が確認したところ」. Returns: a regular expression for the text after
    the word.
#}
{% macro helper_pattern() -%}
    ^(?:様)?(?:の[^、。がは]{0,10}(?:技術者|担当者?|エンジニア|社員|作業員|係員|保守員))?[がはもに][^。]{0,40}?(?:確認|調査|調べ|対応|復旧|検知|連絡|報告|解析|特定|断定|依頼|相談|発見|見つけ|見付け|気付|気づ)
{%- endmacro %}


{#
    What follows a vendor that was struck itself, whatever it then told: 「提供会社が攻撃を受け、…との連絡」. Returns: a regular expression for the
    text after the word.
#}
{% macro struck_itself_pattern() -%}
    ^(?:様)?[がは]、?[^、。]{0,24}(?:攻撃|不正アクセス|侵入|感染|ランサムウェア|被害|侵害)[^、。ず]{0,6}(?:を?受け|され|に遭|に見舞)
{%- endmacro %}


{#
    What follows a vendor whose fault let in an attack on the publisher: the place is the publisher's own. Returns: a
    regular expression for the text after the word.
#}
{% macro fault_pattern() -%}
    ^(?:様|側)?の[^。、]{0,24}(?:不手際|ミス|誤り|手違い|過失|不備)
{%- endmacro %}
