"""The colours of pages and charts, each named by what it means, for light and for dark surroundings.

Charts are drawn in the light colours; on a page each is replaced by the variable of its name, so that a chart follows the
page into the dark.
"""

PALETTE: dict[str, tuple[str, str]] = {
    "paper": ("#faf8f4", "#14181d"),
    "card": ("#fffefd", "#1b2128"),
    "ink": ("#1c2530", "#e7ebef"),
    "muted": ("#566270", "#a3afbb"),
    "line": ("#dcd8cf", "#333d47"),
    "seal": ("#b5342b", "#f0857b"),
    "link": ("#1f5f99", "#84bdf2"),
    # kinds of mentions
    "date": ("#1d63b0", "#7fb6f5"),
    "count": ("#9a6200", "#efb551"),
    "leaked_field": ("#b8252f", "#ff8d86"),
    "event": ("#1f7a45", "#6ccf93"),
    "cause": ("#7f3fa6", "#cd9bef"),
    "organization": ("#0d7377", "#5ccbcf"),
    "report_stage": ("#a8326f", "#f48fc0"),
    # groups of causes
    "attack": ("#bf3d2f", "#ef7b6d"),
    "mistake": ("#d19a2a", "#e6b858"),
    "loss_or_theft": ("#3b7ea1", "#72b4d6"),
    "misuse": ("#7b569c", "#b694d6"),
    "other_group": ("#8f989f", "#98a3ac"),
    # statuses
    "surely": ("#b02a30", "#ee7c77"),
    "possibly": ("#dd9b3d", "#e9b668"),
    "spared": ("#4c8f77", "#74bda3"),
    "silent": ("#b6bcc1", "#6c7782"),
    "bar": ("#41719c", "#7aaedb"),
}


def light(name: str) -> str:
    """A colour of the light palette."""
    return PALETTE[name][0]


def name_of_colour(colour: str) -> str:
    """The name of a colour of the light palette, as its variable is written."""
    return next(name for name, (each, _) in PALETTE.items() if each == colour).replace("_", "-")


def style_of_palette() -> str:
    """The palette as variables of CSS: light, and dark where the reader's system is dark and nothing is printed."""

    def variables(index: int) -> str:
        return "".join(f"--{name.replace('_', '-')}:{pair[index]};" for name, pair in PALETTE.items())

    return (
        f":root{{color-scheme:light;{variables(0)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{variables(1)}}}}}\n"
    )


def with_variables(svg: str) -> str:
    """A drawing in the light colours, with each colour replaced by its variable."""
    for name, (colour, _) in PALETTE.items():
        svg = svg.replace(f'"{colour}"', f'"var(--{name.replace("_", "-")})"')
    return svg
