use super::*;

const HEAD: &str = "# a comment\nid\tkind\tname\tsurfaces\tfacts\tsource\n";

fn read(rows: &str) -> Result<usize, String> {
    let text = format!("{HEAD}{rows}");
    entries(Path::new("states.tsv"), &text).map(|found| found.len()).map_err(|fault| fault.to_string())
}

fn refused(rows: &str) -> String {
    read(rows).expect_err("should be refused")
}

fn whole(text: &str) -> String {
    entries(Path::new("f"), text).expect_err("should be refused").to_string()
}

#[test]
fn a_good_file_is_read() {
    let text = format!(
        "{HEAD}iso:XK\tstate\tKosovo\tformal:Republic of Kosovo|capital:Pristina\tiso=XK|status=partially_recognised\town\n\
         taliban\torg\tTaliban\talt:Afghan Taliban\ttype=armed_group|threat=terrorism\town\n\
         zabihullah-mujahid\tperson\tZabihullah Mujahid\talone:Mujahid\tacts_for=taliban\town\n"
    );
    let found = entries(Path::new("x.tsv"), &text).expect("good");
    assert_eq!(found.len(), 3);
    assert_eq!(found[0].line, 3);
    assert_eq!(found[2].surfaces().next(), Some((SurfaceClass::Alone, "Mujahid")));
    assert_eq!(trusted_entries(&text).collect::<Vec<_>>(), found);
}

#[test]
fn empty_cells_and_a_file_without_rows_are_good() {
    assert_eq!(read("a-b\torg\tA B\t\t\town\n"), Ok(1));
    assert_eq!(read(""), Ok(0));
}

#[test]
fn file_line_and_column_are_given_in_characters() {
    let fault =
        entries(Path::new("dir/orgs.tsv"), &format!("{HEAD}élan\torg\tÉlan\t\t\town\n")).expect_err("no id");
    assert_eq!(fault.place(), Some((Path::new("dir/orgs.tsv"), 3, 1)));
    assert_eq!(
        refused("iso:CI\tstate\tCôte d'Ivoire\tformel:République\t\town\n"),
        "states.tsv:3:28: \"formel\" is no class of surface; did you mean \"formal\"?"
    );
}

#[test]
fn what_surrounds_the_rows() {
    assert!(whole("").contains("f:1:1: the file has no header; write the line"));
    assert!(whole("# only a comment\n").contains("f:2:1: the file has no header"));
    assert!(
        whole("\u{FEFF}id\tkind\n").contains("f:1:1: a byte order mark (U+FEFF); save the file as UTF-8")
    );
    assert!(whole("id\tkind\tname\r\n").contains("f:1:13: a carriage return (U+000D)"));
    assert!(whole("id,kind,name\n").contains("f:1:1: this is not the header of such a file"));
    assert!(whole("a\torg\tAb\t\t\town\n").contains("not the header"));
    assert_eq!(
        refused("a\torg\tAb\t\t\town"),
        "states.tsv:3:15: the last line does not end with a line feed; end it with one"
    );
    assert!(refused("a\torg\tAb\t\t\town\n\n").contains("states.tsv:4:1: an empty line; delete it"));
    assert!(refused("# late\n").contains("a comment among the rows"));
}

#[test]
fn columns_are_counted() {
    assert!(refused("a\torg\tAb\t\town\n").contains("5 columns instead of 6; write id, kind, name"));
    assert!(refused("a\torg\tAb\t\t\town\t\n").contains("7 columns instead of 6"));
    assert!(refused("a org Ab own\n").contains("1 columns instead of 6"));
}

#[test]
fn unwanted_characters() {
    for (c, word) in [
        ('\0', "a NUL"),
        ('\u{7}', "a control character"),
        ('\u{7F}', "a control character"),
        ('\u{85}', "a control character"),
        ('\u{202E}', "an invisible direction mark"),
        ('\u{2066}', "an invisible direction mark"),
        ('\u{200B}', "an invisible character"),
        ('\u{FEFF}', "an invisible character"),
        ('\u{AD}', "an invisible character"),
        ('\u{A0}', "a space that is not ASCII"),
        ('\u{2019}', "a curly apostrophe"),
        ('\u{201C}', "a curly quotation mark"),
        ('\u{2013}', "a dash or hyphen that is not ASCII"),
        ('\u{301}', "a combining mark"),
        ('\u{2028}', "a line separator"),
        ('\u{FFFD}', "a replacement character"),
    ] {
        let fault = refused(&format!("a\torg\tAb{c}c\t\t\town\n"));
        assert!(fault.starts_with("states.tsv:3:9: "), "{fault}");
        assert!(fault.contains(word), "{fault}");
    }
    assert_eq!(read("a\torg\tİzmir Şırnak Ñandú Việt\t\t\town\n"), Ok(1));
}

#[test]
fn ids_kinds_and_names() {
    assert!(refused("Taliban\torg\tTaliban\t\t\town\n").contains("\"Taliban\" is no id; write iso:RU"));
    assert!(refused("\torg\tTaliban\t\t\town\n").contains("\"\" is no id"));
    assert!(
        refused("a\torganisation\tAb\t\t\town\n")
            .contains("is no kind of entry; write one of person, state, org")
    );
    assert!(refused("a\tplaces\tAb\t\t\town\n").contains("did you mean \"place\"?"));
    assert!(refused("a\torg\t\t\t\town\n").contains("states.tsv:3:7: the name is empty; write one"));
    assert!(refused("a\torg\tA\t\t\town\n").contains("too short"));
    assert!(refused("a\torg\tA  b\t\t\town\n").contains("a space too many"));
    assert!(refused("a\torg\tAb\t\t\t\n").contains("the source is empty; say where the line comes from"));
}

#[test]
fn order_and_repetition() {
    assert!(
        refused("b\torg\tBb\t\t\town\nb\torg\tBc\t\t\town\n")
            .contains("states.tsv:4:1: the id \"b\" stands in line 3")
    );
    assert!(
        refused("b\torg\tBb\t\t\town\na\torg\tAa\t\t\town\n")
            .contains("\"a\" stands after \"b\"; sort the lines")
    );
}

#[test]
fn surfaces() {
    assert!(refused("a\torg\tAb\tNato\t\town\n").contains("has no class; write alt:Nato"));
    assert!(refused("a\torg\tAb\talt:\t\town\n").contains("the surface is empty"));
    assert!(refused("a\torg\tAb\talt:x\t\town\n").contains("too short"));
    assert!(refused("a\torg\tAb\talt:Bc||alt:Cd\t\town\n").contains("the surface \"\" has no class"));
    assert!(refused("a\torg\tAb\talt: Bc\t\town\n").contains("a space too many"));
    assert!(refused("a\torg\tAb\talt:Ab\t\town\n").contains("stands here already; say each surface once"));
    assert!(refused("a\torg\tAb\talt:Bc|abbr:Bc\t\town\n").contains("stands here already"));
    assert!(refused("a\torg\tAb\talone:Bc\t\town\n").contains("the class alone belongs to a person"));
    assert!(refused("a\tplace\tAb\tcapital:Bc\t\town\n").contains("the class capital belongs to a state"));
    let long = "x".repeat(MAX_SURFACE + 1);
    assert!(
        refused(&format!("a\torg\tAb\talt:{long}\t\town\n")).contains("too long; write 96 bytes at most")
    );
    assert_eq!(read(&format!("a\torg\tAb\talt:{}\t\town\n", "x".repeat(MAX_SURFACE))), Ok(1));
}

#[test]
fn limits() {
    let many: Vec<String> = (0..=MAX_SURFACES).map(|i| format!("alt:s{i}")).collect();
    assert!(refused(&format!("a\torg\tAb\t{}\t\town\n", many.join("|"))).contains("more than 192 surfaces"));
    let source = "x".repeat(MAX_LINE);
    let fault = refused(&format!("a\torg\tAb\t\t\t{source}\n"));
    assert!(fault.contains("bytes, 4096 are allowed"), "{fault}");
}

#[test]
fn facts_are_checked_and_said_once() {
    assert!(refused("a\torg\tAb\t\ttype\town\n").contains("the fact \"type\" has no value; write key=value"));
    assert!(
        refused("a\torg\tAb\t\ttype=igo|type=ngo\town\n").contains("the fact \"type\" stands here already")
    );
    assert!(refused("a\torg\tAb\t\ttyp=igo\town\n").contains("has no fact \"typ\"; did you mean \"type\"?"));
    assert!(
        refused("a\torg\tAb\t\ttype=iggo\town\n")
            .contains("\"iggo\" is no value of type; did you mean \"igo\"?")
    );
}

#[test]
fn other_tables() {
    let header = ["surface", "reason"];
    let rows: Vec<_> = table(Path::new("s"), "# c\nsurface\treason\nBut\ta word\nTo\ta word\n", header)
        .collect::<Result<_, _>>()
        .expect("good");
    assert_eq!(rows, [["But", "a word"], ["To", "a word"]]);
    let mut broken = table(Path::new("s"), "surface\treason\nBut\nTo\ta word\n", header);
    assert!(broken.next().is_some_and(|row| row.is_err()));
    assert!(broken.next().is_none(), "ends after an error");
    assert_eq!(broken.number(), 2);
}

#[test]
fn an_error_of_a_row_points_into_it() {
    let mut rows = table(Path::new("s"), "a\tb\nxx\tyy\n", ["a", "b"]);
    let row = rows.next().expect("a row").expect("good");
    assert_eq!(rows.fault(row[1], "bad", "mend it").to_string(), "s:2:4: bad; mend it");
    assert_eq!(rows.fault("elsewhere", "bad", "mend it").place().map(|(_, line, _)| line), Some(2));
}
