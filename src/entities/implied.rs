//! Who is understood without being named: the Taliban behind "the authorities in Kabul",
//! the claimant behind "the island".

use jiff::civil::Date;

use super::figures::Figures;
use super::scene::Scene;
use crate::document::EntityKind;
use crate::gazetteer::governments;

/// Adds the governments and claimants of the states and lands that are named.
pub(super) fn add(scene: &Scene<'_, '_>, figures: &mut Figures, published: Option<Date>) {
    let named = figures.list.len();
    for number in 0..named {
        let Some(figure) = figures.list.get(number) else { return };
        if !matches!(figure.kind, EntityKind::State | EntityKind::Place) {
            continue;
        }
        let id = figure.id.clone();
        let claimants = figure.record.and_then(|r| scene.record(r)).and_then(|r| r.fact("claimed_by"));
        for claimant in claimants.into_iter().flat_map(|c| c.split(',')) {
            figures.of_id(scene, claimant);
        }
        for government in governments(&id, published) {
            figures.of_id(scene, government.org);
        }
    }
}
