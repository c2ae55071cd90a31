{#
    Words for what befell somebody: 不正, 紛失, 誤. Returns: a regular expression without groups.
#}
{% macro happening_pattern() -%}
    {{ lexicon_pattern('lexicon_third_parties', where="code = 'happening'") }}
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
    What follows the name of an organisation where something happened, or whose people did it, said so plainly that no word need tell its part.
    Returns: a regular expression for the text after the name.
#}
{% macro place_of_happening_pattern() -%}
    ^(?:様|さま)?(?:において|におきまして|における|内で|で(?:発生|[^。、]{0,24}(?:を?(?:紛失|盗|取り違|誤)|(?:攻撃|感染|不正アクセス|侵入|障害|被害)(?:が|を)))|の[^。、]{0,8}(?:サーバー?|システム|ネットワーク|パソコン|端末)[^。、]{0,6}[がはにで]|の[^、。がはを]{0,6}(?:工場|倉庫|作業場|作業所|車両?|トラック)(?:から|内|で))|{{ doer_pattern() }}
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
    ^(?:様|さま|側)?(?:の[^、。]{0,10}?(?:{{ people_pattern() }}[^、。のにへを]{0,8}?(?:が|は|も|によ|、)|不手際|ミス|誤り|手違い|過失)|が[^。当弊本]{0,40}?(?:誤|紛失|CC|手違い|間違|取り違|設定ミス|失念|忘れ))
{%- endmacro %}


{#
    What follows a party whose people did it, as a sentence ends that tells by whom or what it admits: 「(委託先)の元従業員によるもの」「(受託者)に確認した
    ところ、…重ねて貼っていたことが判明」. Returns: a regular expression for the text after the party.
#}
{% macro done_by_its_people_pattern() -%}
    ^(?:様|さま)?の[^、。]{0,8}(?:従業員|職員|社員|スタッフ|作業員|担当者)に?よるもの|^(?:様|さま)?に(?:確認|照会|聞き取り)[^、。]{0,6}ところ、[^。]{0,60}(?:ていた|ており|た)(?:こと|もの)?(?:が|と)[^。、]{0,4}(?:判明|分か|わか)
{%- endmacro %}


{#
    What follows the name of a vendor that told of its own system: 「から、同社のサーバーが攻撃を受けたとの報告」「から、システムの不具合により…との連絡」. Who told
    of the publisher's, or of cards misused, is a mere informant. Returns: a regular expression for the text after the name.
#}
{% macro told_of_itself_pattern() -%}
    ^(?:様|さま)?(?:より|から)(?:は|も)?、?[^。当弊本]{0,30}(?:同社|同サービス|提供元|(?:システム|プログラム|サービス)の(?:不具合|誤り|障害|不備|欠陥))[^。]{0,80}との?(?:ご?報告|ご?連絡|通知|説明)|^(?:様|さま)?(?:より|から)、?[^。当弊本カ]{0,20}(?:不正アクセス|サイバー攻撃|ランサムウェア|侵入|(?:サーバー?|システム)が[^。、]{0,8}攻撃)[^。当弊本カ]{0,50}との(?:ご?報告|ご?連絡|通知)
{%- endmacro %}


{#
    What befalls a system or the data in it. Returns: a regular expression without groups.
#}
{% macro befell_system_pattern() -%}
    (?:攻撃|不正アクセス|不正なアクセス|侵入|侵害|感染|ランサムウェア|障害|不具合|漏えい|漏洩|漏れ|流出|見られ|見える|閲覧|表示され|ログイン)
{%- endmacro %}


{#
    The house of whoever tells, or those whose data it had: 同社, 同サービス, 当社を含む複数の, 契約企業. Returns: a regular expression without groups.
#}
{% macro house_of_teller_pattern() -%}
    (?:[自同](?:社|法人|サービス|システム|サーバ|サイト|アプリ|クラウド)|を含む(?:複数|一部|多数|他|ほか)の|(?:利用|契約|導入|顧客|加入)(?:企業|団体|法人|施設|先))
{%- endmacro %}


{#
    How what somebody told ends: 「との連絡」「旨の報告」「と知らされ」. Returns: a regular expression without groups.
#}
{% macro told_pattern() -%}
    (?:と(?:の|して)?|旨の?)(?:ご?報告|ご?連絡|ご?案内|お?知らせ|知らされ|通知|説明|発表)
{%- endmacro %}


{#
    What follows whoever provides or runs a service and told that its machines were struck: 「から、サーバーが攻撃され、データを見られた可能性があると知らされ」. Returns: a
    regular expression for the text after the word.
#}
{% macro told_of_struck_machines_pattern() -%}
    ^(?:様)?(?:より|から)(?:は|も)?、?[^。当弊本カ]{0,30}(?:サーバー?|システム|装置|設備|機器|ネットワーク|基盤)[^。当弊本カ]{0,20}(?:攻撃|不正アクセス|侵入|感染|ランサム)[^。当弊本]{0,50}{{ told_pattern() }}
{%- endmacro %}


{#
    What follows the name of somebody that told of its own house: 「から、同社のシステムが…との報告」. Whoever tells so had the publisher's data. Returns: a
    regular expression for the text after the name.
#}
{% macro told_of_own_house_pattern() -%}
    ^(?:様|さま)?(?:より|から)(?:は|も)?、?(?:[^。当弊本]{0,24}|当[一-龠]{1,3}){{ house_of_teller_pattern() }}の?[^。、当弊本]{0,30}{{ befell_system_pattern() }}[^。]{0,60}{{ told_pattern() }}
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
    What follows a party whose fault is denied: 「の配達に誤りはありません」「は指示どおりに刷っただけ」「は関わっておりません」「に保守を委託していますが、同社に異常はありません」.
    Returns: a regular expression for the text after the party.
#}
{% macro no_fault_of_it_pattern() -%}
    ^(?:様|さま|側)?(?:の[^、。がはを]{0,16})?(?:に|で|は|も|において)(?:は|も)?[^、。がはをに]{0,6}(?:異常|問題|被害|影響|誤り|手違い|落ち度|ミス|責任|責め|非|過失|不備|瑕疵|原因|関わり|関係|関与)(?:は|も)?(?:一切|何ら)?(?:なく|なし|ない|ありません|ございません|認められ|確認されて(?:い|お))|^(?:様|さま|側)?[はも]、?[^。、]{0,20}(?:とおり|どおり|通り)に?[^。、]{0,12}(?:だけ|のみ|まで|おり(?:ます|ました)?|います)|^(?:様|さま|側)?[はも]、?[^。、]{0,12}(?:関わって|関与して|関係して)(?:い|お)[^。、]{0,4}(?:ません|らず|ない)|^(?:様|さま)?[にへ][^。、]{0,14}(?:委託|依頼)して[^。、]{0,6}が、(?:同社|委託先)[^。]{0,20}(?:異常|問題|被害|影響|侵入|不備)[^。]{0,12}(?:ません|なかった|なく|ない)
{%- endmacro %}


{#
    What follows a party that had none of the data that leaked, or let none out: 「には、はがきを渡しておりません」「が保有しており、流出はありません」「の画面で入力いただくため、
    当社では保持しておりません」. Returns: a regular expression for the text after the party.
#}
{% macro without_the_data_pattern() -%}
    ^(?:様|さま)?には?、?[^。、]{0,16}(?:渡|預け|提供|共有|送)[^。、]{0,6}(?:おりません|いません|いない|おらず)|^(?:様|さま)?(?:が|で|に(?:て|おいて)?)[^。、]{0,20}(?:保有|保管|管理|保持)(?:して|され)(?:おり|いる|いた|います)[^。]{0,30}(?:流出|漏えい|漏洩|影響|被害|対象)[^。]{0,14}(?:ません|ない|おらず)|^[^。]{0,60}(?:[当弊本](?:社|サイト|店|院|会|校|園|館|学|市|町)|弊社)(?:で|に(?:て|おいて)?|の[^、。]{0,8}に)?は[^。、]{0,12}(?:保持|保有|保存|取得|記録)(?:して|し|されて)?(?:おりません|いません|おらず|いない)
{%- endmacro %}


{#
    What follows a party that has the work, where the publisher did it this time: 「に委託していますが、今回は当社の社員が」. Returns: a regular expression for the text
    after the party.
#}
{% macro publisher_did_it_pattern() -%}
    ^(?:様|さま)?[にへ][^、。]{0,14}(?:委託|依頼|任せ|お願い|発注)[^。、]{0,10}が、[^。]{0,40}(?:[当弊本][一-龠]{1,3}|[市町村県区府都])の?(?:職員|社員|従業員|教員|担当者?|スタッフ)が
{%- endmacro %}


{#
    What follows a party that a sentence tells only to clear it, or of another matter. Returns: a regular expression for the text after the party.
#}
{% macro cleared_party_pattern() -%}
    {{ no_fault_of_it_pattern() }}|{{ without_the_data_pattern() }}|{{ publisher_did_it_pattern() }}|^[^。]*{{ another_matter_pattern() }}
{%- endmacro %}


{#
    What stands before whoever told of its own house, where what it told stands first: 「利用者の情報が流出したおそれがあると、(運営会社)より連絡を受け」. What befell
    the publisher, or cards that were misused, is another thing. Returns: a regular expression for the text before the party.
#}
{% macro told_before_pattern() -%}
    ^(?:[^当弊本職カ]*|.*(?:用いて|利用して|使って|使用して|導入して|契約して)(?:いる|いた|おります|おりました)[^当弊本職]*){{ befell_system_pattern() }}[^当弊本]{0,40}(?:と|旨|との?(?:ご?連絡|ご?報告|通知|知らせ|説明)(?:が|を))、(?:[^、。]{1,14}、)?[^、。]{0,24}$
{%- endmacro %}


{#
    How a sentence goes on behind whoever told what stands before: 「より連絡を受け」. Returns: a regular expression for the text after the party.
#}
{% macro tells_so_pattern() -%}
    ^(?:様|さま)?(?:より|から)(?:の|も)?、?[^。、]{0,14}(?:連絡|報告|通知|知らせ|説明|あり)
{%- endmacro %}


{#
    What follows 同社 that told what it did with the papers or the data: 「から、申込書が所在不明になったとの報告」. Returns: a regular expression for the text
    after the word.
#}
{% macro told_of_handling_pattern() -%}
    ^(?:から|より)、?[^。当弊本]{0,30}(?:紛失|所在不明|見当たら|誤|取り違え|盗)[^。当弊本]{0,30}(?:との|旨の)(?:ご?報告|ご?連絡|届|申告|説明)
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
    ^(?:様|側)?の[^。、]{0,24}(?:不手際|ミス|誤り|手違い|過失|不備)|^(?:様|側)?が[^。、]{0,8}(?:構築|制作|製作|開発|作成|設計)した
{%- endmacro %}


{#
    What follows a firm that blundered: 「が誤って」「の担当者が、手違いで」. Returns: a regular expression for the text after the word.
#}
{% macro blunder_pattern() -%}
    ^(?:の[^、。]{1,10})?[がは]、?[^。、]{0,6}(?:誤って|誤り|ミス|手違い|取り違え)
{%- endmacro %}


{#
    What follows a party that could have looked at the data of others, as the publisher had given it the right by mistake: 「(代理店)が、担当していないお客様の情報を参照できる
    状態」, or whose line an intruder may have come by: 「(保守業者)が点検するための回線から侵入された可能性」. Returns: a regular expression for the text after the word.
#}
{% macro merely_able_to_look_pattern() -%}
    ^が[^。、]{0,30}(?:ための|に使う|に用いる|用の)[^。、]{0,12}から[^。、]{0,12}(?:可能性|おそれ|疑い)|^(?:等|など|様)?が、?[^。設誤間]{0,50}(?:参照|閲覧|アクセス|見ること)(?:が|を)?(?:でき|可能|し得)|^(?:等|など|様)?が、?[^。設誤間]{0,50}(?:見られる|見える|開ける)(?:状態|よう|設定)
{%- endmacro %}
