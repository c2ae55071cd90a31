{#
    Folds spellings of one character into one, never changing the length, so that offsets into the folded text are
    offsets into the landed text: full-width ASCII, tildes, dashes, spaces, brackets, and the Kangxi radicals that
    copies from PDF leave behind. A text without any of them stands as it is, since `translate` sets up its 400 characters anew for each
    text, which takes longer than to look through it. Argument: a text expression, which is named three times. Returns: a text expression.
#}
{% macro fold(text) -%}
    case when regexp_matches({{ text }}, '{{ foldable_pattern() }}') then translate(
        {{ text }},
        '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～〜∼˜∾‐‑‒–—―−﹣⁃' || chr(12288) || chr(160) || chr(9) || chr(8194) || chr(8195) || chr(8201) || chr(8239) || '｡､｢｣･“”‘’〔〕〈〉《》≪≫•‧∙〖〗'
        || '⼀⼁⼂⼃⼄⼅⼆⼇⼈⼉⼊⼋⼌⼍⼎⼏⼐⼑⼒⼓⼔⼕⼖⼗⼘⼙⼚⼛⼜⼝⼞⼟⼠⼡⼢⼣⼤⼥⼦⼧⼨⼩⼪⼫⼬⼭⼮⼯⼰⼱⼲⼳⼴⼵⼶⼷⼸⼹⼺⼻⼼⼽⼾⼿⽀⽁⽂⽃⽄⽅⽆⽇⽈⽉⽊⽋⽌⽍⽎⽏⽐⽑⽒⽓⽔⽕⽖⽗⽘⽙⽚⽛⽜⽝⽞⽟⽠⽡⽢⽣⽤⽥⽦⽧⽨⽩⽪⽫⽬⽭⽮⽯⽰⽱⽲⽳⽴⽵⽶⽷⽸⽹⽺⽻⽼⽽⽾⽿⾀⾁⾂⾃⾄⾅⾆⾇⾈⾉⾊⾋⾌⾍⾎⾏⾐⾑⾒⾓⾔⾕⾖⾗⾘⾙⾚⾛⾜⾝⾞⾟⾠⾡⾢⾣⾤⾥⾦⾧⾨⾩⾪⾫⾬⾭⾮⾯⾰⾱⾲⾳⾴⾵⾶⾷⾸⾹⾺⾻⾼⾽⾾⾿⿀⿁⿂⿃⿄⿅⿆⿇⿈⿉⿊⿋⿌⿍⿎⿏⿐⿑⿒⿓⿔⿕⻑⻄⻘⻩⻭⺠',
        '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~~~~~---------       。、「」・""''''()<><><>・・・【】'
        || '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠長西青黄歯民'
    ) else {{ text }} end
{%- endmacro %}


{#
    Whatever may be folded, by blocks of Unicode: tabulators and wide spaces, punctuation and symbols, radicals, brackets of Japanese,
    full-width forms. Other characters of these blocks stay. Returns: a regular expression.
#}
{% macro foldable_pattern() -%}
    [\t\x{a0}\x{2dc}\x{2000}-\x{2fff}\x{3000}\x{3008}-\x{300b}\x{3014}-\x{301c}\x{fe00}-\x{ffef}]
{%- endmacro %}


{#
    Commas that part clauses, as universities and courts write them, become 、; those within numbers and Latin text
    stay. The length stays the same. Argument: a text expression. Returns: a text expression.
#}
{% macro touten(text) -%}
    regexp_replace({{ text }}, '([ぁ-んァ-ヶー一-龠々)）」』])[,，]', '\1、', 'g')
{%- endmacro %}


{#
    A hyphen that was typed for the mark of a long vowel becomes one: 「デ-タ」「USBメモリ-の」. The length stays the same. Argument: a
    folded text. Returns: a text expression.
#}
{% macro choon(text) -%}
    {%- set typed = '([ァ-ヶ])-([ァ-ヶがをにはのもへでとや、。)」])' -%}
    case
        when regexp_matches({{ text }}, '{{ typed }}')
            then regexp_replace(regexp_replace({{ text }}, '{{ typed }}', '\1ー\2', 'g'), '{{ typed }}', '\1ー\2', 'g')
        else {{ text }}
    end
{%- endmacro %}
