//! The laws over texts that are empty, odd or huge.

use std::time::{Duration, Instant};

use demec::{Language, Parser};

use crate::laws::hold;

#[test]
fn every_single_character_is_an_article() {
    hold("");
    for character in (0..0x3000).chain(0xFE00..0x10000).chain([0x1F600, 0x10_FFFF]).filter_map(char::from_u32)
    {
        let mut buffer = [0; 4];
        hold(character.encode_utf8(&mut buffer));
    }
}

#[test]
fn odd_texts_are_articles() {
    for text in [
        "\0",
        "\0\"\0\" dedi\0.",
        "\u{FEFF}Vali, \"Yol açıldı\" dedi.",
        "Başlık\r\n\r\nVali, \"Yol\r\naçıldı\" dedi.\r\n",
        "Vali, \"Yol\raçıldı\" dedi.\r",
        "\"",
        "\"\"",
        "“”",
        "\"\" dedi",
        "”Vali“ dedi \"",
        ":",
        ": \"",
        "'",
        "'a' dedi",
        "dedi",
        "göre",
        "söyledi.söyledi.söyledi.",
        "\u{200F}\"\u{200F}\u{200E}",
    ] {
        hold(text);
    }
}

#[test]
fn quotations_in_quotations_are_followed_to_some_depth_and_never_cross() {
    for depth in [3, 50, 1000] {
        for (open, close) in [("“", "”"), ("«", "»"), ("“Vali, ‘", "’ dedi”"), ("(", ")")] {
            hold(&format!("{}Yol açıldı{} dedi.", open.repeat(depth), close.repeat(depth)));
        }
    }
}

/// What a megabyte may be made of. A reader that looks for a mark's partner, a name's end or a sentence's verb from
/// every place anew would need hours for some of them.
const ENDLESS: &[&str] = &[
    "“",
    "”",
    "‘",
    "'",
    "«",
    "” “",
    "\"a\" ",
    "\"a\" dedi ",
    "a'",
    "(",
    "a",
    "A",
    " ",
    "\n",
    "\0",
    ".",
    ":",
    ",",
    "…",
    "Ayşe ",
    "Ayşe Yalın, ",
    "Bakan ",
    "dedi ",
    "söyledi. ",
    "olduğunu ",
    "olduğunu, ",
    "olduğunu söyleyen ",
    "göre ",
    "göre, ",
    "X'e göre ",
    "diyen ",
    "ve ",
    "Ayşe ve ",
    "TBMM ",
    "Ayşe: \"",
    "şöyle konuştu: \"",
    "\"Yol açıldı\n",
    "a\n",
    "A\n\n",
    "I\u{307}",
    "14.03.2026 ",
    "&quot;",
    "kaynak: ",
    "yaptığı açıklamada ",
    "Ayşe Yalın olduğunu söyledi. ",
];

#[test]
fn a_megabyte_of_anything_takes_no_longer_than_a_megabyte_of_news() {
    for piece in ENDLESS {
        bounded(&piece.repeat((1 << 20) / piece.len()), piece);
    }
}

/// Patterns in which `@` stands for a name that is there only once.
const NUMBERED: &[&str] = &[
    "@ @, \"Yol açıldı\" dedi. ",
    "Bakan @ @ yolun açıldığını söyledi. ",
    "@, @ ve ",
    "\"@ açıldı\"\n\nVali \"Yol açıldı\" dedi.\n\n",
    "@ neden açıldı?\n@ açıldı, çünkü gerekliydi.\n",
    "@ Partisi'ne göre @ Bakanlığı yolu açtı.\n",
];

#[test]
fn a_megabyte_in_which_no_name_comes_twice_takes_no_longer_either() {
    for pattern in NUMBERED {
        let mut text = String::new();
        for number in 0.. {
            if text.len() > 1 << 20 {
                break;
            }
            text += &pattern.replacen('@', &name(2 * number), 1).replace('@', &name(2 * number + 1));
        }
        bounded(&text, pattern);
    }
}

/// The name of this number, with a capital: *Bababab*, *Bebabab* and so on.
fn name(number: usize) -> String {
    let syllables = ["ba", "de", "kı", "li", "mo", "nö", "ru", "sü", "ta", "ve"];
    let digits = (0..6).map(|place| syllables[number / 10_usize.pow(place) % 10]);
    "B".to_owned() + digits.collect::<String>().split_at(1).1
}

#[test]
fn five_megabytes_of_marks_are_an_article() {
    bounded(&"\"".repeat(5 << 20), "\"");
}

/// Generous, since it must hold on a busy machine without optimisation; quadratic time would miss it by far.
const LIMIT: Duration = Duration::from_secs(10);

/// Bytes of a huge text that are held against the laws: they are not all as fast as the parser.
const HELD: usize = 1 << 16;

fn bounded(text: &str, name: &str) {
    let mut parser = Parser::new(Language::turkish());
    let start = Instant::now();
    let article = parser.parse(text);
    let taken = start.elapsed();
    println!("{name:?}: {taken:?}, {} quotations", article.quotations().len());
    assert!(taken < LIMIT, "{} bytes of {name:?} took {taken:?}", text.len());
    let held = (0..=HELD).rev().find_map(|end| text.get(..end));
    hold(held.unwrap_or(text));
}
