-- Question: which counts are mails and accounts, or those who were sent, told or asked something?
-- Rule: the words right before and behind a count speak by their form. Each shape (macros/count_shapes*.sql) votes
-- with a priority; int_counts_judged weighs the votes against those of words, headings and units. Where recipients saw each
-- other, or only a part was reached, a second shape votes for what they lost.

-- depends_on: {{ ref('lexicon_count_contexts') }}

with counts as (

    select * replace ({{ text_before_the_number() }} as text_before, {{ text_behind_the_title() }} as text_after) from {{ ref('int_counts_placed') }}

),

-- Mails, accounts, and whom an intruder used.
votes_of_mails as (

    {{ count_votes([
        ('other', 76, 'sent_from_account', "unit_kind in ('record', 'document') and " ~ is_sent_from_account('text_before', 'text_after')),
        ('other', 74, 'new_password', "unit_kind <> 'thing' and (" ~ has_new_password('text_before', 'text_after') ~ ")"),
        ('other', 72, 'addresses_mailed_to', "unit_kind in ('person', 'record', 'account') and " ~ is_followed_by('^(?:分)?の?(?:メール)?(?:アドレス|宛先|送信先)(?:に|へ|宛て?に)(?:[^。]{0,24}(?:メール|メッセージ)が?[^。、]{0,10}(?:送|届|配信)|[^。、]{0,12}届[いき])')),
        ('other', 72, 'wrong_addresses', "unit_kind in ('record', 'account') and " ~ is_preceded_by(wrong_address_pattern())),
        ('other', 72, 'rights_given', "unit_kind = 'person' and " ~ is_followed_by('^[にへ](?:誤って)?(?:[^。、0-9]{0,10}を)?(?:付け|付与|与え|割り当て)')),
        ('other', 67, 'who_told_of_it', "unit_kind = 'person' and " ~ is_preceded_by('(?:お知らせ|連絡|電話|指摘|通報|問い?合わ?せ|申し?出|報告|相談|苦情)[をがも][^、。0-9]{0,8}$') ~ " and " ~ is_followed_by('^の?[^、。0-9]{0,8}(?:から|より)(?:受け|いただ|頂|寄せ|あ[っりる]|ござい|入[っりる])')),
        ('other', 72, 'addresses_used_to_send', "unit_kind in ('person', 'account') and " ~ is_followed_by('^\\)?分?の(?:メール)?(?:アドレス|アカウント)(?:から|を使っ|を悪用し)') ~ " or unit_kind = 'person' and " ~ is_preceded_by('(?:使われ|利用され|悪用され|乗っ取られ)た(?:ID|アカウント|アドレス)[^。0-9]{0,16}$')),
        ('other', 72, 'holder_of_taken_account', "value <= 3 and unit_kind = 'person' and (" ~ holds_taken_account('text_before', 'text_after') ~ ")"),
        ('other', 73, 'who_entered_passwords', "unit_kind = 'person' and (" ~ is_followed_by(deceived_person_pattern()) ~ " and not " ~ is_followed_by('自(?:分|身)の[^。]{0,30}被害[にを]') ~ " or " ~ is_preceded_by(deceived_before_pattern()) ~ ")"),
        ('other', 72, 'whose_device', "unit_kind = 'person' and value <= 20 and " ~ is_followed_by('^の(?:使用する|業務用の?|私物の?|自宅の|業務)?(?:ノートパソコン|パソコン|ノートPC|PC|端末|スマートフォン|スマホ|携帯電話|タブレット|メールボックス|受信トレイ)[がにへをのもは]')),
        ('other', 76, 'attempts', "unit_kind <> 'thing' and " ~ is_preceded_by(attempts_before_pattern())),
        ('other', 72, 'rights_stopped', "unit_kind = 'person' and " ~ is_followed_by('^の[^、。]{0,12}(?:権限|アカウント|ID)[をの][^、。]{0,10}(?:停止|無効|剥奪|取り消|制限|削除)')),
        ('other', 72, 'addressed_in_the_field', "unit_kind in ('person', 'organization', 'record', 'account') and " ~ is_preceded_by('(?:宛先|あて先|送信先|配信先|To|TO|CC|Cc)(?:欄)?(?:に|として)[^、。0-9全]{0,8}' ~ wrong_party_pattern() ~ '[^、。0-9全]{0,8}$') ~ " and " ~ is_followed_by('^分?(?:の(?:メール)?アドレス)?を(?:誤って)?(?:入れ|入力|設定|指定|追加|含め|選択|選ん|加え)')),
        ('other', 60, 'addresses_reached', "unit_kind = 'account' and " ~ is_followed_by('^(?:に|へ|宛てに|あてに)[^、。0-9]{0,10}届')),
        ('other', 66, 'mail_count', "unit_kind in ('record', 'document') and " ~ is_number_of_mails('text_before', 'text_after', 'unit')),
        ('other', 66, 'mail_that_was_read', "unit = '通' and " ~ is_followed_by(mail_that_was_read_pattern())),
        ('other', 69, 'post_of_a_day', "unit_kind = 'document' and " ~ is_followed_by('^を収受')),
    ]) }}

),

-- Who was sent something, told something or asked.
votes_of_talk as (

    {{ count_votes([
        ('other', 71, 'number_of_recipients', "unit_kind <> 'thing' and " ~ is_preceded_by(number_of_recipients_pattern()) ~ " and not " ~ is_preceded_by('(?:対象|該当|影響|漏えい|漏洩|流出)[^。、0-9]{0,12}(?:送付|発送|配送|送信|配信|配付)先[^。、0-9]{0,4}$')),
        ('affected', 73, 'list_of_recipients', "unit_kind <> 'thing' and " ~ is_preceded_by('(?:送信|送付|配信|発送|案内|送り|配布|宛)先(?:全|の)*$') ~ " and " ~ is_followed_by('^分?(?:の(?:[^、。がはを0-9]{0,10})?|を(?:並べ|まとめ|載せ|記し)た[^、。]{0,8})(?:一覧|名簿|リスト|表|氏名|アドレス|メールアドレス|情報)')),
        ('affected', 73, 'whose_addresses_all_saw', "unit_kind in ('person', 'record') and " ~ is_followed_by('^の(?:メール)?アドレスが[^。]{0,16}(?:互い|相互|他の|全員)[^。]{0,12}(?:見え|表示|閲覧|分か|わか|見られ|公開)')),
        ('affected', 70, 'part_to_be_reached', "unit_kind = 'person' and (" ~ is_part_to_be_reached('text_before', 'text_after') ~ ")"),
        ('other', 70, 'who_was_to_delete', "unit_kind in ('person', 'organization') and " ~ is_followed_by('^(?:と|に|へ)?(?:は|の|も)?、?(?:まだ|未だ|いまだ)?ご?連絡[^。]{0,24}削除')),
        ('other', 68, 'part_spoken_to', "unit_kind = 'person' and " ~ is_preceded_by(part_spoken_to_pattern())),
        ('other', 67, 'inquiries', "unit_kind <> 'thing' and " ~ is_preceded_by(inquiries_before_pattern())),
        ('other', 67, 'inquiries', "unit_kind in ('person', 'record') and " ~ is_followed_by(inquiries_after_pattern())),
        ('other', 59, 'made_good', "unit_kind <> 'thing' and " ~ is_preceded_by('(?:差し替え|再発行し|補填し|補てんし|補償し|弁済し|返金し|返還し|停止し|凍結し|伺え|伺っ|うかがえ|うかがっ|訪問し|訪問でき|お会いし|お会いでき|(?:退会|再発行|解約|変更|返金|交換)の?手続きを(?:さ?れ|行っ|終え|済ませ|済まさ|なさっ))た[^。、0-9]{0,8}[はが: ]{0,2}、?$')),
        ('other', 60, 'counted_through', "unit_kind = 'person' and " ~ is_followed_by(counted_through_pattern())),
        ('other', 58, 'progress_of_talk', "unit_kind in ('record', 'organization') and (" ~ is_progress_of_talk('text_before', 'text_after') ~ ")"),
        ('other', 60, 'cases_told', "unit_kind = 'record' and " ~ is_preceded_by('(?:れ|し|っ|い)た(?:例|ケース|事例)[はがも]、?(?:合計)*$')),
        ('other', 60, 'places_sent_to', "unit in ('か所', 'カ所', 'ヶ所', 'ケ所', 'ヵ所', '箇所') and " ~ is_followed_by('^の[^、。0-9をがは]{0,14}(?:事業所|施設|機関|学校|店舗|病院|医院|企業|団体)(?:に|へ|宛|あて)')),
        ('other', 58, 'helpers', "unit_kind = 'person' and not ends_with(surface, '分') and (" ~ is_followed_by(helping_staff_pattern()) ~ " or " ~ is_preceded_by('(?:復旧|対応|調査|作業|捜索|点検|回収|封入)[にを](?:当たっ|あたっ|携わっ|従事し|担当し)た[^。、0-9]{0,8}[はが]?、?(?:延べ)*$') ~ ")"),
        ('other', 70, 'heard', "unit_kind in ('person', 'organization') and " ~ is_followed_by('^\\)で[^、。0-9]{0,6}聞き?取り|^(?:の[^、。0-9がはを]{0,8})?(?:全員|すべて|全て)?(?:に(?:対して?)?|へ|から|を対象に)(?:の|は|も)?、?[^。、0-9]{0,10}(?:聞き?取り|聴き?取り|聴取|ヒアリング|事情を[聴聞])')),
        ('other', 57, 'spoken_to', "unit_kind = 'person' and " ~ is_followed_by(spoken_to_pattern())),
        ('other', 57, 'spoken_to', "unit_kind in ('person', 'household') and " ~ is_followed_by(called_on_pattern())),
        ('other', 57, 'spoken_to', "unit_kind = 'record' and " ~ is_followed_by('^について[^。、]{0,6}(?:直接|電話|対面)[^。、]{0,6}(?:お?話し|説明|確認|連絡)')),
        ('other', 67, 'addressed_by_mail', "unit_kind = 'person' and " ~ is_followed_by(reached_by_mail_pattern())),
        ('other', 60, 'who_alone_may_view', "unit_kind = 'person' and " ~ is_followed_by('^(?:様|さま|の[^、。0-9をがは]{1,6})?(?:だけ|のみ)[がに][^。、0-9]{0,10}(?:見られ|閲覧|アクセス|参照|見る|知る|見せ|公開|共有|開示|限定|限[っりる])')),
        ('other', 60, 'addressed_among_others', "unit_kind in ('person', 'organization') and " ~ is_followed_by('^(?:も|が|を)[^。、0-9]{0,6}(?:宛先|送信先|配信先|メーリングリスト|CC|TO|To)に(?:入|含|設定|追加|指定|加)')),
        ('other', 55, 'sent_to_them', "not is_told_of_apology and (unit_kind <> 'thing' or unit = '組') and " ~ is_followed_by(recipient_pattern()) ~ " and not " ~ is_followed_by('^[^、。にへ]{0,12}に(?:おい|おき|つい|関し|より|よっ)')),
        ('other', 67, 'recipient_of_what_went_astray', "unit_kind in ('person', 'household', 'organization') and not regexp_matches(surface, '分$') and (" ~ is_recipient_of_what_went_astray('text_before', 'text_after') ~ ") and not regexp_matches(heading_text, '^[^。]{0,6}(?:対象|該当|影響)')"),
        ('other', 67, 'shared_with_them', "unit_kind = 'person' and " ~ is_followed_by('^[にへ]も?(?:共有|回覧|展開)され')),
        ('other', 66, 'able_to_view', "unit_kind = 'person' and " ~ is_preceded_by(able_to_view_before_pattern()) ~ " or unit_kind = 'organization' and " ~ is_followed_by('^の(?:社員|職員|従業員|担当者|教職員|会員)(?:なら誰でも)?が、?[^。]{0,20}(?:(?:閲覧|参照|アクセス|検索)(?:でき|が?可能)|見られ|開け)')),
        ('other', 67, 'organization_sent_to', "unit_kind = 'organization' and not is_told_of_apology and " ~ is_followed_by('^[にへ](?:誤って|間違って)?[^。、0-9をがは]{0,10}を?(?:送信|送付|発送|郵送|送っ|送り|送ら|渡し|誤送|提供し)(?:[^られすべは]|$)|^[にへ](?:電子)?(?:メール)?(?:で|にて)?(?:ご?案内|配信|送信|送付|連絡|送)する?(?:際|とき|時に|にあたり|に当たり)')),
        ('affected', 57, 'shown_to_each_other', "unit_kind in ('person', 'record') and " ~ is_followed_by(shown_to_each_other_pattern())),
    ]) }}

),

contacted as (

    select * from votes_of_mails
    union all
    select * from votes_of_talk

)

select * from contacted
