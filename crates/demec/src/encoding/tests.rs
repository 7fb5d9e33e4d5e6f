use super::*;

const TEXT: &str =
    "Vali Kerem Aydın, “Yağmur durdu, şehre giden yol akşama açılacak” dedi. Işıl Öz ise İzmir'de bekliyor.";

fn utf_16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

fn windows_1254(text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1254.encode(text);
    assert!(!lossy);
    bytes.into_owned()
}

#[test]
fn encodings_are_told_apart() {
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    // Without the marks of Windows it is ISO-8859-9.
    let latin_5 = TEXT.replace(['“', '”'], "\"");
    for (bytes, encoding, text) in [
        (TEXT.as_bytes().to_vec(), Encoding::UTF_8, TEXT),
        (marked(b"\xEF\xBB\xBF", TEXT.into()), Encoding::UTF_8, TEXT),
        (marked(b"\xFF\xFE", utf_16(TEXT, u16::to_le_bytes)), Encoding::UTF_16LE, TEXT),
        (marked(b"\xFE\xFF", utf_16(TEXT, u16::to_be_bytes)), Encoding::UTF_16BE, TEXT),
        (utf_16(TEXT, u16::to_le_bytes), Encoding::UTF_16LE, TEXT),
        (utf_16(TEXT, u16::to_be_bytes), Encoding::UTF_16BE, TEXT),
        (windows_1254(TEXT), Encoding::WINDOWS_1254, TEXT),
        (windows_1254(&latin_5), Encoding::WINDOWS_1254, &latin_5),
        (b"Yol".to_vec(), Encoding::UTF_8, "Yol"),
        (Vec::new(), Encoding::UTF_8, ""),
        (b"Vali\0geldi".to_vec(), Encoding::UTF_8, "Vali\0geldi"),
    ] {
        let decoded = decode(&bytes, None).expect("these are encodings that we know");
        assert_eq!((decoded.text.as_ref(), decoded.encoding), (text, encoding));
    }
}

#[test]
fn an_encoding_that_is_given_is_the_one() {
    let bytes = windows_1254("şöyle");
    let read = |bytes: &[u8], label: &str| {
        decode(bytes, Some(label.parse().expect("a label"))).map(|decoded| decoded.text.into_owned())
    };
    assert_eq!(read(&bytes, "ISO-8859-9").as_deref(), Ok("şöyle"));
    assert_eq!(read(&bytes, "windows-1252").as_deref(), Ok("þöyle"));
    assert_eq!(read("ş".as_bytes(), "latin1").as_deref(), Ok("ÅŸ"), "even against the evidence");
    let marked = [b"\xFE\xFF".as_slice(), &utf_16("şöyle", u16::to_be_bytes)].concat();
    assert_eq!(read(&marked, "utf-16").as_deref(), Ok("şöyle"), "a mark says which half comes first");
    let error = "klingon".parse::<Encoding>().unwrap_err().to_string();
    assert!(error.starts_with("there is no encoding `klingon`"), "{error}");
}

#[test]
fn what_cannot_be_decoded_says_where() {
    let error = |bytes: &[u8], encoding| decode(bytes, encoding).unwrap_err();
    let cut = &TEXT.as_bytes()[..TEXT.len() - "ı, bekliyor.".len()];
    let cut = [cut, b"\xC4"].concat();
    assert_eq!(
        error(&cut, None),
        DecodeError::Malformed { encoding: Encoding::UTF_8, offset: cut.len() - 1, byte: 0xC4 }
    );
    let pasted = [TEXT.as_bytes(), b" k\xF6pr\xFC"].concat();
    assert_eq!(error(&pasted, None).offset(), Some(TEXT.len() + 2), "mostly UTF-8 is UTF-8");
    let odd = [b"\xFF\xFE".as_slice(), &utf_16("yol", u16::to_le_bytes), b"a"].concat();
    assert_eq!(
        error(&odd, None),
        DecodeError::Malformed { encoding: Encoding::UTF_16LE, offset: 8, byte: b'a' }
    );
    let zipped = b"\x1F\x8B\x08\x08\x40\x62\x5F\xE3\x02\x03\xF3\xC9\xCC\xFF";
    assert_eq!(error(zipped, None), DecodeError::NotText { offset: 0, byte: 0x1F });
    let lone = [0x00, 0xD8, b'a', 0];
    assert_eq!(error(&lone, Some(Encoding::UTF_16LE)).offset(), Some(0));
}

#[test]
fn articles_come_out_of_bytes() {
    let bytes = windows_1254(TEXT);
    let article = crate::parse_bytes(&bytes).expect("Windows-1254");
    let said: Vec<_> = article.quotations().map(|it| it.text().to_owned()).collect();
    assert_eq!(said, ["Yağmur durdu, şehre giden yol akşama açılacak"]);
    assert_eq!(article.text(), TEXT);
}
