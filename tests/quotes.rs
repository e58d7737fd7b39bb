//! Who says what: the table of constructions.

use demarche::Extractor;

/// Share of the expected quotations whose speaker must be right.
const FLOOR: f64 = 0.92;

#[test]
fn speakers_of_constructions() {
    let extractor = Extractor::new().unwrap();
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for line in include_str!("constructions/quotes.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let text = cells.next().unwrap_or_default().replace('¶', "\n\n");
        let expected: Vec<&str> = cells.filter(|c| !c.is_empty()).collect();
        let document = extractor.extract(text.as_str());
        let got: Vec<String> = document
            .quotes
            .iter()
            .map(|q| {
                let speaker = q.speaker.as_ref().map_or("-", |s| s.name.as_str());
                format!("{} {speaker}: {}", if q.direct { "d" } else { "i" }, q.span.text)
            })
            .collect();
        if expected.is_empty() {
            all += 1;
            if got.is_empty() { right += 1 } else { wrong.push(format!("{text}\n    spurious {got:?}")) }
        }
        for want in expected.chunks(3) {
            let [direct, speaker, words] = want else { panic!("three cells a quotation: {line}") };
            all += 1;
            let found = document.quotes.iter().any(|q| {
                q.direct == (*direct == "d")
                    && surname(q.speaker.as_ref().map_or("-", |s| s.name.as_str())) == surname(speaker)
                    && q.span.text.contains(words)
            });
            if found {
                right += 1;
            } else {
                wrong.push(format!("{text}\n    missed {want:?}\n    got {got:?}"));
            }
        }
    }
    let share = f64::from(right) / f64::from(all);
    println!("{right} of {all} right");
    for line in &wrong {
        println!("{line}");
    }
    assert!(share >= FLOOR, "{right} of {all} right");
}

/// The last word of a name: spellings of first names differ.
fn surname(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
