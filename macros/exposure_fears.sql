{#
    A theft that is feared, which is a leak that is: 「盗まれ|たおそれがあります」, not 「盗まれ|た書類」. Returns: a regular expression for the text after a word of
    theft.
#}
{% macro feared_theft_pattern() -%}
    ^(?:られ)?(?:た|てい[るた])(?:可能性|おそれ|恐れ|疑い|懸念|危険|かもしれ|(?:もの)?と(?:みられ|見られ|考えられ|思われ|推測|推定))
{%- endmacro %}


{#
    A loss that is only feared: 「紛失した可能性のある台帳」「盗難に遭ったおそれがあります」. Returns: a regular expression for a sentence.
#}
{% macro feared_loss_pattern() -%}
    (?:紛失|亡失|遺失|盗難|失く|無く|なく)(?:に(?:遭|あ)っ|とな[っり]|いた?し|し|され)?(?:て(?:い|しまっ|おり))?(?:た|る)?の?(?:可能性|おそれ|恐れ|疑い)
{%- endmacro %}


{#
    A leak that is called hardly possible, which is no hedge: 「流出の可能性は極めて低い」. Returns: a regular expression.
#}
{% macro hardly_possible_pattern() -%}
    (?:可能性|おそれ|恐れ|懸念|危険性?)[はも](?:極めて|非常に|限りなく|かなり)?(?:低|小さ|少な|ほとんどな|まずな)
{%- endmacro %}
