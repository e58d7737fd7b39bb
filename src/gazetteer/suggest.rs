//! "Did you mean": the nearest of a few known words.

/// What to write instead of `word`: the nearest of `known`, or all of them.
pub(super) fn instead(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean {near:?}?"),
        None => format!("write one of {}", known.join(", ")),
    }
}

/// The nearest of many words, if one is near.
pub(super) fn nearest_of<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase();
    let far = 1 + word.chars().count() / 4;
    // Only words of about that length are compared: there are many.
    known
        .filter(|have| have.len().abs_diff(word.len()) <= far)
        .map(|have| (distance(&word, &have.to_lowercase()), have))
        .filter(|(edits, _)| *edits <= far)
        .min()
        .map(|(_, have)| have)
}

fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = word.to_lowercase();
    let far = 1 + word.chars().count() / 4;
    let near = known.iter().map(|have| (distance(&word, have), *have)).min()?;
    if near.0 <= far { Some(near.1) } else { None }
}

/// Edits between two words; both are short, the longer one is cut.
fn distance(a: &str, b: &str) -> usize {
    const LONGEST: usize = 32;
    let b: Vec<char> = b.chars().take(LONGEST).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().take(LONGEST).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, up) in b.iter().zip(row.iter().skip(1)) {
            let here = (diagonal + usize::from(x != *y)).min(left + 1).min(up + 1);
            diagonal = *up;
            left = here;
            next.push(here);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_put_right_and_a_stranger_gets_the_list() {
        let known = ["formal", "alt", "abbr", "seat"];
        assert_eq!(instead("formel", &known), "did you mean \"formal\"?");
        assert_eq!(instead("Seat", &known), "did you mean \"seat\"?");
        assert_eq!(instead("metonym", &known), "write one of formal, alt, abbr, seat");
        assert_eq!(instead("", &[]), "write one of ");
    }

    #[test]
    fn distances() {
        assert_eq!(distance("", ""), 0);
        assert_eq!(distance("seat", "set"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("abc", ""), 3);
    }
}
