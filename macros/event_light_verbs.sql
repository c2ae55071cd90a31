{#
    What verbs without a meaning of their own (始め, 受け, 終わり) say by their object.
#}


{#
    What a light verb means by its topic or object, with the date between: 「調査は12月2日に(終わり)」「回収を5日(までに終え)」. Arguments: the code
    of the verb (begin, finish, receive) and the text before it. Returns: a code of lexicon_events, or NULL for an object that tells nothing.
#}
{% macro light_verb_code(code, text_before) -%}
    case
        when {{ code }} = 'receive'
            then case
                when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("報告書|(?:調査|解析|分析|鑑定)の?結果|最終報告|調査報告") }}')
                    then 'investigation_completed'
                when regexp_matches({{ text_before }}, '{{ arrived_astray_pattern() }}')
                    then 'occurred'
                when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("被害届") }}')
                    then 'reported_police'
                when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("書類|封筒|郵便物|通知書|申請書|名簿|現物|データ|媒体|メモリー?|パソコン|端末|[鞄袋]|かばん|手帳|台帳|ファイル|答案|調査票|すべて|全て|全部|全[枚冊通数件点]数?|[0-9]+[枚通冊部件]と") }}')
                    then 'contained'
            end
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("調査|解析|分析|検証|検査|点検|精査|照合|鑑定|鑑識|フォレンジック|(?:ウイルス)?(?:チェック|スキャン)|聞き取り|聴き取り|聴取|ヒアリング|アンケート|捜索|特定|究明|洗い出し|突合|突き合わせ|棚卸し?|復元|監査|(?:内容|範囲|履歴|記録|状況|有無|件数|全件|実態|事実(?:関係)?)の?確認|調べ|解明|調査委員会|調査チーム") }}')
            then case {{ code }} when 'begin' then 'investigation_started' else 'investigation_completed' end
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("ご?連絡|ご?通知|ご?説明|お詫び|おわび|謝罪|お知らせ|ご?案内|(?:通知書?|書状|書面|文書|手紙|封書|はがき|お詫び状|案内状)(?:の|は[^。、]{2,12}に)(?:郵送|発送|送付)|(?:対象|該当|保護者|世帯|ご?家庭|お客[様さ]ま?|の方|名)[^。、]{0,4}への(?:戸別|個別)?訪問") }}')
            then 'individuals_notified'
        when {{ code }} = 'begin' and regexp_matches({{ text_before }}, '{{ begun_again_pattern() }}')
            then 'service_resumed'
        when {{ code }} = 'begin' and regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("攻撃(?:そのもの|自体)?|侵入|暗号化|総当たり|(?:データ|ファイル)の(?:暗号化|窃取|持ち出し|複製|転送)|不正な?(?:アクセス|ログイン|送信|閲覧|利用)|漏えい|漏洩|流出|情報の窃取|迷惑メールの送信") }}')
            then 'occurred'
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("回収|削除|消去|返却|修正|改修|修復|遮断|初期化|駆除|除去|パスワードの(?:変更|再設定)") }}')
            then case {{ code }} when 'finish' then 'contained' end
        when regexp_matches({{ text_before }}, '{{ light_verb_object_pattern("復旧") }}')
            then case {{ code }} when 'finish' then 'service_resumed' end
    end
{%- endmacro %}


{#
    What was sent by a mistake of address, as what arrives: 「番号を押し間違え、近くの会社(に届い)」, but no message that came in. Returns: a regular expression for the
    text before the word and its particle.
#}
{% macro arrived_astray_pattern() -%}
    ^[^。]*(?:送|FAX|ファ[クッ]|郵便|投函|番号|宛|あて|選び|選択|誤|間違)[^。]*、[^。連指電通苦申知報問]*[^日月時分頃ろ降旬)0-9。、]{{ '[にへ]$' }}
{%- endmacro %}


{#
    A service that begins again, or on a new site: 「新しいサイトで販売を(始め)」. Returns: a regular expression for the text before
    a verb of beginning and its particle.
#}
{% macro begun_again_pattern() -%}
    {%- set services = '(?:販売|受付|受け付け|営業|診療|サービス|運用|決済|お?支払い|取扱い?|取り扱い|提供|利用|予約)' -%}
    (?:再び|もう一度|改めて|新しい[^。、]{0,8}サイト|新サイト)[^。、]{0,8}{{ services }}[をがも]$
{%- endmacro %}


{#
    The topic or object of a light verb, or what stands before its brackets: 「調査(6月1日(開始)、7月3日完了)」. Argument: the noun, a regular expression. Returns: a regular expression for the text before
    the verb.
#}
{% macro light_verb_object_pattern(noun) -%}
    (?:{{ noun }})(?:作業|手続き?|対応|一式)?(?:\([^()]*\))?(?:の?[0-9]+[個本台冊枚通部件点])?(?:について)?(?:[はがをも]|[ :・…]+[0-9]|(?:に着手|を開始|を始め)?[ぁ-ん]{0,3}\()[^。をが]{0,24}が?$
{%- endmacro %}
