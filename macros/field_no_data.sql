{#
    What an item is, told in brackets behind it, which is no item of its own: 「氏名|(登録された表示名)」. Arguments: the code of a field, the text before and after
    it. Returns: a condition.
#}
{% macro explains_item(code, gap_before, gap_after) -%}
    (
        {{ code }} in ('nickname', 'user_id')
        and (
            regexp_matches({{ gap_before }}, '^[(][^()、,・/]{1,12}(?:[たる]|ている|上の)$') and regexp_matches({{ gap_after }}, '^[)]')
            or regexp_matches({{ gap_before }}, '^[(]$') and regexp_matches({{ gap_after }}, '^(?:など|等)?の(?:場合|こと|方|もの)も?[^()、]{0,8}[)]')
        )
    )
{%- endmacro %}


{#
    Papers and telephones that stand as things among other things (鍵、名札、|会議資料), and faxes among ways to send (はがき、|FAX|、メール), of which no
    data are told. Arguments: the code of a field, its surface, the
    sentence. Returns: a condition.
#}
{% macro is_thing_among_things(code, surface, sentence) -%}
    (
        {{ code }} in ('confidential_business_information', 'phone_number')
        and regexp_matches({{ surface }}, '(?:資料|書類|文書|電話|スマートフォン|スマホ)$')
        and regexp_matches({{ sentence }}, '(?:^|[、・, の])(?:鍵|かぎ|カギ|名札|財布|鞄|かばん|カバン|現金|筆記(?:具|用具)|傘|印鑑|(?:セキュリティ|入館|入室|入退館)?(?:カード(?:キー)?|証)|(?:入館|社員|職員|身分)証|(?:タブレット|ノート)[^、・]{0,8}|パソコン)(?:[、・, ]|など|等|$)')
        or {{ code }} = 'fax_number'
        and regexp_matches({{ surface }}, '^(?:FAX|Fax|fax|ファックス|ファクス|ファクシミリ)$')
        and regexp_matches({{ sentence }}, '(?:ハガキ|はがき|葉書|封書|手紙|郵便|郵送|店頭|窓口|来店)(?:[、・,/や]|または|又は|及び|および|もしくは)|(?:[、・,/や]|または|又は|及び|および|もしくは)ご?(?:ハガキ|はがき|葉書|封書|お?手紙|郵便|郵送|店頭|窓口|来店)(?:[、・,/でにのをはも。]|など|等|$)')
    )
{%- endmacro %}


{#
    What follows a field that is no data but a place things go to or stand in, a trait of persons, a number of them or a
    remark: 「メールアドレス宛に」「履歴書に記載」「第4学年の児童」「会員IDの件数」「氏名(フリガナなし)」「住所の分かる方」「見積を依頼された方」「FAX番号が誤っており」「メールボックス内の」「IPアドレスからの閲覧」. Applied to
    the text after a field. Returns: a regular expression.
#}
{% macro no_data_pattern() -%}
    ^(?:(?:様|さま|の方|の皆様)?向け|認証(?:に|で|を|の|機能|シ|及|・|、)|[ :はが]*(?:約|計|合計|総額|最大|各)*[0-9][0-9,.]*[万億千]*円|」に(?:$|記|入|お書)|で(?:は|も)?ない|(?:を|の)(?:お|ご)?(?:引き?落と|振り?込|振り?替|受け取|支払|払い込|払い出|送金|入金)[^、。をがは]{0,6}$|(?:(?:及び|および|や|と|・)[^、。]{1,8})?に(?:$|は|も|記|含|保|残|載|掲|印字|表示|あっ|渡|売|漏ら|提供|開示|持ち|伝え|話)|の(?:URL|リンク|ファイル名|様式|書式|ひな形)|が(?:(?:誤って|間違って|異なって|変わって)(?:い|お)|古い|古く|更新されて(?:いな|いませ|おら|おりませ))|の[^、。をがは]{0,4}順|簿|内[にのかで]|[ 0-9]*件?(?:から|より)の(?:[^、。]{0,4}(?:閲覧|アクセス|ログイン|接続|通信|攻撃|侵入)|不正|不審)|管理(?:者|代表|システム|ソフト|業務|画面|サイト)|(?:の)?(?:確認|登録|入力|閲覧|検索|照会|通知)?(?:システム|サイト|フォーム|アプリ|ソフト|サーバー?|画面|ページ)(?:[(][^()]*[)])?(?:に|で|へ|の|を(?:開発|改修|更新|停止|運用|利用|入れ|搭載|導入|インストール))|の形式?で|宛|あて|へ(?:[^、。がは]{1,14}を)?(?:送|お送り|郵送|発送|差し上げ|出し|ご?連絡|ご?案内|電子|メール)|の(?:取得|収集)を(?:停止|中止|終了|やめ|取りや)|(?:が|は|も)(?:必要|設定され|かけられ|かかって)|(?:など|等)?で(?:保護|ロック|施錠)|(?:など|等)?による(?:$|保護|ロック|認証|施錠|サインイン|ログイン|起動の?制限|アクセス制限)|の?欄に|に(?:[^関つ係加よ限対至指当該あなか]|か[^か]|な[^りっ]|あ[^た])|」?として|確認(?:の(?:ため|際)|用|書類|資料)|を(?:確認|照合|点検|調査|更新|作成|入力|共有|管理|登録|参照|照会|保管|記録|把握|活用)する(?:ため|際|とき|にあた)|(?:の?総|の?件)数|[のが](?:同じ|似た|似て(?:い|お)|似通|近い|一致する|重なる)[^、。をがは]{0,6}(?:方|人|お客|者|患者|会員|児童|生徒|学生|職員|別)|(?:[とや][^、。]{1,6})?[のが](?:分か|わか)[らりるっ](?:$|[^、。]{0,3}(?:方|人|者|客|会員|アドレス))|(?:[とや][^、。]{1,6})?[がを](?:推測|推定|類推|特定)でき[るた](?:メール|電子メール)?アドレス|なし\)|[0-9]+(?:人|名)の|の?在籍|の(?:ご?登録|ご?記入)[がの](?:ある|あっ|ない)|を(?:持つ[^か]|有する[^か]|お持ち(?:[^か]|$)|ご?登録の(?:方|お客|会員)|ご?登録(?:いただ|頂|し|され)[いてた]*る?(?:方|お客様?|お客さま|会員)(?:様|さま)?に)|(?:もり|り|等|など)?を(?:ご?(?:依頼|請求|希望)|お?申し?込)[^、。をがはも]{1,6}た(?:方|お客|皆|人|者|会員)|の[0-9]+(?:日|週間|か月|ヶ月|年)[前後]|」の[^、。]{0,10}(?:ファイル|資料|文書|書類|シート|ページ)[にの]|(?:の|別の)?(?:児童|生徒|学生[^番]|者|職員|教員|教諭|方[々のがでには、 :0-9]|お客|皆|会員|患者|利用者|保護者|担当))
{%- endmacro %}


{#
    The head of one column of a table beside that of the data: 「会員種別|   流出した情報」. Returns: a regular expression for the text after a field.
#}
{% macro head_of_column_pattern() -%}
    ^ *(?: {2,}|[|]) *[^ |]{1,20}(?:た|ている|ない)(?:情報|項目|データ|内容)[ |]*$
{%- endmacro %}


{#
    Data that somebody got at, or not: 「氏名に|第三者がアクセスした」「住所にはアクセスされていません」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro accessed_data_pattern() -%}
    ^(?:など|等)?に(?:は|も|ついては)?(?:特に|一切|何ら)?の?(?:影響|被害)|^(?:など|等)?に(?:まで)?[はも]?(?:及|達|到達|触れ)|^(?:など|等)?へ(?:の|、|第三者[がの])?(?:不正な?に?)?(?:アクセス|閲覧)|^(?:など|等)?に[はも]?、?(?:(?:第三者|外部|何者か|攻撃者|部外者|他人)[^、。]{0,14})?(?:不正な?に?)?アクセス(?:さ|し|が|で|は)
{%- endmacro %}


{#
    Records that are examined to find out what happened, and did not leak by that: 「閲覧履歴を調べる」. Applied to the text after a
    field. Returns: a regular expression.
#}
{% macro examined_records_pattern() -%}
    ^(?:等|など)?(?:(?:と|や|、|及び|および)[^、。をがはも]{1,16})?(?:を|から|の)(?:毎|定期|随時|詳細に?|改めて)*(?:日|週|月)?(?:1回|、)?[^、。]{0,4}(?:調べ|見|調査|点検|精査|分析|解析|追跡|監視|確認|照合|検証|抜き)
{%- endmacro %}


{#
    A system for records of patients, which works or does not work: 「電子カルテが|使えるようになり」「電子カルテの稼働」. It is no leaked item by that.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro working_system_pattern() -%}
    ^(?:(?:や|と|、|・|及び)[^、。がをはも]{1,12}|など|等|システム)*(?:の|[がをはも])(?:すべて|全て|一部|現在|再び|通常どおり|順次|一時|正常に|問題なく|まったく|全く|、)*(?:お?使い|ご利用|使え|使う|使用[^さ者]|使用さ?れ(?:て|た)?$|利用[^者さ]|稼働|復旧|停止|再稼働|動[いかき]|起動|再開|ダウン|止ま|導入|運用|参照でき|閲覧でき(?:な|ず|ませ)|開けな|障害)
{%- endmacro %}


{#
    What is done with data as a task, or what they are needed for: 「成績台帳を電子化する業務」「入試などを担当する」「入院先を決めるため」「アドレスを写す際に」.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro task_with_data_pattern() -%}
    ^[^、。をがはも]{0,6}を(?:(?:共有|管理|発行|作成|検索|照会|参照|運用|利用|比較|予約|申請)(?:する|できる|し合う)[^、。をがは]{0,6}(?:「|ネット|プラットフォーム|基盤)|[^、。をがは]{1,10}(?:する|行う|扱う|受け持つ|作る)[^、。をがは]{0,6}(?:業務|作業|事業|事務|処理|システム|サービス|部署|部門|窓口|機能)(?:[^はも]|$)|担当|(?:写|決め|選|処理|計算|集計)[^、。をが]{0,3}(?:ため|際|とき|時|途中))|^(?:の|[やと・、]|及び)[^、。をがはも]{0,10}(?:判定|実施|運営|受付|提供|業務|処理|発送|手続き?|利用|運用|支払い?|支給)等?[へに]の?影響|^の(?:制作|作成|発行|印刷|編集|撮影|配送|発送|封入|入力|運用)(?:業務|作業)?を[^、。]{0,8}(?:委託|受託|請け負|担当|行う|行っ)
{%- endmacro %}


{#
    The title of a mail, which a field stands in: 「「ご注文商品 発送のお知らせ」のメール」「「会員情報の更新」という件名の」. Applied to the text
    after a field. Returns: a regular expression.
#}
{% macro part_of_title_pattern() -%}
    ^[^「」。]{0,24}」(?:という|と題する|と題した|との)(?:件名|表題|題名|タイトル|メール)|^[^「」。]{0,24}(?:お知らせ|ご?案内|ご連絡|通知|確認)」の(?:電子)?(?:メール|はがき|ハガキ|文書)
{%- endmacro %}


{#
    What joins an item to the word that sums it up, which is no item of its own: 「病歴などの要配慮個人情報」「運転免許証など本人確認書類」.
    Returns: a regular expression for the text between two fields.
#}
{% macro summing_up_pattern() -%}
    ^(?:など|等)の?[^、。(]{0,4}$
{%- endmacro %}


{#
    Whether a field is a whole whose items follow in brackets: 「人事に関する情報(社員番号、所属)」「連絡先(氏名、電話番号)」「身分証の写し(運転免許証、旅券)」. Arguments: the field; the text after it. Returns: a
    condition.
#}
{% macro is_detailed(surface, gap_after) -%}
    (regexp_matches({{ surface }}, '(?:に関する|に係る|関係の?|関連の?|法人の?|団体の?|企業の?|事業者の?|登録)(?:情報|データ|事項)$|^(?:ご|お)?連絡先$') and {{ gap_after }} = '('
    or regexp_matches({{ surface }}, '^備考欄?$') and {{ gap_after }} = '('
    or regexp_matches({{ surface }}, '(?:本人確認(?:の)?書類|身分証|身分証明書|証明書類)(?:の(?:画像|写し|コピー))?$') and regexp_matches({{ gap_after }}, '^(?:明書)?(?:類)?(?:の(?:画像|写し|コピー))?[(]$'))
{%- endmacro %}


{#
    Whether a field sums up the items before it by what they are about: 「口座番号、使用量など、|料金に関する情報」. Arguments: the text before and
    after it. Returns: a condition.
#}
{% macro is_their_subject(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '^(?:など|等)(?:の|、)[^、。をがは(]{0,6}$')
        and regexp_matches({{ gap_after }}, '^[^、。をがは]{0,6}に(?:関する|係る|関わる|まつわる)(?:情報|内容|事項|データ|もの)')
    )
{%- endmacro %}


{#
    Whether a field is what people have to do with an organisation (申込, 契約, 給付, 受診), which tells who they are as often as what is held of
    them. Argument: a column. Returns: a condition.
#}
{% macro is_of_dealings(code) -%}
    {{ code }} in (
        'academic_record', 'application_content', 'billing_information', 'confidential_business_information', 'contract_information', 'customer_memo',
        'health_information', 'inquiry_content', 'medical_record', 'other_personal_information', 'payment_amount', 'purchase_history',
        'reservation_information', 'school_information', 'survey_response', 'usage_history', 'welfare_information'
    )
{%- endmacro %}


{#
    A term that the notice gives itself: 「…(以下、「本件アドレス」という)」. Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_defined_term(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '\(以下[、, ]?[「『]?[^()「」]{0,10}$')
        and regexp_matches({{ gap_after }}, '^[^()「」、]{0,10}[」』]?(?:と(?:い|言|し|呼)[^()]{0,8})?。?\)')
    )
{%- endmacro %}


{#
    A form, a page or a window by what it is for: 「料金|・お支払い関連お問い合わせフォーム」「口座開設|のお申込み窓口」. Applied to the text after a field. Returns:
    a regular expression.
#}
{% macro form_for_it_pattern() -%}
    ^[^、。をがはも]{0,12}(?:お?問い?合わ?せ|お?申し?込み?|申請|受付|登録|応募|ご?相談|予約|照会)用?の?(?:フォーム|窓口|ページ|画面|サイト|システム|アプリ|センター|ダイヤル|コーナー)|^[^、。をがはも]{0,4}(?:連携|共有)(?:ネット|システム)
{%- endmacro %}


{#
    Whether a field names a place, a trait or people by what stands behind it. Whose goods are to go there (お届け先として指定), what somebody got
    at (氏名にアクセス) and those who have an item, by their number (電話番号の者 13名), are data. Arguments: the code of a field; the text after it. Returns: a condition.
#}
{% macro is_place_or_trait(code, gap_after) -%}
    (
        regexp_matches({{ gap_after }}, '{{ no_data_pattern() }}')
        and (not regexp_matches({{ gap_after }}, '{{ absent_item_pattern() }}') or regexp_matches({{ gap_after }}, '^なし[)]'))
        and not ({{ code }} = 'delivery_address' and regexp_matches({{ gap_after }}, '^(?:として|に)(?:ご?指定|ご?登録)'))
        and not regexp_matches({{ gap_after }}, '{{ accessed_data_pattern() }}')
        and not (
            {{ code }} in ('name', 'email_address', 'phone_number', 'postal_address', 'date_of_birth')
            and regexp_matches({{ gap_after }}, '^(?:のみ|だけ)?の(?:方々?|者)[ :約]*[0-9]')
        )
    )
{%- endmacro %}


{#
    Whether a field is no item but the sum of items before or behind it: 「病歴などの|要配慮個人情報」「記載内容|: 氏名」. Arguments: its code; the field; the text before
    and after it; whether words of its sentence follow behind that. Returns: a condition.
#}
{% macro is_sum_of_items(code, surface, gap_before, gap_after, has_more) -%}
    (
        {{ code }} in ('special_care_information', 'other_personal_information', 'billing_information')
        and regexp_matches({{ gap_before }}, '{{ summing_up_pattern() }}')
        or {{ code }} = 'application_content' and regexp_matches({{ surface }}, 'た(?:情報|内容|事項|項目|データ)$')
        and regexp_matches({{ gap_before }}, '^(?:など|等)(?:の|、)?[^、。(]{0,12}$')
        or {{ code }} = 'other_personal_information' and {{ has_more }}
        and regexp_matches({{ surface }}, '(?:内容|情報|項目|内訳|詳細)$')
        and regexp_matches({{ gap_before }}, '^[ ・]*$') and regexp_matches({{ gap_after }}, '^ *[: ]')
        or {{ is_their_subject(gap_before, gap_after) }}
        or {{ is_detailed(surface, gap_after) }}
    )
{%- endmacro %}
