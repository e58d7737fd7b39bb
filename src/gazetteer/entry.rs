//! One line of a gazetteer file, borrowed from its text.

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum $name {
            $($(#[$vmeta])* $variant),+
        }

        impl $name {
            /// Every word, in the order in which a line lists them.
            pub(crate) const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word as it stands in the files.
            #[allow(dead_code, reason = "not every vocabulary is written out")]
            pub(crate) const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value of a word, if it is one.
            pub(crate) fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

words! {
    /// What an entry is.
    EntryKind {
        /// A named human.
        Person = "person",
        /// A country, claimed or vanished state, or dependent territory.
        State = "state",
        /// A body, group, party, ministry, company or medium.
        Org = "org",
        /// A city, region, sea, crossing, building.
        Place = "place",
        /// An office, honorific, descriptor, modifier or portfolio.
        Title = "title",
        /// Several actors named as one.
        Collective = "collective",
    }
}

words! {
    /// How a surface names its entry, and how far to trust it.
    SurfaceClass {
        /// The canonical name, which its own column gives.
        Name = "name",
        /// The official name.
        Formal = "formal",
        /// Another name or spelling.
        Alt = "alt",
        /// An abbreviation, matched in exactly this case.
        Abbr = "abbr",
        /// A palace or office that stands for a government.
        Seat = "seat",
        /// A capital that may stand for its government.
        Capital = "capital",
        /// The adjective.
        Demonym = "demonym",
        /// The noun for its people.
        People = "people",
        /// A surname or one-word name, which counts only after a full mention or a title.
        Alone = "alone",
        /// The name in its own language, where English uses it.
        Native = "native",
        /// A name of the past.
        Old = "old",
    }
}

/// One entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    /// `iso:RU`, `wd:Q…` or a slug.
    pub(crate) id: &'a str,
    /// What it is.
    pub(crate) kind: EntryKind,
    /// Its canonical English name, a surface as well.
    pub(crate) name: &'a str,
    pub(super) surfaces_raw: &'a str,
    pub(super) facts_raw: &'a str,
    /// Where the line comes from.
    pub(crate) source: &'a str,
    /// Its line in the file, counted from 1.
    pub(crate) line: u32,
}

impl<'a> Entry<'a> {
    /// Every surface but the name, with its class. What has no known class is left out;
    /// the strict parser never lets one pass.
    pub(crate) fn surfaces(&self) -> impl Iterator<Item = (SurfaceClass, &'a str)> + use<'a> {
        cells(self.surfaces_raw).filter_map(|cell| {
            let (class, surface) = cell.split_once(':')?;
            Some((SurfaceClass::from_word(class)?, surface))
        })
    }

    /// Every fact as key and value.
    pub(crate) fn facts(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        cells(self.facts_raw).filter_map(|cell| cell.split_once('='))
    }

    /// The value of a fact.
    #[cfg(test)]
    pub(crate) fn fact(&self, key: &str) -> Option<&'a str> {
        self.facts().find(|(have, _)| *have == key).map(|(_, value)| value)
    }

    /// The values of a fact that is a list, such as `groups` or `neighbours`.
    #[cfg(test)]
    pub(crate) fn list(&self, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.fact(key).into_iter().flat_map(|value| value.split(','))
    }
}

/// The parts of a cell; an empty cell has none.
pub(super) fn cells(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(move |_| !cell.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KOSOVO: Entry<'_> = Entry {
        id: "iso:XK",
        kind: EntryKind::State,
        name: "Kosovo",
        surfaces_raw: "formal:Republic of Kosovo|capital:Pristina|demonym:Kosovar",
        facts_raw: "iso=XK|status=partially_recognised|neighbours=iso:AL,iso:RS",
        source: "own",
        line: 4,
    };

    #[test]
    fn surfaces_and_facts_are_read() {
        let surfaces: Vec<_> = KOSOVO.surfaces().collect();
        assert_eq!(surfaces.first(), Some(&(SurfaceClass::Formal, "Republic of Kosovo")));
        assert_eq!(surfaces.len(), 3);
        assert_eq!(KOSOVO.fact("status"), Some("partially_recognised"));
        assert_eq!(KOSOVO.fact("claimed_by"), None);
        assert_eq!(KOSOVO.list("neighbours").collect::<Vec<_>>(), ["iso:AL", "iso:RS"]);
    }

    #[test]
    fn a_surface_may_hold_a_colon_and_an_empty_cell_holds_nothing() {
        let entry = Entry { surfaces_raw: "alt:Mission: Kosovo", facts_raw: "", ..KOSOVO };
        assert_eq!(entry.surfaces().collect::<Vec<_>>(), [(SurfaceClass::Alt, "Mission: Kosovo")]);
        assert_eq!(entry.facts().count(), 0);
        assert_eq!(Entry { surfaces_raw: "", ..KOSOVO }.surfaces().count(), 0);
    }

    #[test]
    fn every_word_comes_back() {
        for word in EntryKind::WORDS {
            assert_eq!(EntryKind::from_word(word).map(EntryKind::word), Some(*word));
        }
        for word in SurfaceClass::WORDS {
            assert_eq!(SurfaceClass::from_word(word).map(SurfaceClass::word), Some(*word));
        }
    }
}
