//! Charts as plain SVG: when findings were published, who said what when, who meets whom.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use demarche::Day;
use demarche::ledger::{Encounter, Statement};

use super::article::listed;
use super::markup::escaped;

/// The busiest so many targets have a lane in the timeline.
const LANES: usize = 14;
/// The busiest so many actors stand in the network.
const NODES: usize = 30;

/// Days since the year 0, near enough to place a dot.
fn position(day: Day) -> f64 {
    let text = day.to_string();
    let mut parts = text.trim_start_matches('-').split('-').filter_map(|part| part.parse::<f64>().ok());
    let mut next = || parts.next().unwrap_or(1.0);
    next() * 365.25 + next() * 30.44 + next()
}

/// A dot a statement, a lane a target.
pub(super) fn timeline(statements: &[Statement], link: impl Fn(&Statement) -> String) -> String {
    let dated: Vec<(f64, &Statement)> =
        statements.iter().filter_map(|it| Some((position(it.day?), it))).collect();
    let mut busy: BTreeMap<&str, usize> = BTreeMap::new();
    dated.iter().for_each(|(_, it)| *busy.entry(&it.target).or_default() += 1);
    let lanes = busiest(&busy, LANES);
    let mut days: Vec<f64> = dated.iter().map(|(at, _)| *at).collect();
    days.sort_by(f64::total_cmp);
    let at = |share: usize| days.get(days.len().saturating_sub(1) * share / 100).copied();
    let (Some(early), Some(last)) = (at(4), at(100)) else { return String::new() };
    // A few old dates ("since 1967") stand at the left edge rather than push all others to the right one.
    let first = early.min(last - 20.0);
    let x = |day: f64| 150.0 + ((day - first) / (last - first)).clamp(0.0, 1.0) * 825.0;
    let height = lanes.len() * 40 + 34;
    let mut svg = format!(
        "<svg class=\"timeline\" viewBox=\"0 0 1000 {height}\" role=\"img\" aria-label=\"Statements by target and day\">"
    );
    for (day, label) in ticks(first, last) {
        let x = x(day);
        let _ = write!(
            svg,
            "<line class=\"tick\" x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"0\" y2=\"{}\"/><text class=\"when\" x=\"{x:.1}\" y=\"{}\">{label}</text>",
            height - 24,
            height - 8
        );
    }
    for (lane, target) in lanes.iter().enumerate() {
        let y = lane * 40 + 20;
        let _ = write!(
            svg,
            "<line class=\"lane\" x1=\"150\" x2=\"985\" y1=\"{y}\" y2=\"{y}\"/><text class=\"name\" x=\"140\" y=\"{}\">{}</text>",
            y + 4,
            escaped(&short(target, 20))
        );
        let mut crowd: BTreeMap<i64, usize> = BTreeMap::new();
        for (day, it) in dated.iter().filter(|(_, it)| it.target == **target) {
            let x = x(*day);
            #[allow(clippy::cast_possible_truncation, reason = "a place on a page")]
            let place = crowd.entry((x / 9.0) as i64).or_default();
            // Seven stand above each other, the next seven a little further on.
            let step = [0, -9, 9, -5, 5, -13, 13].get(*place % 7).copied().unwrap_or_default();
            let x = (x + f64::from(u8::try_from(*place / 7).unwrap_or(u8::MAX)) * 4.0).min(985.0);
            *place += 1;
            let y = i64::try_from(y).unwrap_or_default() + step;
            let _ = write!(
                svg,
                "<a class=\"dot {}\" href=\"#{}\"><circle cx=\"{x:.0}\" cy=\"{y}\" r=\"5\"/></a>",
                it.kind,
                escaped(&link(it)),
            );
        }
    }
    svg.push_str("</svg>");
    svg
}

/// Years, or months where there are few of them.
fn ticks(first: f64, last: f64) -> Vec<(f64, String)> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut ticks = Vec::new();
    let years = (last - first) / 365.25;
    let step = (years / 9.0).ceil().max(1.0);
    let mut year = (first / 365.25).floor() - 1.0;
    while year * 365.25 <= last {
        let months = if years > 2.5 { 1 } else { 12 };
        for (month, name) in MONTHS.iter().take(months).enumerate() {
            #[allow(clippy::cast_precision_loss, reason = "at most eleven")]
            let at = year * 365.25 + (month as f64 + 1.0) * 30.44 + 1.0;
            let label = if month == 0 { format!("{year}") } else { (*name).to_owned() };
            let crowded = years > 1.2 && month % 3 != 0;
            if at >= first && at <= last && year.rem_euclid(step) < 1.0 && !crowded {
                ticks.push((at, label));
            }
        }
        year += 1.0;
    }
    ticks
}

/// Actors on a circle, a line for every two that met, visited or called each other.
pub(super) fn network(encounters: &[Encounter]) -> String {
    let mut ties: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for it in encounters {
        let sides: BTreeSet<&str> = it.participants.iter().map(|it| it.side()).collect();
        for a in &sides {
            for b in sides.range::<str, _>(..).filter(|b| *a < **b) {
                *ties.entry((a, b)).or_default() += 1;
            }
        }
    }
    let mut busy: BTreeMap<&str, usize> = BTreeMap::new();
    for ((a, b), count) in &ties {
        *busy.entry(a).or_default() += count;
        *busy.entry(b).or_default() += count;
    }
    let nodes = around(&busiest(&busy, NODES), &ties);
    if nodes.len() < 2 {
        return String::new();
    }
    #[allow(clippy::cast_precision_loss, reason = "a handful of nodes")]
    let angle =
        |i: usize| i as f64 / nodes.len() as f64 * std::f64::consts::TAU - std::f64::consts::FRAC_PI_2;
    let place = |i: usize, radius: f64| (350.0 + radius * angle(i).cos(), 330.0 + radius * angle(i).sin());
    let mut svg =
        "<svg class=\"network\" viewBox=\"0 0 700 660\" role=\"img\" aria-label=\"Who meets whom\">"
            .to_owned();
    for ((a, b), count) in &ties {
        let find = |name: &str| nodes.iter().position(|node| *node == name);
        let (Some(i), Some(j)) = (find(a), find(b)) else { continue };
        let ((x1, y1), (x2, y2)) = (place(i, 205.0), place(j, 205.0));
        let width = 1 + (*count).min(6);
        let (cx, cy) = ((x1 + x2) * 0.2 + 210.0, (y1 + y2) * 0.2 + 198.0);
        let _ = write!(
            svg,
            "<path class=\"tie w{width}\" data-a=\"{}\" data-tip=\"{} – {}: {}\" d=\"M{x1:.0} {y1:.0}Q{cx:.0} {cy:.0} {x2:.0} {y2:.0}\"/>",
            escaped(&listed([a, b])),
            escaped(a),
            escaped(b),
            crate::render::counted(*count, "contact")
        );
    }
    for (i, name) in nodes.iter().enumerate() {
        let (x, y) = place(i, 205.0);
        let right = angle(i).cos() >= -0.001;
        let turn = angle(i).to_degrees() + if right { 0.0 } else { 180.0 };
        let (lx, ly) = place(i, 222.0);
        let radius = 4 + busy.get(name).copied().unwrap_or_default().min(12) / 2;
        let _ = write!(
            svg,
            "<g class=\"node\" tabindex=\"0\" data-n=\"{0}\"><circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{radius}\"/>\
             <text x=\"{lx:.0}\" y=\"{ly:.0}\" transform=\"rotate({turn:.1} {lx:.0} {ly:.0})\" class=\"{1}\">{2}</text></g>",
            escaped(name),
            if right { "right" } else { "left" },
            escaped(&short(name, 22))
        );
    }
    svg.push_str("</svg>");
    svg
}

/// Neighbours on the circle have much to do with each other: fewer lines cross.
fn around<'n>(busy: &[&'n str], ties: &BTreeMap<(&str, &str), usize>) -> Vec<&'n str> {
    let mut rest = busy.to_vec();
    let mut order: Vec<&str> = Vec::new();
    let between = |a: &str, b: &str| ties.get(&(a.min(b), a.max(b))).copied().unwrap_or_default();
    while !rest.is_empty() {
        let last = order.last().copied().unwrap_or_default();
        let best = rest.iter().enumerate().max_by_key(|(i, name)| (between(last, name), usize::MAX - i));
        let at = best.map_or(0, |(i, _)| i);
        order.push(rest.remove(at));
    }
    order
}

/// The names with the highest counts; equals by name.
pub(super) fn busiest<'n>(counts: &BTreeMap<&'n str, usize>, most: usize) -> Vec<&'n str> {
    let mut names: Vec<(&str, usize)> = counts.iter().map(|(name, count)| (*name, *count)).collect();
    names.sort_by_key(|(name, count)| (usize::MAX - count, *name));
    names.into_iter().take(most).map(|(name, _)| name).collect()
}

pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
