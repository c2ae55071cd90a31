{#
    How a paper is called that holds data of people: 申込書, 受診票, 推薦状. Returns: a regular expression for a field.
#}
{% macro name_of_paper_pattern() -%}
    (?:票|書|書類|帳|簿|録|用紙|届|カルテ|[^発公代]表|日報)$
{%- endmacro %}


{#
    What an organisation holds of people, as a paper by the number of its sheets or with what it holds: 「受診票 466枚」「申込書(写し)3通」「訪問記録(氏名、住所)」. It holds the items told
    beside it. Arguments: a field; the text after it. Returns: a condition.
#}
{% macro is_counted_paper(surface, gap_after) -%}
    (
        regexp_matches({{ surface }}, '{{ name_of_paper_pattern() }}')
        and regexp_matches({{ gap_after }}, '^(?:の?(?:写し|控え?|原本))?(?:\([^()]*\))?[ :…・/|]*(?:計|約|合計|各)?[0-9][0-9,]* ?(?:枚|冊|件|通|部|箱|束|点|名分|人分)(?:\([^()]*\)?)?[。 ]*(?:$|[、・/|])|^\((?:計|約|合計|各)?[0-9][0-9,]* ?(?:枚|冊|件|通|部|箱|束|点|名|人)分?\)|^(?:の?(?:写し|控え?))?(?:など|等)(?:の|、)(?:[^、。をがは]{0,6})?(?:書類|文書|資料|帳票|伝票|紙)')
        or regexp_matches({{ surface }}, '{{ name_of_paper_pattern() }}') and {{ gap_after }} = '('
    )
{%- endmacro %}


{#
    A paper that a sentence tells of, as lost, sent or shown, by what it is: 「離職票|を渡しました」「受診票|2枚が見当たらない」「推薦書|には…が書かれ」「児童票|の記載事項」. What it holds is told beside it. A record of a
    patient and a survey are data of their own, and so is the last paper of a list (願書、調査書が). Arguments: the code of a field, its surface, the text before and after it. Returns: a condition.
#}
{% macro is_paper_told_of(code, surface, gap_before, gap_after) -%}
    (
        ({{ is_of_dealings(code) }} or {{ code }} in ('delivery_address', 'personnel_evaluation', 'recruitment_information'))
        and regexp_matches({{ surface }}, '{{ name_of_paper_pattern() }}|(?:券|はがき|ハガキ|(?:紹介|推薦|案内|通知|督促|送り|送付|委任|診断|証)状|箋|処方せん|願|計画|記録)$')
        and not regexp_matches({{ surface }}, '(?:カルテ|診療の?記?録|手帳)$|^アンケート')
        and not regexp_matches({{ gap_before }}, '^(?:など|等)?(?:[、,・/]|及び|および|並びに|ならびに|又は|または|や|と)(?:ご|お)?[一-龠ァ-ヶー]{0,6}$')
        and regexp_matches({{ gap_after }}, '^[」』]?(?:の?(?:写し|控え?|原本|画像|一部|データ|一式))?(?:(?:計|約)?[0-9][0-9,]* ?(?:枚|冊|件|通|部|箱|束|点|名分|人分)(?:[(][^()]*[)])?)?(?:[をがはにも]|から|で(?:す|し|あ|、)|の(?:うち|中|なか|(?:記載|記入|掲載|印字)(?:内容|事項|項目)))')
    )
{%- endmacro %}
