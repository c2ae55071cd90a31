{#
    Words before data that are the rest, beside those which the notice tells of: 「このほかの|応募情報は閲覧されていない」. Returns: a
    regular expression for the text before a field.
#}
{% macro remaining_ones_pattern() -%}
    (?:[こそ]のほかの|[こそ]の他の|[こそ]れ(?:ら)?以外の|残りの|上記以外の|対象以外の|該当(?:者|する方)以外の)[^、。(]{0,6}$
{%- endmacro %}


{#
    A field by which a group of people, a place or a sender is named, which is no item: 「第2学年の定期考査」「学級の児童の写真」「勤務先の支所へ」
    「転職先である会社」「転職先で使うため」「届け先の取り違え」「メールの宛先を誤り」「公式アカウントから投稿」「県内にお住まいの方」. Arguments: its code, its surface, the text before and after it. Returns:
    a condition.
#}
{% macro names_whose_it_is(code, surface, gap_before, gap_after) -%}
    (
        {{ code }} = 'school_information'
        and regexp_matches({{ surface }}, '^(?:学年|学級|クラス|学部|学科|研究科|課程|専攻|部活動?)$')
        and (
            regexp_matches({{ gap_before }}, '[0-9一二三四五六全各同当]$')
            or regexp_matches({{ gap_after }}, '^の?(?:[0-9]+[年名人])?(?:児童|生徒|学生|園児|部員|保護者|担任|教[員諭職授]|助教|助手|職員|全員|卒業生|大学院生|新入生|定期|考査|答案|集会|通信|だより|行事|会計)')
        )
        or {{ code }} = 'gender'
        and {{ surface }} = '男女'
        and (regexp_matches({{ gap_before }}, '[代歳才むるたの]$') or regexp_matches({{ gap_after }}, '^(?:合わせて|あわせて|[ 計各約合延べの]*[0-9])'))
        or {{ code }} = 'family_information'
        and regexp_matches({{ surface }}, '^ご?家族$')
        and not regexp_matches({{ gap_after }}, '^(?:様|さま|分|[(][^()]*[)])?(?:[ :、・|0-9約計]|$)')
        or {{ code }} = 'my_number'
        and regexp_matches({{ gap_after }}, '^カード(?:を(?:使|ご?利用|用い|かざ|読み|お?持ち|ご?提示)|で|による|の(?:ご?利用|交付|申請|受け?取|読み?取|健康保険証|保険証))')
        or {{ code }} = 'employer'
        and regexp_matches({{ surface }}, '(?:転職先|勤務先|勤め先|就職先|職場|派遣先|出向先|所属事務所|所属団体)$')
        and not regexp_matches({{ gap_after }}, '{{ absent_item_pattern() }}|^{{ what_is_held_of_item_pattern() }}')
        and regexp_matches({{ gap_after }}, '^(?:企業|会社|法人|事業(?:者|所)|団体|[0-9約計]|である|での|の[^、。にをがはも名住所電役部連氏情][^、。にをがはも]{0,9}[へにでがはもか]|の(?:営業|業務|同僚|上司|会社|企業|代理店|システム|端末|パソコン)|で(?:使|利用|活用|役立|用い)|に(?:持ち|提供|渡|開示))')
        or {{ code }} in ('delivery_address', 'billing_information', 'email_address')
        and regexp_matches({{ surface }}, '先$')
        and regexp_matches({{ gap_after }}, '^(?:の?(?:誤|間違|取り違|相違|ずれ)|の(?:[0-9約]|皆|方|会員|施設|事業者|法人|団体|自治体|個人情報)|[: ]?[0-9約]|を(?:誤|間違|取り違|選)|が(?:誤|間違|異な|別|ずれ|不明|分か|わか)|は[^、。]{0,12}[0-9約全])')
        or {{ code }} = 'email_address'
        and regexp_matches({{ surface }}, 'メール$')
        and regexp_matches({{ gap_after }}, '^(?:を|に?て|で|により)(?:[^、。をがは]{0,6})?(?:お送り|送[らりっ付信]|差し上げ|ご?連絡|ご?案内|お?知らせ|ご?通知)')
        or {{ code }} = 'phone_number'
        and regexp_matches({{ surface }}, '電話$')
        and regexp_matches({{ gap_before }}, '(?:と(?:の|いう)|から?の|への|旨の)(?:ご|お)?$')
        or {{ code }} = 'postal_address'
        and regexp_matches({{ surface }}, '住まい$')
        and regexp_matches({{ gap_after }}, '^の(?:[0-9約]|方|皆|お客|会員|世帯|ご家庭|家庭|利用者|患者|生徒|児童|学生|被保険者|組合員)')
        or {{ code }} = 'social_account'
        and regexp_matches({{ gap_after }}, '^(?:など|等)?(?:から|上[でにへ]|にて|で(?:公開|投稿|発信|配信|告知|公表|お知らせ)|[にへ](?:の?投稿|の?掲載|公開|アップ))')
    )
{%- endmacro %}


{#
    A firm by its name where it is the customer or the party itself, and nobody's employer: 「氏名または|社名」「法人名・|氏名」「氏名(|法人名)」「法人の
    お客様は|会社名」「代理店の|社名」. Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_name_of_customer(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:^[、(]?(?:または|又は|もしくは|若しくは|あるいは)|(?:法人|団体|企業|会社|事業者)(?:様|さま)?(?:の?お客様|の?お客さま|の方)?(?:の?(?:場合|とき)|[はも])(?:は|には|、)*、?|(?:[0-9] ?団体|代理店|販売店|特約店|取扱店|加盟店|出店者|パートナー)(?:様|さま)?の)$')
        or regexp_matches({{ gap_after }}, '^(?:または|又は|もしくは|若しくは|あるいは)(?:ご|お)?$')
    )
{%- endmacro %}


{#
    People by their number, after a word for people that is also a field: 「連帯保証人 157名」「主治医など関係者 26名」. Returns: a regular
    expression for the text after a field.
#}
{% macro counted_people_pattern() -%}
    ^(?:など|等)?[^、。0-9]{0,6}[0-9][0-9,]* ?(?:名|人|件)
{%- endmacro %}


{#
    People by what they did, which tells who they are: 「アンケートに|回答した方」「カルテ|の共有に同意された患者さま」. What got out or is held of them (記載された方)
    tells of the data. Applied to the text after a field. Returns: a condition.
#}
{% macro describes_people(gap_after) -%}
    (
        regexp_matches({{ gap_after }}, '^[^、。をがはも]{0,8}[をがにへ][^、。をがは]{0,16}(?:た|る)(?:お客|方|会員|患者|利用者|ユーザー|皆|組合員|市民|区民|町民|住民|世帯|事業者|法人|団体|職員|社員|従業員|教職員|学生|生徒|児童|園児|保護者|[0-9][0-9,]* ?(?:名|人))')
        and not regexp_matches({{ gap_after }}, '^[^、。]{0,26}{{ shown_or_held_pattern() }}')
    )
{%- endmacro %}


{#
    Those who told a stranger something, whom a sentence tells what to do: 「リンク先で電話番号|を入力された方は、ご相談ください」, or what they are to
    write: 「住所|をご記入のうえ、ご返送ください」. Arguments: the text after a field; the sentence. Returns: a
    condition.
#}
{% macro advises_people(gap_after, sentence) -%}
    (
        regexp_matches({{ gap_after }}, '^(?:など|等)?を[^、。をがは]{0,8}(?:入力|伝え|教え|送信|送ら|記入|お知らせ)(?:され|して?し?ま|いただい|にな)?[^、。]{0,6}た?(?:方|お客様|お客さま|場合)(?:は|で|には)|^(?:など|等)?を(?:ご|お)(?:記入|入力|書き添え|明記|用意|持参|準備|知らせ|伝え)(?:の(?:うえ|上)|いただき|頂き|になり|ください)')
        and regexp_matches({{ sentence }}, '(?:ください|下さい|願い(?:いた|致)?し?ます|願います)[。」 ]*$')
    )
{%- endmacro %}


{#
    A line that tells whom or what it concerns, by its label: 「対象となる事業:…」「対象者:…」. Returns: a regular expression for a sentence.
#}
{% macro label_of_people_pattern() -%}
    ^[ ・■◆◇□○●※①-⑳(0-9).)]*(?:対象|該当)(?:と?なる|の)?[^、。:情項内デ]{0,6}(?:方|者|お客様|お客さま|会員|患者|事業|サービス|商品|期間|店舗|施設)(?:様|さま|さん)?[①-⑳0-9]{0,2}[ :]
{%- endmacro %}


{#
    Whether a sentence is a line whose head is people, with their number, by what they did: 「…検定の受験、講座の受講を申し込まれた方 2,851名」. What they did is none of
    their data, unless it is said to be shown or held (予約内容が表示された方). Arguments: the sentence; the text after a field. Returns: a condition.
#}
{% macro counts_people(sentence, gap_after) -%}
    (
        regexp_matches({{ sentence }}, '(?:[れしいっ]た|ている|の)(?:お客様|お客さま|方|会員|患者|利用者|ユーザー|組合員|市民|事業者|法人|団体)(?:様|さま|の皆様|の皆さま|々)?[ :]*(?:約|およそ|計|最大|延べ)*[0-9][0-9,.万千]* ?(?:名|人|件|社)(?:分|様)*(?: ?[(][^()]*[)])?[。 ]*$')
        and not regexp_matches({{ gap_after }}, '^[^、。]{0,26}{{ shown_or_held_pattern() }}')
    )
{%- endmacro %}


{#
    Words for data that got out, were shown or are held. Returns: a regular expression.
#}
{% macro shown_or_held_pattern() -%}
    (?:漏|流出|流失|閲覧|表示|送|掲載|公開|盗|窃|持ち出|紛失|渡|記載|記さ|書[いかき]|含|保存|入力|登録|見)
{%- endmacro %}


{#
    Whether what people have to do with an organisation tells who is concerned. Arguments: the field; the text after it; the sentence; whether the
    line heads the items of the next one. Returns: a condition.
#}
{% macro tells_who_is_concerned(surface, gap_after, sentence, heads_items) -%}
    {{ describes_people(gap_after) }}
    or regexp_matches({{ sentence }}, '{{ label_of_people_pattern() }}')
    or {{ counts_people(sentence, gap_after) }}
    or regexp_matches({{ gap_after }}, '{{ form_for_it_pattern() }}')
    or {{ heads_items }} and regexp_matches({{ surface }}, '情報$')
{%- endmacro %}
