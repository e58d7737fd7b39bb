//! HTML out of texts that nobody has looked at.

use crate::render::safe;

/// Appends text as HTML text, good for attributes in double quotes as well: no markup, no control characters, no turned writing direction; ends of lines stay.
pub(super) fn escape(out: &mut String, text: &str) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        for c in safe(line.trim_end_matches('\r')).chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                c => out.push(c),
            }
        }
    }
}

/// [`escape`], as a value.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    escape(&mut out, text);
    out
}

/// An address that may be followed: of the web, and nothing that a browser would run.
pub(super) fn link(url: Option<&str>) -> Option<String> {
    let url = url?.trim();
    let web = ["https://", "http://"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    (web && !url.chars().any(|c| c.is_whitespace() || c.is_control())).then(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_of_markup() {
        assert_eq!(
            escaped("<b a='1' c=\"2\">&amp;\u{202e}\0\n"),
            "&lt;b a='1' c=&quot;2&quot;&gt;&amp;amp;��\n"
        );
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        for url in ["https://a.example/1", "HTTP://a.example", " https://a.example "] {
            assert!(link(Some(url)).is_some(), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//a.example",
            "/a",
            "",
            "https:/\u{0}/x",
            "java\nscript:alert(1)",
            "http:evil",
            "h\u{74}tps:x",
        ] {
            assert!(link(Some(url)).is_none(), "{url}");
        }
    }
}
