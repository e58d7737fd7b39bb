//! Where the time goes inside one extraction.

use std::time::Instant;

use demarche::Extractor;

/// Prints each stage's share. Wall time of one thread: the shares stay true on a busy machine.
pub(crate) fn print(extractor: &Extractor, texts: &[String]) {
    let mut spent: Vec<(&str, f64)> = Vec::new();
    for text in texts {
        let mut last = Instant::now();
        let document = extractor.extract_in_stages(text.as_str(), &mut |stage| {
            let now = Instant::now();
            let time = (now - last).as_secs_f64();
            match spent.iter_mut().find(|(known, _)| *known == stage) {
                Some((_, sum)) => *sum += time,
                None => spent.push((stage, time)),
            }
            last = Instant::now();
        });
        drop(std::hint::black_box(document));
    }
    let all: f64 = spent.iter().map(|(_, time)| time).sum();
    for (stage, time) in spent {
        println!("  {stage:<22} {:>5.1} %", 100.0 * time / all);
    }
}
