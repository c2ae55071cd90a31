{#
    Hiragana words in the middle of names, which follow other letters without being grammar: みやき町|ふるさと|振興協会. A run of three and
    more that starts with none of the usual particles is one, too. Returns: a regular expression without groups.
#}
{% macro inner_hiragana_pattern() -%}
    (?:{{ hiragana_name_pattern() }}|[きけこすちつぬねひふみむめゆりれろわ][ぁ-ん]{2,7}?)
{%- endmacro %}


{#
    What follows a name that hiragana may belong to: a particle with what a sentence tells of organisations behind it, or a
    mark that ends the name. Returns: a regular expression without groups.
#}
{% macro name_end_pattern() -%}
    (?:の(?:元|女|男|職|従|社員|担|スタッフ|サーバ|システム|ネットワーク|パソコン|端末|施設|事[務業]|代表|理事|管理|運営|提供|作業|ミス|手違い|不手際|業務|委託|利用|指導員|会[員社]|講師|支援員|配[達送]|倉庫|車|メール|クラウド|サービス|データ|ホームページ|サイト|個人|グループ|子会社|親会社|協力|所在|店|支[店社部所]|本[社店]|役員|調査|報告|公表|確認|対応|再|過失|誤|教[員諭]|相談員|受託|アカウント|共有)|[がはを](?:[^ぁ-ん屋丘浜原谷崎堂]|お|ご|その|この|これ|すべ)|に(?:[よおはもてつ]|委|依|対|業務|所[属在]|勤|送|渡|提供|報告|指示|確認|再|発注|運営|入力|印刷)|で(?:[はもあ、]|発|起|紛|保|管|使|利|運|勤|作|働)|と(?:[のはも]|連|協|契|委|業)|へ|から|より|など|さま|または|および|ならびに|及び|並びに|又は|等|[、。()「」【】:;/| ]|$)
{%- endmacro %}


{#
    A name with hiragana or a middle dot behind its legal form, up to where it ends: 社会福祉法人|つくし会|の職員, 一般社団法人|みどり町ふるさと公社|が.
    Group 1 is the name. Returns: a regular expression.
#}
{% macro name_behind_form_pattern() -%}
    {{ legal_form_pattern() }} ?((?:[ぁ-ん]{2}[ぁ-ん]*?{{ name_letters_pattern() }}*|{{ name_letters_pattern() }}+)(?:・?{{ inner_hiragana_pattern() }}{{ name_letters_pattern() }}*|・{{ name_letters_pattern() }}+)*?(?:の[会家里園森丘郷木風杜輪実樹国街道庭泉海空花手翼舎屋])?){{ name_end_pattern() }}
{%- endmacro %}


{#
    Grammar that such a name cannot open with: 監査法人|による調査. Returns: a regular expression.
#}
{% macro no_opening_of_name_pattern() -%}
    ^(?:に[よおはもてつ関対]|と(?:して|の|は|も|い)|で(?:[はもあの、]|き)|から|より|へ|など|または|および|ならびに|を|が[ぁ-ん]|の(?:[うほたみこそよ][ちかめのれう])|さま|ん)
{%- endmacro %}


{#
    A name that opens with hiragana before its legal form, with the character before it, if any: 「が|つくし株式会社」. Returns: a regular expression.
#}
{% macro name_before_form_pattern() -%}
    (?:^|[^ぁ-ん])[ぁ-ん]{2,14}{{ name_letters_pattern() }}*(?:株式|有限|合同)会社
{%- endmacro %}


{#
    The grammar between other letters and such a name: 「(委託)している|つくし株式会社」「(当会)が|つくし株式会社」「つなぐため|北辰株式会社」. Returns: a regular expression for
    the text from the character before it.
#}
{% macro grammar_before_name_pattern() -%}
    ^(?:[^ぁ-ん]?[ぁ-ん]{0,8}(?:ため|ので|こと|もの|とおり)(?:に|で|から)?|[一-龠々ァ-ヴーA-Za-z0-9)」](?:[ぁ-ん]{0,4}?[てで](?:いただいている|いただいておりま(?:す|した)|いただいた|もらっている|もらった|いる|いた|おります|おりました)|(?:し|され|っ|い|れ|め|け|せ)た|する|される|ける|める|れる|せる|いる|である|であった|まで[をはに]?|では|には|とは|への|との|から|より|および|ならびに|または|[がはをにでとやもへの])|[負担行扱使]う|[作図送売]る|[請受届]けの|[^ぁ-ん]?(?:このたび|これまで|それぞれ|いずれも|さらに|また、?|なお、?|および|ならびに|または))
{%- endmacro %}


{#
    What is left before a legal form and names nobody: うち株式会社…, ほか有限会社…. Returns: a regular expression.
#}
{% macro no_hiragana_name_pattern() -%}
    ^(?:うち|ほか|など|また|または|および|ならびに|もしくは|あるいは|ただし|なお|すなわち|そして|かつ|さらに|まで|より|から|について|において|との|その|この|これ|とくに|いわゆる|おり|まず|つまり|この度)$
{%- endmacro %}


{#
    Writes the hiragana and the middle dots of names in Katakana, in which nothing but a name is read. Argument: a text
    expression. Returns: a text expression of the same length.
#}
{% macro in_katakana(text) -%}
    translate(
        {{ text }},
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわゐゑをんゔ・',
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヰヱヲンヴー'
    )
{%- endmacro %}


{#
    A text with each of some names in Katakana. The linter, which renders without executing, knows no lambda of two arguments. Arguments: a
    text; a list of names, which may be null. Returns: a text expression of the same length.
#}
{% macro names_in_katakana(text, names) -%}
    {%- if execute -%}
        list_reduce(
            list_prepend({{ text }}, coalesce({{ names }}, [])),
            lambda written, name: replace(written, name, {{ in_katakana('name') }})
        )
    {%- else -%}
        {{ text }}
    {%- endif -%}
{%- endmacro %}
