//! From bytes to text: what is text, in which encoding.

use encoding_rs::Encoding;

use crate::failure::Failure;

/// Decodes bytes: as UTF-8, as UTF-16 where they say so at the start, else in the encoding that was named.
///
/// Nothing is guessed: a wrong guess shifts no byte and spoils every name.
pub(super) fn decode(
    place: &str,
    bytes: Vec<u8>,
    named: Option<&'static Encoding>,
) -> Result<String, Failure> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes)
        && encoding != encoding_rs::UTF_8
    {
        return decoded(place, bytes.get(mark..).unwrap_or_default(), encoding);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text)
            if text.contains('\0') && !text.trim_matches('\0').is_empty() && is_binary(text.as_bytes()) =>
        {
            return Err(no_text(place, "binary data"));
        }
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let (at, bytes) = (bytes.utf8_error().valid_up_to(), bytes.into_bytes());
    if let Some(kind) = known(&bytes) {
        return Err(no_text(place, kind));
    }
    if let Some(encoding) = named {
        return decoded(place, &bytes, encoding);
    }
    if is_binary(&bytes) {
        return Err(no_text(place, "binary data"));
    }
    let line = bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    Err(Failure::new(
        place,
        format_args!("not UTF-8 at byte {at} (line {line})"),
        "name its encoding, for example --encoding windows-1252",
    ))
}

fn decoded(place: &str, bytes: &[u8], encoding: &'static Encoding) -> Result<String, Failure> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned).ok_or_else(|| {
        Failure::new(
            place,
            format_args!("not {}", encoding.name()),
            "name the encoding that it has, or convert it",
        )
    })
}

fn no_text(place: &str, kind: &str) -> Failure {
    Failure::new(place, format_args!("no text but {kind}"), "leave it out, or give its text")
}

/// Files that start like one of another kind.
fn known(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 9] = [
        (b"%PDF-", "a PDF file"),
        (b"PK\x03\x04", "a zip archive, or an office document, which is one"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"\xd0\xcf\x11\xe0", "an old office document"),
        (b"{\\rtf", "a rich text file"),
        (b"\x7fELF", "a program"),
    ];
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

/// Texts hold next to no control characters.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let control = |byte: &&u8| **byte < 9 || (14..27).contains(*byte);
    start.iter().filter(control).count() * 50 > start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8], named: Option<&str>) -> Result<String, String> {
        let named = named.map(|label| Encoding::for_label(label.as_bytes()).unwrap());
        decode("a.txt", bytes.to_vec(), named).map_err(|failure| failure.to_string())
    }

    #[test]
    fn encodings() {
        assert_eq!(of("Vučić".as_bytes(), None).unwrap(), "Vučić");
        assert_eq!(of(b"\xff\xfeK\0o\0", None).unwrap(), "Ko");
        assert_eq!(of(b"\xfe\xff\0K\0o", None).unwrap(), "Ko");
        assert_eq!(of(b"caf\xe9 \x93yes\x94", Some("windows-1252")).unwrap(), "café “yes”");
        assert_eq!(of("Vučić".as_bytes(), Some("windows-1252")).unwrap(), "Vučić", "UTF-8 stays UTF-8");
        assert_eq!(of(b"\xef\xbb\xbfa", None).unwrap(), "\u{feff}a", "offsets count what was given");
        assert_eq!(
            of(b"one\ntwo caf\xe9", None).unwrap_err(),
            "a.txt: not UTF-8 at byte 11 (line 2); name its encoding, for example --encoding windows-1252"
        );
        assert_eq!(
            of(b"\xff\xfe\0\xd8", None).unwrap_err(),
            "a.txt: not UTF-16LE; name the encoding that it has, or convert it"
        );
    }

    #[test]
    fn what_is_no_text_is_named() {
        for bytes in [
            &b"%PDF-1.7\n\xe2\xe3"[..],
            b"\x89PNG\r\n\x1a\n\xff",
            b"PK\x03\x04\xff",
            b"\xff\xd8\xff\xe0",
            &[0, 1, 2, 255],
        ] {
            assert!(of(bytes, None).unwrap_err().contains("no text but"), "{bytes:?}");
        }
        assert!(of(&[0; 300], None).is_ok(), "an odd text is still one");
        assert!(of(&[1, 0, 2, 0, 65], None).is_err());
    }
}
