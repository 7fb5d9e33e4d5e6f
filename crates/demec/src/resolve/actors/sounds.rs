//! How names sound, whatever way they were transliterated: on all letters of a key at once.

/// The lowest bit of each letter of a key, the bits below its highest one, and that one.
const LOWEST: u64 = 0x0084_2108_4210_8421;
const BELOW: u64 = 15 * LOWEST;
const HIGHEST: u64 = 16 * LOWEST;

/// Letters that are heard as others: *y, j* as *i*, *w* as *v*, *q* as *k*.
const HEARD_AS: [(u8, u8); 4] = [(b'y', b'i'), (b'j', b'i'), (b'w', b'v'), (b'q', b'k')];
/// The same for a last letter.
const HEARD_LAST_AS: [(u8, u8); 2] = [(b'd', b't'), (b'b', b'p')];
/// Letters behind which *h* is not heard.
const WITH_H: [u8; 4] = *b"sckt";

/// A name's word as it sounds: spellings that differ by the way of transliteration have one key (*Dmitri, Dmitriy;
/// Zelenski, Zelenskiy, Zelensky; Mehmed, Mehmet; Maşadov, Mashadov*).
pub(super) fn sound(key: u64) -> u64 {
    // Not all letters of a longer word are there.
    if key >> 63 != 0 {
        return key;
    }
    let mut heard = key;
    for (letter, other) in HEARD_AS {
        heard ^= (having(key, letter) >> 4) * (number(letter) ^ number(other));
    }
    for (letter, other) in HEARD_LAST_AS {
        if key & 31 == number(letter) {
            heard ^= number(letter) ^ number(other);
        }
    }
    let h = having(key, b'h');
    if h != 0 {
        let before = WITH_H.iter().fold(0, |found, &letter| found | having(key, letter));
        heard = without(heard, h & before >> 5);
    }
    // A letter that is that before it, not a place without one.
    without(heard, having(heard ^ heard >> 5, 0) & !having(heard, 0))
}

const fn number(letter: u8) -> u64 {
    (letter & 31) as u64
}

/// The highest bit of each place of a key where a letter stands.
fn having(key: u64, letter: u8) -> u64 {
    let others = key ^ (LOWEST * number(letter));
    !(((others & BELOW) + BELOW) | others) & HIGHEST
}

/// A key without the letters at these places.
fn without(mut key: u64, mut places: u64) -> u64 {
    while places != 0 {
        let below = places.trailing_zeros() - 4;
        key = key >> (below + 5) << below | key & ((1 << below) - 1);
        places = (places & (places - 1)) >> 5;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::letters::key_of;

    #[test]
    fn transliterations_sound_alike_and_other_names_do_not() {
        let alike = |a: &str, b: &str| sound(key_of(a)) == sound(key_of(b));
        for (a, b) in [
            ("Dmitri", "Dmitriy"),
            ("Zelenski", "Zelenskiy"),
            ("Zelenski", "Zelensky"),
            ("Mehmed", "Mehmet"),
            ("Beşar", "Beşşar"),
            ("Sergei", "Sergey"),
            ("Maşadov", "Mashadov"),
            ("Aqwyj", "Akvi"),
            ("Asshsab", "Asap"),
        ] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in
            [("Selim", "Selin"), ("Emin", "Emine"), ("Hasan", "Hakan"), ("Kara", "Karaca"), ("Aha", "Aa")]
        {
            assert!(!alike(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_sound_is_a_key() {
        for (word, heard) in [
            ("Schmidt", "Scmidt"),
            ("Şmit", "smit"),
            ("Oooo", "o"),
            ("Hhkh", "hk"),
            ("d", "t"),
            ("Abbb", "Abp"),
        ] {
            assert_eq!(sound(key_of(word)), key_of(heard), "{word}");
        }
    }
}
